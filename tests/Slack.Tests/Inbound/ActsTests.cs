using System.Text.Json.Nodes;
using FakeSlack.Model;
using FakeSlack.People;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using Slack.Tests.Bot;
using Slack.Tests.Honesty;

namespace Slack.Tests.Inbound;

/// <summary>What people do in Slack, and what the bot takes it for.</summary>
public sealed class ActsTests(OneSlack slack) : IAsyncLifetime
{
    readonly ScriptedInbound inbound = new();
    SlackTeam team = null!;
    SlackPerson ana = null!;
    SlackPerson omar = null!;
    ListeningBot bot = null!;
    Caller calls = null!;

    public async ValueTask InitializeAsync()
    {
        team = slack.Team();
        bot = await ListeningBot.Start(slack, inbound, [team]);
        bot.Knows(ana = team.AddPerson("Ana Moreno"), TheCompany.Ana);
        bot.Knows(omar = team.AddPerson("Omar Farouk"), TheCompany.Omar);
        calls = new(slack, team);
    }

    public async ValueTask DisposeAsync()
    {
        calls.Dispose();
        await bot.DisposeAsync();
        Assert.Empty(team.Complaints);
    }

    Task<FakeSlack.Delivery.Answer> Happens(JsonObject happened) => team.Events.Deliver(happened);

    JsonObject Message(string text) =>
        new() { ["type"] = "message", ["channel_type"] = "im", ["channel"] = "D1", ["user"] = ana.Id, ["text"] = text, ["ts"] = "1583636382.000300" };

    [Fact]
    public async Task What_a_person_writes_to_the_bot_is_kept_under_its_event()
    {
        Assert.True((await ana.Types("2 new, Fish & <Chips>")).Acknowledged);
        var (key, actor, act) = Assert.Single(inbound.Got);
        Assert.StartsWith("slack/Ev", key, StringComparison.Ordinal);
        Assert.Equal((TheCompany.Ana, new Act.Wrote("2 new, Fish & <Chips>")), (actor, act));
    }

    [Fact]
    public async Task People_in_it_go_by_their_names()
    {
        await Happens(Message($"promised Acme SSO, <@{omar.Id}> delivers, see <https://acme.example|the plan>"));
        Assert.Equal(new Act.Wrote("promised Acme SSO, Omar Farouk delivers, see the plan"), inbound.Act);
    }

    [Fact]
    public async Task A_word_in_a_thread_says_what_it_is_about()
    {
        var message = Message("done");
        message["thread_ts"] = "1583636381.000100";
        await Happens(message);
        Assert.Equal(new Act.Wrote("done", "D1/1583636381.000100"), inbound.Act);
    }

    [Theory]
    [InlineData("bot_id", "B1")]
    [InlineData("subtype", "message_changed")]
    [InlineData("subtype", "message_deleted")]
    [InlineData("subtype", "bot_message")]
    [InlineData("subtype", "channel_join")]
    [InlineData("channel_type", "channel")]
    [InlineData("user", null)]
    [InlineData("text", "")]
    public async Task What_no_person_says_to_the_bot_is_not_heard(string field, string? value)
    {
        var message = Message("2 new");
        message[field] = value;
        Assert.True((await Happens(message)).Acknowledged);
        Assert.Empty(inbound.Got);
    }

    [Theory]
    [InlineData("file_share")]
    [InlineData("thread_broadcast")]
    public async Task Words_with_a_file_or_for_a_whole_channel_are(string subtype)
    {
        var message = Message("2 new");
        message["subtype"] = subtype;
        await Happens(message);
        Assert.Equal(new Act.Wrote("2 new"), inbound.Act);
    }

    [Fact]
    public async Task The_bot_does_not_hear_itself()
    {
        var own = Message("2 new");
        own["user"] = team.Bot.Id;
        await Happens(own);
        Assert.Empty(inbound.Got);
    }

    [Fact]
    public async Task Called_by_its_name_in_a_channel_it_hears_what_follows()
    {
        var channel = team.AddChannel("sales", people: ana);
        await ana.TypesIn(channel, "pace");
        Assert.Equal(new Act.Wrote("pace"), inbound.Act);
    }

    [Fact]
    public async Task Called_by_its_name_alone_it_is_asked_for_help()
    {
        var channel = team.AddChannel("sales", people: ana);
        await ana.TypesIn(channel, "");
        Assert.Equal(new Act.Wrote("help"), inbound.Act);
    }

    [Fact]
    public async Task The_home_page_is_opened_and_the_other_tab_is_not_the_home_page()
    {
        await ana.OpensHome("messages");
        Assert.Empty(inbound.Got);
        await ana.OpensHome();
        Assert.Equal(new Act.OpenedHome(), inbound.Act);
    }

