using System.Text.Json.Nodes;
using SalesNudgeBot.Slack.Api;

namespace Slack.Tests.Api;

public sealed class ResponseUrlTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_response_url_takes_json_without_a_token_and_says_ok_in_plain_text()
    {
        await using var slack = await ScriptedSlack.Start();
        var body = "";
        slack.Then(async context =>
        {
            body = await new StreamReader(context.Request.Body).ReadToEndAsync();
            await context.Response.Body.WriteAsync("ok"u8.ToArray());
        });
        Assert.IsType<SlackAnswer.Ok>(await Post(slack, $"{slack.Url}response/T1/1"));
        Assert.Equal("""{"text":"hello"}""", body);
        Assert.Equal("", Assert.Single(slack.Calls).Token);
    }

    [Fact]
    public async Task One_that_is_too_old_or_was_used_up_says_so()
    {
        await using var slack = (await ScriptedSlack.Start()).Then("""{"ok":false,"error":"expired_url"}""", 404).Then("", 500).Then("", 429, "5");
        Assert.Equal("expired_url", Assert.IsType<SlackAnswer.Refused>(await Post(slack, $"{slack.Url}response/T1/1")).Error);
        Assert.True(Assert.IsType<SlackAnswer.Broken>(await Post(slack, $"{slack.Url}response/T1/1")).MayHaveArrived);
        Assert.IsType<SlackAnswer.RateLimited>(await Post(slack, $"{slack.Url}response/T1/1"));
    }

    [Theory]
    [InlineData("http://hooks.slack.com/actions/T1/1/x")]
    [InlineData("https://hooks.slack.com.example.com/actions/T1/1/x")]
    [InlineData("https://hooks.slack.com:8443/actions")]
    [InlineData("https://hooks.slack.com@example.com/actions")]
    [InlineData("https://me:you@hooks.slack.com/actions")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://localhost:1/")]
    [InlineData("http://127.0.0.1:1/response")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/response/T1/1")]
    [InlineData("")]
    public async Task No_other_address_is_ever_called(string address)
    {
        await using var slack = await ScriptedSlack.Start();
        Assert.Equal(new SlackAnswer.Broken(ResponseUrls.NotSlacks, MayHaveArrived: false), await Post(slack, address));
    }

    [Fact]
    public async Task Slacks_own_host_passes_the_guard()
    {
        using var nowhere = new HttpClient(new Refusing());
        var urls = new ResponseUrls(nowhere, new("https://slack.com/api/"), TimeProvider.System);
        Assert.NotEqual(ResponseUrls.NotSlacks, Assert.IsType<SlackAnswer.Broken>(await urls.Post("https://hooks.slack.com/actions/T1/1/x", [], Cancellation)).Reason);
    }

    static Task<SlackAnswer> Post(ScriptedSlack slack, string address) => slack.Workspace.Responses.Post(address, new JsonObject { ["text"] = "hello" }, Cancellation);

    sealed class Refusing : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new HttpRequestException(HttpRequestError.ConnectionError);
    }
}
