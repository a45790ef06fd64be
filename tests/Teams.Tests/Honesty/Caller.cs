using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using FakeTeams.Model;

namespace Teams.Tests.Honesty;

/// <summary>Calls the Connector by hand, as the reference says.</summary>
sealed class Caller(OneTeams teams, TeamsTenant tenant) : IDisposable
{
    readonly HttpClient client = new();
    string? token;

    public HttpResponseMessage? Last { get; private set; }

    /// <summary>The status, and the code of the refusal or the id that came back.</summary>
    public async Task<(int Status, string? Said)> Call(string verb, string path, string? body = null)
    {
        token ??= (string?)(await Token()).Body["access_token"];
        using var request = new HttpRequestMessage(new(verb), new Uri(tenant.ServiceUrl, path)) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        Last = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var answered = await Last.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var json = answered.StartsWith('{') ? JsonNode.Parse(answered) : null;
        return ((int)Last.StatusCode, (string?)(json?["error"]?["code"] ?? json?["message"] ?? json?["id"]));
    }

    public Task<(int Status, string? Said)> Send(string conversation, string activity) => Call("POST", $"v3/conversations/{Uri.EscapeDataString(conversation)}/activities", activity);

    public Task<(int Status, string? Said)> Create(string body) => Call("POST", "v3/conversations", body);

    public async Task<JsonNode> Read(string path)
    {
        await Call("GET", path);
        Assert.Equal(200, (int)Last!.StatusCode);
        return JsonNode.Parse(await Last.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }

    public async Task<(int Status, JsonNode Body)> Token(string? secret = null, string scope = "https://api.botframework.com/.default")
    {
        using var trusting = new HttpClient(teams.Server.Trusting());
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = tenant.AppId,
            ["client_secret"] = secret ?? tenant.AppSecret,
            ["scope"] = scope,
        });
        using var answer = await trusting.PostAsync(new Uri(teams.Server.Authority, $"{tenant.Id}/oauth2/v2.0/token"), form, TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!);
    }

    /// <summary>What this token may; the next call asks for a new one when it is null.</summary>
    public void Use(string? other) => token = other;

    public string Text(string text) => $$"""{"type":"message","from":{"id":"{{tenant.BotId}}"},"text":"{{text}}"}""";

    /// <param name="body">The elements of the card.</param>
    public string Card(string body, string more = "") =>
        $$"""{"type":"message","from":{"id":"{{tenant.BotId}}"},"summary":"Said","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"1.5","body":[{{body}}]{{more}} } }]}""";

    public string Thread(string channel, string activity) =>
        $$"""{"bot":{"id":"{{tenant.BotId}}"},"isGroup":true,"tenantId":"{{tenant.Id}}","channelData":{"channel":{"id":"{{channel}}"},"tenant":{"id":"{{tenant.Id}}"} },"activity":{{activity}} }""";

    public string Chat(string member) => $$"""{"bot":{"id":"{{tenant.BotId}}"},"isGroup":false,"members":[{"id":"{{member}}"}],"tenantId":"{{tenant.Id}}","channelData":{"tenant":{"id":"{{tenant.Id}}"} } }""";

    public void Dispose() => client.Dispose();
}
