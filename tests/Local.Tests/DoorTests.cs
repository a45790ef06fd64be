using System.Net;
using System.Text;
using System.Text.Json;

namespace SalesNudgeBot.Local.Tests;

public sealed class DoorTests : IClassFixture<OpenWorkspace>
{
    readonly Workspace workspace;

    // Each test says itself where its request comes from.
    public DoorTests(OpenWorkspace open)
    {
        workspace = open.Workspace;
        workspace.Http.DefaultRequestHeaders.Remove("Origin");
    }

    public static TheoryData<string> Reads =>
        [
            "/",
            "/local/page/script/main.js",
            "/local/events",
            "/local/api/state?as=ana",
            "/local/api/conversation?as=ana&id=person/ana",
            "/local/api/why?as=ana&message=o-1",
            "/local/api/held?as=ana",
        ];

    public static TheoryData<string> Writes => ["/local/api/say", "/local/api/click", "/local/api/submit", "/local/api/clock"];

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Nothing_is_read_under_another_host_name(string path)
    {
        await IsRefused(workspace, Request(HttpMethod.Get, path, ("Host", "evil.example")));
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Nothing_is_read_from_another_machine(string path)
    {
        await IsRefused(workspace, Request(HttpMethod.Get, path, (Workspace.RemoteAddress, "192.0.2.7")));
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Nothing_is_read_by_another_site(string path)
    {
        await IsRefused(workspace, Request(HttpMethod.Get, path, ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "cors")));
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Nothing_is_done_for_another_site_machine_or_host_name(string path)
    {
        await IsRefused(workspace, Post(path));
        await IsRefused(workspace, Post(path, ("Origin", "https://evil.example")));
        await IsRefused(workspace, Post(path, ("Origin", "null")));
        await IsRefused(workspace, Post(path, ("Origin", "http://localhost:1")));
        await IsRefused(workspace, Post(path, ("Origin", workspace.Own), ("Sec-Fetch-Site", "same-site")));
        await IsRefused(workspace, Post(path, ("Sec-Fetch-Site", "none")));
        await IsRefused(workspace, Post(path, ("Origin", workspace.Own), (Workspace.RemoteAddress, "192.0.2.7")));
        await IsRefused(workspace, Post(path, ("Origin", "http://evil.example"), ("Host", "evil.example")));
        Assert.Empty(workspace.Decider.Acts);
    }

    [Fact]
    public async Task A_link_on_another_site_may_lead_to_the_page_itself()
    {
        var request = Request(HttpMethod.Get, "/", ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "document"));
        Assert.Equal(HttpStatusCode.OK, (await Send(workspace, request)).StatusCode);
    }

    [Fact]
    public async Task An_exposed_workspace_answers_other_machines_under_its_address_or_a_name_that_it_was_given()
    {
        await using var exposed = await Workspace.Open(new(true, ["demo.example"]));
        exposed.Http.DefaultRequestHeaders.Remove("Origin");
        var other = (Workspace.RemoteAddress, "192.0.2.7");
        Assert.Equal(HttpStatusCode.OK, (await Send(exposed, Request(HttpMethod.Get, "/", other, ("Host", "192.0.2.1")))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Send(exposed, Request(HttpMethod.Get, "/", other, ("Host", "demo.example")))).StatusCode);
        await IsRefused(exposed, Request(HttpMethod.Get, "/", other, ("Host", "evil.example")));
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Bodies_that_are_no_small_json_are_refused_in_a_sentence(string path)
    {
        await Refused(workspace, path, new StringContent("{}", Encoding.UTF8, "text/plain"), HttpStatusCode.UnsupportedMediaType);
        await Refused(workspace, path, Json("{\"as\":"), HttpStatusCode.BadRequest);
        await Refused(workspace, path, Json("null"), HttpStatusCode.BadRequest);
        await Refused(workspace, path, Json("[1, 2]"), HttpStatusCode.BadRequest);
        await Refused(workspace, path, Json("{\"as\":[\"ana\"]}"), HttpStatusCode.BadRequest);
        await Refused(workspace, path, Json(LongText(100_000)), HttpStatusCode.RequestEntityTooLarge);
        Assert.Empty(workspace.Decider.Acts);
    }

    [Fact]
    public async Task A_body_that_hides_its_length_is_still_counted()
    {
        var body = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(LongText(100_000))));
        body.Headers.ContentType = new("application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, "/local/api/say") { Content = body };
        request.Headers.Add("Origin", workspace.Own);
        request.Headers.TransferEncodingChunked = true;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Send(workspace, request)).StatusCode);
    }

    [Fact]
    public async Task Every_answer_forbids_what_the_page_does_not_need()
    {
        foreach (var path in new[] { "/", "/local/page/style/base.css", "/local/api/state?as=ana", "/local/api/state?as=nobody" })
        {
            var headers = (await Send(workspace, Request(HttpMethod.Get, path))).Headers;
            var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("no-referrer", Assert.Single(headers.GetValues("Referrer-Policy")));
            Assert.Equal("no-store", Assert.Single(headers.GetValues("Cache-Control")));
        }
    }

    static string LongText(int length) => JsonSerializer.Serialize(new { @as = "ana", key = "0-00000001", text = new string('x', length) });

    static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    static HttpRequestMessage Post(string path, params (string Name, string Value)[] headers)
    {
        var request = Request(HttpMethod.Post, path, headers);
        request.Content = Json("{\"as\":\"ana\",\"key\":\"0-00000001\",\"text\":\"hello\",\"action\":\"a|b\",\"values\":{},\"minutes\":15}");
        return request;
    }

    static HttpRequestMessage Request(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return request;
    }

    static Task<HttpResponseMessage> Send(Workspace workspace, HttpRequestMessage request) =>
        workspace.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

    static async Task IsRefused(Workspace workspace, HttpRequestMessage request)
    {
        var response = await Send(workspace, request);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        await IsSentence(response);
    }

    static async Task Refused(Workspace workspace, string path, HttpContent body, HttpStatusCode status)
    {
        var request = Request(HttpMethod.Post, path, ("Origin", workspace.Own));
        request.Content = body;
        var response = await Send(workspace, request);
        Assert.Equal(status, response.StatusCode);
        await IsSentence(response);
    }

    static async Task IsSentence(HttpResponseMessage response)
    {
        var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.EndsWith(".", body.GetProperty("error").GetString(), StringComparison.Ordinal);
    }
}
