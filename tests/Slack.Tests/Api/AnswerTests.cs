using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using SalesNudgeBot.Slack;
using SalesNudgeBot.Slack.Api;
using SalesNudgeBot.Wire;

namespace Slack.Tests.Api;

public sealed class AnswerTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_is_a_form_with_the_token_in_its_header_only()
    {
        await using var slack = await ScriptedSlack.Start();
        var answer = await slack.Workspace.Call("users.info", [("user", "U1"), ("nothing", null), ("text", "a&b=ü")], Cancellation);
        Assert.IsType<SlackAnswer.Ok>(answer);
        var (method, token, form) = Assert.Single(slack.Calls);
        Assert.Equal(("users.info", "Bearer bot-token"), (method, token));
        Assert.Equal([("text", "a&b=ü"), ("user", "U1")], form.OrderBy(field => field.Key).Select(field => (field.Key, field.Value)));
    }

    [Fact]
    public async Task Socket_Mode_is_asked_for_with_the_apps_token()
    {
        await using var slack = await ScriptedSlack.Start();
        await slack.Workspace.OpenSocket(Cancellation);
        Assert.Equal("Bearer app-token", Assert.Single(slack.Calls).Token);
    }

    [Fact]
    public async Task A_no_carries_its_code_and_what_is_needed()
    {
        await using var slack = (await ScriptedSlack.Start()).Then("""{"ok":false,"error":"missing_scope","needed":"chat:write"}""");
        var refused = Assert.IsType<SlackAnswer.Refused>(await Call(slack));
        Assert.Equal(("missing_scope", "chat:write"), (refused.Error, refused.Body.Text("needed")));
    }

    [Theory]
    [InlineData(429, """{"ok":false,"error":"ratelimited"}""", "30", 30)]
    [InlineData(429, "<html>slow down</html>", "7", 7)]
    [InlineData(429, "", null, 10)]
    [InlineData(429, "", "0", 1)]
    [InlineData(200, """{"ok":false,"error":"rate_limited"}""", "3", 3)]
    [InlineData(200, """{"ok":false,"error":"ratelimited"}""", null, 10)]
    [InlineData(429, "", "Mon, 30 Nov 2026 10:00:42 GMT", 42)]
    public async Task A_limit_says_how_long(int status, string body, string? retryAfter, int seconds)
    {
        await using var slack = (await ScriptedSlack.Start()).Then(body, status, retryAfter);
        Assert.Equal(new SlackAnswer.RateLimited(Duration.FromSeconds(seconds), BySlack: true), await Call(slack));
    }

    [Theory]
    [InlineData(500, "<html>oh</html>")]
    [InlineData(502, "")]
    [InlineData(503, """{"ok":false,"error":"service_unavailable"}""")]
    [InlineData(504, """{"ok":true}""")]
    [InlineData(408, "")]
    [InlineData(200, "<html>captive portal</html>")]
    [InlineData(200, "")]
    [InlineData(200, "[]")]
    [InlineData(200, """{"ok":false}""")]
    [InlineData(200, """{"ok":true""")]
    [InlineData(200, """{"ok":false,"error":"internal_error"}""")]
    [InlineData(200, """{"ok":false,"error":"fatal_error"}""")]
    [InlineData(200, """{"ok":false,"error":"request_timeout"}""")]
    public async Task An_answer_that_says_neither_yes_nor_no_leaves_it_open_whether_the_call_arrived(int status, string body)
    {
        await using var slack = (await ScriptedSlack.Start()).Then(body, status);
        Assert.True(Assert.IsType<SlackAnswer.Broken>(await Call(slack)).MayHaveArrived);
        Assert.Single(slack.Calls);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    public async Task What_stands_before_Slack_has_not_passed_the_call_on(int status)
    {
        await using var slack = (await ScriptedSlack.Start()).Then("<html>no</html>", status);
        Assert.Equal(new SlackAnswer.Broken($"HTTP {status}", MayHaveArrived: false), await Call(slack));
    }

    [Fact]
    public async Task A_redirect_takes_the_token_nowhere()
    {
        await using var slack = await ScriptedSlack.Start();
        slack.Then(context =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = $"{slack.Url}elsewhere";
            return Task.CompletedTask;
        });
        Assert.IsType<SlackAnswer.Broken>(await Call(slack));
        Assert.Equal("chat.update", Assert.Single(slack.Calls).Method);
    }

    [Fact]
    public async Task A_call_whose_connection_is_reset_may_have_arrived_and_is_not_made_again_unasked()
    {
        await using var slack = await ScriptedSlack.Start();
        await Call(slack);
        slack.ThenReset();
        Assert.True(Assert.IsType<SlackAnswer.Broken>(await Call(slack)).MayHaveArrived);
        Assert.Equal(2, slack.Calls.Count);
    }

    [Fact]
    public async Task A_call_that_is_not_answered_in_time_may_have_arrived()
    {
        await using var slack = await ScriptedSlack.Start();
        var reached = new TaskCompletionSource();
        slack.Then(async context =>
        {
            reached.SetResult();
            await new TaskCompletionSource().Task.WaitAsync(context.RequestAborted);
        });
        var call = Call(slack);
        await reached.Task;
        slack.Time.Forward(SlackApi.Patience);
        Assert.Equal(new SlackAnswer.Broken("timeout", MayHaveArrived: true), await call);
    }

    [Fact]
    public async Task A_call_to_a_port_where_nobody_listens_has_not_arrived()
    {
        // Held, so that nobody else begins to listen there.
        using var port = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        port.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var nobody = new Uri($"http://{port.LocalEndPoint}/api/");
        Assert.False(Assert.IsType<SlackAnswer.Broken>(await Call(nobody)).MayHaveArrived);
    }

    [Fact]
    public async Task A_call_to_a_name_that_is_not_known_has_not_arrived() =>
        Assert.False(Assert.IsType<SlackAnswer.Broken>(await Call(new Uri("http://slack.invalid/api/"))).MayHaveArrived);

    [Fact]
    public async Task An_answer_without_end_is_cut_off()
    {
        await using var slack = await ScriptedSlack.Start();
        slack.Then(async context =>
        {
            var piece = new byte[1 << 20];
            for (var i = 0; i < 20 && !context.RequestAborted.IsCancellationRequested; i++)
            {
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
            }
        });
        Assert.True(Assert.IsType<SlackAnswer.Broken>(await Call(slack)).MayHaveArrived);
    }

    static Task<SlackAnswer> Call(ScriptedSlack slack) => slack.Workspace.Call("chat.update", [("text", "hello")], Cancellation);

    static async Task<SlackAnswer> Call(Uri api)
    {
        var options = new SlackWorkspaceOptions(new("main"), SlackTransport.Http, "bot-token", null, null, api);
        // Looking up a name takes as long as it takes where there is no network.
        using var workspaces = new SlackWorkspaces([options], new ManualTime(), NullLoggerFactory.Instance, ScriptedSlack.Boundless);
        return await workspaces.All[0].Call("chat.update", [("text", "hello")], Cancellation);
    }
}
