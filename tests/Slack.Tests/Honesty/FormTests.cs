using System.Text.Json.Nodes;
using FakeSlack.Model;
using FakeSlack.People;

namespace Slack.Tests.Honesty;

/// <summary>Views on somebody's screen, and what they send.</summary>
public sealed class FormTests(OneSlack slack) : IAsyncLifetime
{
    readonly ManualClock clock = new(OneSlack.Start);
    SlackTeam team = null!;
    SlackPerson ana = null!;
    AnApp app = null!;
    Caller bot = null!;

    public async ValueTask InitializeAsync()
    {
        app = await AnApp.Start();
        team = slack.Team(new() { Clock = clock });
        team.Http.PointAt(app.Url);
        ana = team.AddPerson("Ana Moreno");
        bot = new(slack, team);
    }

    [Fact]
    public async Task A_trigger_opens_one_view_within_three_seconds()
    {
        var first = await Trigger();
        await bot.Takes("views.open", ("trigger_id", first), ("view", Modal("Form")));
        await bot.Refuses("exchanged_trigger_id", "views.open", ("trigger_id", first), ("view", Modal("Form")));
        await bot.Refuses("invalid_trigger_id", "views.open", ("trigger_id", "1.2.3"), ("view", Modal("Form")));
        var late = await Trigger();
        clock.Forward(TimeSpan.FromSeconds(3.1));
        await bot.Refuses("expired_trigger_id", "views.open", ("trigger_id", late), ("view", Modal("Form")));
    }

    [Fact]
    public async Task A_form_sends_what_was_filled_in_and_shows_what_the_app_finds_wrong()
    {
        await bot.Takes("views.open", ("trigger_id", await Trigger()), ("view", Modal("Form")));
        app.Answers.Enqueue((200, """{"response_action":"errors","errors":{"when":"That has passed"}}"""));
        await ana.Fills(("when", "Friday"));
        var sent = JsonNode.Parse(Uri.UnescapeDataString(app.Got.Last().Body["payload=".Length..]))!;
        Assert.Equal("view_submission", (string?)sent["type"]);
        Assert.Equal("Friday", (string?)sent["view"]!["state"]!["values"]!["when"]!["value"]!["value"]);
        Assert.Equal("That has passed", ana.FormErrors["when"]);
        Assert.NotNull(ana.Form);
        await ana.Fills(("when", "Monday"));
        Assert.Null(ana.Form);
        Assert.Empty(team.Complaints);
    }

    [Fact]
    public async Task A_required_field_left_empty_is_stopped_by_the_client()
    {
        await bot.Takes("views.open", ("trigger_id", await Trigger()), ("view", Modal("Form")));
        var before = app.Got.Count;
        Assert.Null(await ana.Fills());
        Assert.Equal(("when", before), (Assert.Single(ana.FormErrors).Key, app.Got.Count));
    }

    [Fact]
    public async Task A_form_may_be_answered_with_another_and_the_wrong_answer_is_complained_of()
    {
        await bot.Takes("views.open", ("trigger_id", await Trigger()), ("view", Modal("First")));
        app.Answers.Enqueue((200, $$"""{"response_action":"update","view":{{Modal("Second")}}}"""));
        await ana.Fills(("when", "Friday"));
        Assert.Equal("Second", ana.Form!.Title);
        app.Answers.Enqueue((200, $$"""{"response_action":"push","view":{{Modal("Third")}}}"""));
        await ana.Fills(("when", "Friday"));
        Assert.Equal(("Third", ana.Form!.RootId), (ana.Form.Title, ana.Form.PreviousId));
        app.Answers.Enqueue((200, "ok"));
        await ana.Fills(("when", "Friday"));
        Assert.Single(team.Complaints);
    }

    [Fact]
    public async Task A_view_is_updated_by_whoever_knows_its_last_hash()
    {
        var opened = await bot.Takes("views.open", ("trigger_id", await Trigger()), ("view", Modal("First")));
        var (id, hash) = ((string)opened["view"]!["id"]!, (string)opened["view"]!["hash"]!);
        await bot.Takes("views.update", ("view_id", id), ("hash", hash), ("view", Modal("Second")));
        await bot.Refuses("hash_conflict", "views.update", ("view_id", id), ("hash", hash), ("view", Modal("Third")));
        ana.Cancels();
        await bot.Refuses("not_found", "views.update", ("view_id", id), ("view", Modal("Fourth")));
    }

    [Fact]
    public async Task The_App_Home_is_published_for_one_person()
    {
        const string Home = """{"type":"home","blocks":[{"type":"section","text":{"type":"plain_text","text":"You are on pace"}}]}""";
        await ana.OpensHome();
        Assert.Equal("app_home_opened", (string?)JsonNode.Parse(app.Got.Last().Body)!["event"]!["type"]);
        await bot.Takes("views.publish", ("user_id", ana.Id), ("view", Home));
        Assert.Equal("You are on pace", ana.Home);
        await bot.Refuses("user_not_found", "views.publish", ("user_id", "U404"), ("view", Home));
        await bot.Refuses("invalid_arguments", "views.publish", ("user_id", ana.Id), ("view", Modal("Modal")));
    }

    public async ValueTask DisposeAsync()
    {
        bot.Dispose();
        await app.DisposeAsync();
    }

    async Task<string> Trigger()
    {
        await ana.UsesShortcut("record_promise");
        return (string)JsonNode.Parse(Uri.UnescapeDataString(app.Got.Last().Body["payload=".Length..]))!["trigger_id"]!;
    }

    static string Modal(string title) =>
        $$$$"""
        {"type":"modal","callback_id":"form","title":{"type":"plain_text","text":"{{{{title}}}}"},"submit":{"type":"plain_text","text":"Save"},
         "blocks":[{"type":"input","block_id":"when","label":{"type":"plain_text","text":"When?"},"element":{"type":"plain_text_input","action_id":"value"}}]}
        """;
}