    [Fact]
    public async Task A_button_means_its_action_on_its_message()
    {
        var posted = await calls.Takes("chat.postMessage", ("channel", ana.Id), ("text", "Can you?"), ("blocks", Question));
        Assert.Equal((true, ""), ((await ana.Clicks("Yes")) is var answer && answer.Acknowledged, answer.Body));
        Assert.Equal(new Act.Clicked(new("promise.accept", "l-1", "x"), $"{posted["channel"]}/{posted["ts"]}"), inbound.Act);
    }

    [Fact]
    public async Task The_same_press_delivered_twice_is_one()
    {
        await ana.Forges("promise.accept|l-1", "1.2.abc");
        await ana.Forges("promise.accept|l-1", "1.2.abc");
        var key = Assert.Single(inbound.Got).Key;
        Assert.StartsWith($"slack/{team.Id}/", key, StringComparison.Ordinal);
        Assert.DoesNotContain("1.2.abc", key, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_in_the_home_page_has_no_message()
    {
        await calls.Takes("views.publish", ("user_id", ana.Id), ("view", $$"""{"type":"home","blocks":{{Question}} }"""));
        await ana.ClicksInHome("Yes");
        Assert.Equal(new Act.Clicked(new("promise.accept", "l-1", "x")), inbound.Act);
    }

    [Fact]
    public async Task A_button_that_opens_an_address_is_acknowledged_and_means_nothing()
    {
        var pressed = Json($$"""{"type":"block_actions","team":{"id":"{{team.Id}}"},"user":{"id":"{{ana.Id}}"},"trigger_id":"1.2","actions":[{"type":"button","action_id":"act-0"}]}""");
        Assert.Equal((true, ""), ((await ana.Brings(pressed)) is var answer && answer.Acknowledged, answer.Body));
        Assert.Empty(inbound.Got);
    }

    [Theory]
    [InlineData("view_closed")]
    [InlineData("block_suggestion")]
    [InlineData("workflow_step_edit")]
    [InlineData("something_new")]
    [InlineData("shortcut")]
    [InlineData("message_action")]
    [InlineData("view_submission")]
    public async Task What_is_not_ours_to_answer_is_acknowledged_and_means_nothing(string type)
    {
        var payload = Json($$"""{"type":"{{type}}","team":{"id":"{{team.Id}}"},"user":{"id":"{{ana.Id}}"},"trigger_id":"1.2","callback_id":"another_app","view":{"callback_id":"notice" } }""");
        Assert.Equal((true, ""), ((await ana.Brings(payload)) is var answer && answer.Acknowledged, answer.Body));
        Assert.Empty(inbound.Got);
    }

    [Fact]
    public async Task A_command_is_what_follows_its_name()
    {
        await ana.Command("/nudge away until Monday");
        Assert.Equal(new Act.Commanded("away until Monday"), inbound.Act);
    }

    [Fact]
    public async Task A_message_is_quoted_with_its_address()
    {
        var channel = team.AddChannel("sales", people: [ana, omar]);
        var said = omar.Tells(channel, "SSO & more by Friday");
        Assert.Equal((true, ""), ((await ana.UsesShortcut("track_as_promise", said)) is var answer && answer.Acknowledged, answer.Body));
        Assert.Equal(
            new Act.Quoted("SSO & more by Friday", $"https://{team.Domain}.slack.com/archives/{channel.Id}/p{said.Ts.Replace(".", "", StringComparison.Ordinal)}"),
            inbound.Act);
    }

    [Fact]
    public async Task The_shortcut_asks_for_the_form_that_records_a_promise()
    {
        await ana.UsesShortcut("record_promise");
        Assert.Equal(new Act.Clicked(new("promise.record", "new")), inbound.Act);
    }

    [Fact]
    public async Task What_cannot_be_stored_is_not_taken()
    {
        inbound.IsDown = true;
        Assert.Equal(503, (await ana.Types("2 new")).Status);
        Assert.Equal(503, (await ana.Command("/nudge pace")).Status);
        Assert.Equal(503, (await ana.Forges("promise.accept|l-1")).Status);
        inbound.IsDown = false;
        ((ManualClock)team.Options.Clock).Forward(TimeSpan.FromMinutes(1));
        await team.Events.DeliverDue();
        Assert.Equal(new Act.Wrote("2 new"), inbound.Act);
    }

    [Fact]
    public async Task An_event_delivered_again_is_kept_once()
    {
        await ana.Types("2 new");
        var envelope = team.Delivered.Single().Payload.Body;
        Assert.True((await team.Events.Redeliver(envelope)).Acknowledged);
        Assert.True((await team.Events.Redeliver(envelope, 2)).Acknowledged);
        Assert.Single(inbound.Got);
    }

    const string Question =
        """[{"type":"actions","elements":[{"type":"button","action_id":"act-0","text":{"type":"plain_text","text":"Yes"},"value":"promise.accept|l-1|x"}]}]""";

    static JsonObject Json(string text) => (JsonObject)JsonNode.Parse(text)!;
}
