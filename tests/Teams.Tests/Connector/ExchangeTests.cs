using System.Net;
using System.Net.Http.Headers;
using NodaTime;
using SalesNudgeBot.Teams.Connector;
using static Teams.Tests.Connector.Scripted;

namespace Teams.Tests.Connector;

public sealed class ExchangeTests
{
    readonly ManualTime time = new();

    [Theory]
    [InlineData("30", 30)]
    [InlineData("0", 1)]
    [InlineData(null, 2)]
    [InlineData("Mon, 30 Nov 2026 10:00:42 GMT", 42)]
    public async Task A_limit_says_how_long(string? retryAfter, int seconds)
    {
        var answer = await Send(_ =>
        {
            var said = Said(HttpStatusCode.TooManyRequests, "<html>slow down</html>", "text/html");
            said.Headers.RetryAfter = retryAfter is null ? null : RetryConditionHeaderValue.Parse(retryAfter);
            return said;
        });
        Assert.Equal(new ConnectorAnswer.RateLimited(Duration.FromSeconds(seconds), ByTeams: true), answer);
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(502, true)]
    [InlineData(503, true)]
    [InlineData(504, true)]
    [InlineData(408, true)]
    [InlineData(412, false)]
    public async Task Whether_it_may_have_been_done_is_told_apart(int status, bool mayHaveArrived) =>
        Assert.Equal(mayHaveArrived, Assert.IsType<ConnectorAnswer.Broken>(await Send(_ => Said((HttpStatusCode)status, "<html>oh</html>", "text/html"))).MayHaveArrived);

    [Theory]
    [InlineData("""{"error":{"code":"ConversationNotFound","message":"Acme wants out"}}""", "ConversationNotFound")]
    [InlineData("""{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\",\"details\":\"Acme wants out\"}"}""", "MessageWritesBlocked")]
    [InlineData("""{"errorCode":209,"message":"Acme wants out"}""", "209")]
    [InlineData("""{"errorCode":209,"message":"{not json"}""", "209")]
    [InlineData("""{"error":{"code":"Acme wants out by Friday"}}""", "403")]
    [InlineData("""{"error":"Acme"}""", "403")]
    [InlineData("""{"error":{"code":7}}""", "403")]
    [InlineData("""{"message":"{\"subCode\":[]}"}""", "403")]
    [InlineData("""{"message":"[]"}""", "403")]
    [InlineData("[]", "403")]
    [InlineData("", "403")]
    [InlineData("<html>Forbidden</html>", "403")]
    [InlineData("{\"error\":", "403")]
    public async Task A_no_carries_its_code_in_whichever_shape_and_nothing_that_people_wrote(string body, string code) =>
        Assert.Equal(new ConnectorAnswer.Refused(403, code), await Send(_ => Said(HttpStatusCode.Forbidden, body)));

    [Theory]
    [InlineData("")]
    [InlineData("<html>captive portal</html>")]
    [InlineData("[1]")]
    public async Task A_yes_without_JSON_is_a_yes_without_an_id(string body) =>
        Assert.Equal(System.Text.Json.JsonValueKind.Undefined, Assert.IsType<ConnectorAnswer.Ok>(await Send(_ => Said(HttpStatusCode.Accepted, body))).Body.ValueKind);

    [Fact]
    public async Task A_redirect_is_a_no() => Assert.IsType<ConnectorAnswer.Refused>(await Send(_ => Said(HttpStatusCode.Redirect, "")));

    [Fact]
    public async Task Whoever_does_not_answer_in_time_may_have_taken_it()
    {
        var silent = new TaskCompletionSource<HttpResponseMessage>();
        using var http = new HttpClient(new Silent(silent.Task));
        var answer = Exchange.Send(http, Request(), time, TestContext.Current.CancellationToken);
        time.Forward(ConnectorHttp.Patience);
        Assert.Equal(new ConnectorAnswer.Broken("timeout", MayHaveArrived: true), await answer);
    }

    async Task<ConnectorAnswer> Send(Func<HttpRequestMessage, HttpResponseMessage> answer)
    {
        using var http = new HttpClient(new Scripted(answer));
        return await Exchange.Send(http, Request(), time, TestContext.Current.CancellationToken);
    }

    static HttpRequestMessage Request() => new(HttpMethod.Post, "https://smba.example/v3/conversations");

    sealed class Silent(Task<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => answer.WaitAsync(cancellationToken);
    }
}
