using System.Text.Json.Nodes;
using FakeTeams.Model;
using FakeTeams.People;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Teams;
using Teams.Tests.Bot;
using Teams.Tests.Honesty;

namespace Teams.Tests.Answering;

/// <summary>Both ways at once, without credentials: as in Microsoft's test client on a developer's machine.</summary>
public sealed class TestClientTests(OneTeams teams) : IAsyncLifetime
{
    static readonly Form Decline = new("What is in the way?", null, [new Input.Text("reason", "In a few words")], "Send", new("promise.declined", "l-1"));

    readonly ScriptedInbound inbound = new();
    TeamsTenant tenant = null!;
    TeamsPerson ana = null!;
    ListeningBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        tenant = teams.Tenant(new() { ChecksTokens = false });
        bot = await ListeningBot.Start(
            [new(ListeningBot.Id, tenant.AppId, tenant.Id, new TeamsCredential.None(), TeamsCloud.Public)], inbound, "Development", speaks: true);
        tenant.Bot.PointAt(bot.Url);
        tenant.Bot.Signs = false;
        ana = tenant.AddPerson("Ana Moreno");
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        Assert.Empty(tenant.Complaints);
    }

    [Fact]
    public async Task Whoever_is_nobodys_reads_so_in_their_chat()
    {
        Assert.Equal(200, (await ana.Types("hello")).Status);
        await ana.Until(person => person.Sees().Any(seen => seen.Text.Contains("know you yet", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_old_program_gets_its_form_and_what_it_sends_is_read()
    {
        bot.Knows(ana.Id, TheCompany.Ana);
        inbound.Answer = act => act is Act.Clicked ? new Reply.OpenForm(Decline) : new Reply.Private(Message.Text(Line.Words("Thank you.")));
        await ana.Types("hello");
        var press = (JsonObject)tenant.Delivered.Last().Activity.DeepClone();
        press.Remove("text");
        press["id"] = "press-1";
        press["replyToId"] = "1";
        press["value"] = new JsonObject { [CardVerbs.VerbKey] = CardVerbs.Act, [CardVerbs.ActionKey] = "promise.decline|l-1" };
        Assert.Equal(200, (await tenant.Bot.Send(press)).Status);
        await ana.Until(person => person.SeesButton("Send"));
        ana.OldClient = true;
        Assert.Equal(200, (await ana.Clicks("Send")).Status);
        Assert.Equal(Decline.Action, Assert.IsType<Act.Submitted>(inbound.Got.Last().Act).Action);
        await ana.Until(person => person.Sees().Any(seen => seen.Text.Contains("Thank you", StringComparison.Ordinal)));
    }
}
