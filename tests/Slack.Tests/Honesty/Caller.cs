using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using FakeSlack.Model;

namespace Slack.Tests.Honesty;

/// <summary>Calls the Web API by hand, as the reference says.</summary>
sealed class Caller(OneSlack slack, SlackTeam team) : IDisposable
{
    readonly HttpClient client = new();

    public string Token { get; set; } = team.BotToken;

    public HttpResponseMessage? Last { get; private set; }

    public async Task<JsonObject> Call(string method, params (string Name, string Value)[] arguments)
    {
        using var content = new FormUrlEncodedContent(arguments.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));
        return await Call(method, content);
    }

    public async Task<JsonObject> Call(string method, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(slack.Server.ApiUrl, method)) { Content = content };
        request.Headers.Authorization = Token.Length == 0 ? null : new AuthenticationHeaderValue("Bearer", Token);
        Last = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return JsonNode.Parse(await Last.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();
    }

    public async Task Refuses(string error, string method, params (string Name, string Value)[] arguments)
    {
        var answer = await Call(method, arguments);
        Assert.Equal(HttpStatusCode.OK, Last!.StatusCode);
        Assert.Equal(("False", error), (answer["ok"]!.ToString() == "false" ? "False" : "True", (string?)answer["error"]));
    }

    public async Task<JsonObject> Takes(string method, params (string Name, string Value)[] arguments)
    {
        var answer = await Call(method, arguments);
        Assert.True((bool?)answer["ok"], answer.ToJsonString());
        return answer;
    }

    public void Dispose() => client.Dispose();
}
