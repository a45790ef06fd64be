using System.Text.Json.Nodes;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Teams;
using Teams.Tests.Bot;

namespace Teams.Tests.Answering;

/// <summary>What each person sees of a message in a leaders' channel: drawn for them, and never an act.</summary>
public sealed class ViewTests : IAsyncLifetime
{
    const string Thread = Activities.Channel + ";messageid=1";
    const string Ingrid = "00000000-0000-0000-0000-0000000000a3";

    readonly ScriptedInbound inbound = new();
    TheConnector connector = null!;
    ListeningBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        connector = await TheConnector.Start();
        bot = await ListeningBot.Start(connector, inbound);
        bot.Knows(Activities.Ana, TheCompany.Ana);
        bot.Knows(Ingrid, TheCompany.Ingrid);
        var brief = new Outgoing(
            "brief",
            new Destination.LeadersChannel(new("emea")),
            Operation.Post,
            MessageKind.Brief,
            Message.Of(new Block.Paragraph(Line.Words("Acme's SSO is at risk.")), new Block.Buttons([new("Talk", new("case.talk", "l-1"))])),
            bot.Wall.Now,
            new("test", [], bot.Wall.Now));
        await bot.Database.Write(
            stores =>
            {
                stores.Outbox.Add(brief, bot.Wall.Now);
                stores.Outbox.Claim(OutboxRow.IdOf(brief), bot.Wall.Now);
                stores.Outbox.Sent(OutboxRow.IdOf(brief), bot.Wall.Now, $"{Thread}/1");
                return true;
            },
            cancellation: TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await connector.DisposeAsync();
    }

    static JsonObject View(string account, string trigger) =>
        Activities.InTeam("invoke", $"i-{account}", Thread)
            .With("name", "adaptiveCard/action")
            .With("replyToId", "1")
            .With("from", new JsonObject { ["id"] = $"29:{account}", ["aadObjectId"] = account })
            .With("value", new JsonObject { ["action"] = new JsonObject { ["verb"] = CardVerbs.View, ["data"] = new JsonObject() }, ["trigger"] = trigger });

    async Task<JsonNode> Answer(JsonObject view)
    {
        var (status, body) = await connector.Brings(bot, view);
        Assert.Equal(200, status);
        Assert.Empty(inbound.Got);
        return JsonNode.Parse(body)!;
    }

    [Theory]
    [InlineData("automatic")]
    [InlineData("manual")]
    public async Task A_leader_sees_their_buttons(string trigger)
    {
        var answer = (await Answer(View(Ingrid, trigger))).ToJsonString();
        Assert.Contains("SSO is at risk", answer, StringComparison.Ordinal);
        Assert.Contains("case.talk", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anybody_else_who_asks_is_told_whose_they_are()
    {
        var answer = await Answer(View(Activities.Ana, "manual"));
        Assert.Equal("application/vnd.microsoft.activity.message", answer["type"]!.GetValue<string>());
        Assert.Contains("Ingrid", answer["value"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anybody_elses_program_that_asks_by_itself_sees_the_message_without_them()
    {
        var answer = (await Answer(View(Activities.Ana, "automatic"))).ToJsonString();
        Assert.Contains("SSO is at risk", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("case.talk", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_leaves_no_trace()
    {
        await Answer(View(Ingrid, "automatic"));
        Assert.Empty(await bot.Database.Read(stores => stores.Conversations.All(ListeningBot.Id), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_program_that_asks_about_nothing_of_ours_goes_on_showing_what_it_has()
    {
        var answer = await Answer(View(Ingrid, "automatic").With("replyToId", "9"));
        Assert.Equal((404, "application/vnd.microsoft.error"), (answer["statusCode"]!.GetValue<int>(), answer["type"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_message_to_one_person_is_shown_to_nobody_else()
    {
        var note = new Outgoing("note", new Destination.Person(TheCompany.Omar), Operation.Post, MessageKind.Acceptance, Message.Text(Line.Words("For Omar alone.")), bot.Wall.Now, new("test", [], bot.Wall.Now));
        await bot.Database.Write(
            stores =>
            {
                stores.Outbox.Add(note, bot.Wall.Now);
                stores.Outbox.Claim(OutboxRow.IdOf(note), bot.Wall.Now);
                stores.Outbox.Sent(OutboxRow.IdOf(note), bot.Wall.Now, $"{Activities.Chat}/7");
                return true;
            },
            cancellation: TestContext.Current.CancellationToken);
        var answer = (await Answer(Activities.Press(CardVerbs.View, [], on: "7"))).ToJsonString();
        Assert.DoesNotContain("For Omar alone", answer, StringComparison.Ordinal);
    }
}
