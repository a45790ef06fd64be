using System.Collections.Immutable;
using System.Text.Json.Nodes;
using FakeSlack.Model;
using FakeSlack.People;
using NodaTime;
using SalesNudgeBot.Core.Delivery;
using Slack.Tests.Bot;
using Slack.Tests.Honesty;

namespace Slack.Tests.Answering;

/// <summary>What somebody sees who typed a command.</summary>
public sealed class CommandAnswerTests(OneSlack slack) : IAsyncLifetime
{
    readonly ScriptedInbound inbound = new();
    SlackTeam team = null!;
    SlackPerson ana = null!;
    SlackPerson stranger = null!;
    SlackChannel channel = null!;
    ListeningBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        team = slack.Team();
        bot = await ListeningBot.Start(slack, inbound, [team]);
        bot.Knows(ana = team.AddPerson("Ana Moreno"), TheCompany.Ana);
        stranger = team.AddPerson("Zoe Quinn");
        channel = team.AddChannel("sales", withBot: false, people: [ana, stranger]);
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        Assert.Empty(team.Complaints);
    }

    static Message Say(string words) => Message.Text(Line.Words(words));

    async Task<SeenMessage> Answer(SlackPerson person, Reply reply)
    {
        inbound.Answer = _ => reply;
        await person.Command("/nudge pace", channel);
        return Assert.Single(person.Sees(channel.Id));
    }

    [Fact]
    public async Task It_is_answered_where_it_was_typed_for_nobody_else_to_see()
    {
        var seen = await Answer(ana, new Reply.Private(Say("On pace: 9 new <&>")));
        Assert.Equal((true, "On pace: 9 new <&>"), (seen.Privately, seen.Text));
        Assert.Empty(stranger.Sees());
        Assert.DoesNotContain(team.Calls, call => call.Method != "auth.test");
    }

    [Fact]
    public async Task What_was_answered_in_messages_is_pointed_at() =>
        Assert.Equal("The answer is in our conversation.", (await Answer(ana, Reply.None)).Text);

    [Fact]
    public async Task What_was_wrong_is_said() =>
        Assert.Equal("Please fill this in.", (await Answer(ana, new Reply.FieldErrors(ImmutableSortedDictionary<string, string>.Empty.Add("when", "Please fill this in.")))).Text);

    [Fact]
    public async Task A_form_opens_and_nothing_else_is_said()
    {
        inbound.Answer = _ => new Reply.OpenForm(new("Record a promise", null, [new Input.Text("client", "Client")], "Save", new("promise.record", "new")));
        Assert.Equal("", (await ana.Command("/nudge promise", channel)).Body);
        await ana.Until(person => person.Form is not null);
        Assert.Empty(ana.Sees());
    }

    [Fact]
    public async Task An_answer_that_comes_late_is_brought_afterwards()
    {
        inbound.Answer = _ =>
        {
            bot.Wall.Ahead = Duration.FromMilliseconds(2501);
            return new Reply.Private(Say("On pace"));
        };
        Assert.Equal("", (await ana.Command("/nudge pace", channel)).Body);
        await ana.Until(person => person.Sees(channel.Id) is [{ Text: "On pace", Privately: true }]);
    }

    [Fact]
    public async Task Somebody_we_do_not_know_hears_so_and_whom_to_ask()
    {
        var seen = await Answer(stranger, Reply.None);
        Assert.Equal((true, "Hello. I don't know you yet, so nothing was changed. Ingrid can add you."), (seen.Privately, seen.Text));
        Assert.Empty(inbound.Got);
    }

    [Fact]
    public async Task Somebody_of_another_company_hears_the_same()
    {
        var body = $"team_id=T0ELSEWHERE&user_id={ana.Id}&trigger_id=1.2&text=pace";
        var (status, answer) = await new RawRequest(bot.Url, team.SigningSecret, team.Options.Clock.GetUtcNow()).Signed(body)
            .Post("/slack/commands", "application/x-www-form-urlencoded", body);
        Assert.Equal(200, status);
        Assert.StartsWith("Hello. I don't know you yet", (string?)JsonNode.Parse(answer)!["text"], StringComparison.Ordinal);
        Assert.Equal("ephemeral", (string?)JsonNode.Parse(answer)!["response_type"]);
        Assert.Empty(inbound.Got);
    }
}
