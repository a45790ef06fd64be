using System.Net;
using System.Net.Http.Headers;
using NodaTime;
using SalesNudgeBot.Wire.Calls;

namespace Wire.Tests;

public sealed class HttpCallTests
{
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    readonly ManualTime time = new();

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, false)]
    [InlineData(HttpRequestError.NameResolutionError, false)]
    [InlineData(HttpRequestError.SecureConnectionError, false)]
    [InlineData(HttpRequestError.ProxyTunnelError, false)]
    [InlineData(HttpRequestError.ResponseEnded, true)]
    [InlineData(HttpRequestError.Unknown, true)]
    public async Task What_never_left_cannot_have_arrived(HttpRequestError error, bool mayHaveArrived) =>
        Assert.Equal(new HttpAnswer.None($"{error}", mayHaveArrived), await Send(_ => throw new HttpRequestException(error, "https://secret.example")));

    [Fact]
    public async Task What_broke_off_while_it_was_read_may_have_arrived() =>
        Assert.Equal(new HttpAnswer.None("IOException", MayHaveArrived: true), await Send(_ => throw new IOException("https://secret.example")));

    [Fact]
    public async Task Whoever_does_not_answer_in_time_may_have_taken_it()
    {
        var silent = new TaskCompletionSource<HttpResponseMessage>();
        var answer = Send(silent.Task, Cancellation);
        time.Forward(Longest);
        Assert.Equal(new HttpAnswer.None("timeout", MayHaveArrived: true), await answer);
    }

    [Fact]
    public async Task Whoever_stops_waiting_gets_no_answer()
    {
        using var over = new CancellationTokenSource();
        var answer = Send(new TaskCompletionSource<HttpResponseMessage>().Task, over.Token);
        await over.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
    }

    [Theory]
    [InlineData("30", 30)]
    [InlineData("0", 1)]
    [InlineData("Mon, 30 Nov 2026 10:00:42 GMT", 42)]
    [InlineData("Mon, 30 Nov 2026 09:00:00 GMT", 1)]
    [InlineData(null, null)]
    public async Task When_to_come_again_is_told_as_a_wait_of_a_second_at_least(string? said, int? seconds)
    {
        var came = await Came("", retryAfter: said);
        Assert.Equal(seconds is { } wait ? Duration.FromSeconds(wait) : null, came.RetryAfter);
    }

    [Theory]
    [InlineData("""{"ok":true}""", true)]
    [InlineData("\r\n {\"ok\":true}\n", true)]
    [InlineData("""{"ok":true""", false)]
    [InlineData("[1]", false)]
    [InlineData("<html>captive portal</html>", false)]
    [InlineData("", false)]
    public async Task Only_an_object_is_a_body(string content, bool isBody) => Assert.Equal(isBody, (await Came(content)).Body is not null);

    [Theory]
    [InlineData(200, true)]
    [InlineData(202, true)]
    [InlineData(302, false)]
    [InlineData(404, false)]
    [InlineData(500, false)]
    public async Task A_yes_is_any_2xx(int status, bool isYes) => Assert.Equal(isYes, (await Came("", status)).IsYes);

    async Task<HttpAnswer.Came> Came(string content, int status = 200, string? retryAfter = null)
    {
        var answer = await Send(_ =>
        {
            var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(content) };
            response.Headers.RetryAfter = retryAfter is null ? null : RetryConditionHeaderValue.Parse(retryAfter);
            return response;
        });
        return Assert.IsType<HttpAnswer.Came>(answer);
    }

    Task<HttpAnswer> Send(Func<HttpRequestMessage, HttpResponseMessage> answer) => Send(request => Task.FromResult(answer(request)), Cancellation);

    Task<HttpAnswer> Send(Task<HttpResponseMessage> answer, CancellationToken cancellation) => Send(_ => answer, cancellation);

    async Task<HttpAnswer> Send(Func<HttpRequestMessage, Task<HttpResponseMessage>> answer, CancellationToken cancellation)
    {
        using var http = new HttpClient(new Scripted(answer));
        return await HttpCall.Send(http, new(HttpMethod.Post, "https://platform.example/"), Longest, time, cancellation);
    }

    sealed class Scripted(Func<HttpRequestMessage, Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => answer(request).WaitAsync(cancellationToken);
    }
}
