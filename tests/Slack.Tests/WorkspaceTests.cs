using SalesNudgeBot.Slack;
using SalesNudgeBot.Slack.Api;
using Slack.Tests.Api;

namespace Slack.Tests;

public sealed class WorkspaceTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("account_inactive")]
    [InlineData("token_revoked")]
    [InlineData("invalid_auth")]
    public async Task A_workspace_that_took_the_app_out_is_not_called_again(string code)
    {
        await using var slack = (await ScriptedSlack.Start()).Then($$"""{"ok":false,"error":"{{code}}"}""");
        await slack.Workspace.UserInfo("U1", Cancellation);
        Assert.Equal(new SlackState.Paused(code), slack.Workspace.State);
        Assert.False(Assert.IsType<SlackAnswer.Broken>(await slack.Workspace.UserInfo("U1", Cancellation)).MayHaveArrived);
        Assert.Single(slack.Calls);
    }

    [Fact]
    public async Task Signing_in_again_ends_the_pause_and_says_who_the_bot_is()
    {
        await using var slack = (await ScriptedSlack.Start())
            .Then("""{"ok":false,"error":"invalid_auth"}""")
            .Then("""{"ok":true,"team_id":"T1","user_id":"U0","bot_id":"B0","user":"salesnudge"}""");
        await slack.Workspace.SignIn(Cancellation);
        Assert.True(slack.Workspace.IsPaused);
        await slack.Workspace.SignIn(Cancellation);
        Assert.Equal(new SlackState.Ready(), slack.Workspace.State);
        Assert.Equal(new SlackIdentity("T1", "U0", "B0", "salesnudge"), slack.Workspace.Identity);
    }

    [Fact]
    public async Task A_pause_that_Slack_asked_for_holds_for_its_method_alone()
    {
        await using var slack = (await ScriptedSlack.Start()).Then("", 429, "30");
        await slack.Workspace.UserInfo("U1", Cancellation);
        Assert.True(Assert.IsType<SlackAnswer.RateLimited>(await slack.Workspace.UserInfo("U1", Cancellation)).RetryAfter > NodaTime.Duration.FromSeconds(29));
        Assert.IsType<SlackAnswer.Ok>(await slack.Workspace.Conversation("C1", Cancellation));
        Assert.Equal(2, slack.Calls.Count);
        slack.Time.Forward(TimeSpan.FromSeconds(31));
        Assert.IsType<SlackAnswer.Ok>(await slack.Workspace.UserInfo("U1", Cancellation));
    }
}
