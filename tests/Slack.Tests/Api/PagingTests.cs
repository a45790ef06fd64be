using NodaTime;
using SalesNudgeBot.Slack.Api;
using SalesNudgeBot.Wire;

namespace Slack.Tests.Api;

public sealed class PagingTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_are_followed_to_the_cursor_that_is_empty_past_pages_that_are()
    {
        await using var slack = (await ScriptedSlack.Start())
            .Then("""{"ok":true,"members":["U1","U2"],"response_metadata":{"next_cursor":"two"}}""")
            .Then("""{"ok":true,"members":[],"response_metadata":{"next_cursor":"three"}}""")
            .Then("""{"ok":true,"members":["U3"],"response_metadata":{"next_cursor":""}}""");
        var list = await slack.Workspace.Members("C1", Cancellation);
        Assert.Null(list.Trouble);
        Assert.Equal(["U1", "U2", "U3"], list.Items.Select(item => item.GetString()));
        Assert.Equal([null, "two", "three"], slack.Calls.Select(call => call.Form.GetValueOrDefault("cursor")));
    }

    [Fact]
    public async Task A_list_without_a_cursor_has_one_page()
    {
        await using var slack = (await ScriptedSlack.Start()).Then("""{"ok":true,"members":[{"id":"U1"}]}""");
        Assert.Equal("U1", Assert.Single((await slack.Workspace.Users(Cancellation)).Items).Text("id"));
        Assert.Equal("200", Assert.Single(slack.Calls).Form["limit"]);
    }

    [Fact]
    public async Task A_cursor_that_expired_starts_the_list_again()
    {
        await using var slack = (await ScriptedSlack.Start())
            .Then("""{"ok":true,"members":["U1"],"response_metadata":{"next_cursor":"old"}}""")
            .Then("""{"ok":false,"error":"invalid_cursor"}""")
            .Then("""{"ok":true,"members":["U1","U2"]}""");
        Assert.Equal(["U1", "U2"], (await slack.Workspace.Members("C1", Cancellation)).Items.Select(item => item.GetString()));
    }

    [Fact]
    public async Task Half_a_list_is_no_list()
    {
        await using var slack = (await ScriptedSlack.Start())
            .Then("""{"ok":true,"members":["U1"],"response_metadata":{"next_cursor":"two"}}""")
            .Then("<html>", 500);
        var list = await slack.Workspace.Members("C1", Cancellation);
        Assert.Empty(list.Items);
        Assert.IsType<SlackAnswer.Broken>(list.Trouble);
    }

    [Fact]
    public async Task A_limit_in_the_middle_is_waited_for()
    {
        await using var slack = (await ScriptedSlack.Start())
            .Then("""{"ok":true,"members":["U1"],"response_metadata":{"next_cursor":"two"}}""")
            .Then("", 429, "30")
            .Then("""{"ok":true,"members":["U2"]}""");
        var list = slack.Workspace.Members("C1", Cancellation);
        var wait = await slack.Time.Waited(less: TimeSpan.FromSeconds(31));
        while (wait < TimeSpan.FromSeconds(29))
        {
            wait = await slack.Time.Waited(less: TimeSpan.FromSeconds(31));
        }

        slack.Time.Forward(TimeSpan.FromSeconds(31));
        Assert.Equal(["U1", "U2"], (await list).Items.Select(item => item.GetString()));
    }

    [Fact]
    public async Task A_long_pause_is_handed_back()
    {
        await using var slack = (await ScriptedSlack.Start()).Then("", 429, "900");
        Assert.Equal(new SlackAnswer.RateLimited(Duration.FromSeconds(900), BySlack: true), (await slack.Workspace.Users(Cancellation)).Trouble);
    }
}
