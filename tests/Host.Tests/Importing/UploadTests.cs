using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Host.Composition;

namespace SalesNudgeBot.Host.Tests.Importing;

public sealed class UploadTests : IDisposable
{
    const string Token = "right-token";
    const string Good = "id,rep,stage,created,closed,account,value\no-1,ana,open,2026-11-20,,Acme,900\n";

    readonly TemporaryFolder folder = new();

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_posted_file_is_imported_and_answered_with_the_counts()
    {
        await using var host = await Start("{upload_token: 'env:UPLOAD'}");

        var (status, answer) = await Post(host, Good);
        var (_, again) = await Post(host, Good);

        Assert.Equal((HttpStatusCode.OK, true, 1), (status, answer.GetProperty("applied").GetBoolean(), answer.GetProperty("added").GetInt32()));
        Assert.Equal((0, 1), (again.GetProperty("added").GetInt32(), again.GetProperty("same").GetInt32()));
        Assert.Single(await Opportunities(host));
        Assert.Empty(Directory.EnumerateFiles(folder["data"], "upload-*"));
    }

    [Fact]
    public async Task A_file_that_is_wrong_is_400_with_the_report_and_a_check_changes_nothing()
    {
        await using var host = await Start("{upload_token: 'env:UPLOAD'}");

        var (status, answer) = await Post(host, Good.Replace("open", "opne", StringComparison.Ordinal));
        var (check, would) = await Post(host, Good, query: "?check=true&as_of=2026-11-23&mapping=standard");

        Assert.Equal((HttpStatusCode.BadRequest, 2), (status, answer.GetProperty("complaints")[0].GetProperty("line").GetInt32()));
        Assert.Equal((HttpStatusCode.OK, 1), (check, would.GetProperty("added").GetInt32()));
        Assert.Empty(await Opportunities(host));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer")]
    [InlineData("Bearer wrong-token")]
    [InlineData("Basic right-token")]
    public async Task Without_the_token_nothing_is_read(string? authorization)
    {
        await using var host = await Start("{upload_token: 'env:UPLOAD'}");

        var (status, answer) = await Post(host, Good, authorization);

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.False(answer.GetProperty("ok").GetBoolean());
        Assert.Empty(await Opportunities(host));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Over_the_largest_size_is_413_whether_it_was_announced_or_not(bool chunked)
    {
        await using var host = await Start("{upload_token: 'env:UPLOAD', upload_megabytes: 1}");

        Assert.StartsWith("HTTP/1.1 413 ", await FirstLine(host, Good + new string(' ', 2 * 1024 * 1024), chunked), StringComparison.Ordinal);
        Assert.Empty(await Opportunities(host));
    }

    [Theory]
    [InlineData("?as_of=yesterday")]
    [InlineData("?mapping=salesforce")]
    public async Task A_wrong_wish_is_400_in_a_sentence(string query)
    {
        await using var host = await Start("{upload_token: 'env:UPLOAD'}");

        var (status, answer) = await Post(host, Good, query: query);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("right would be", answer.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_manifest_names_no_token_there_is_no_such_address()
    {
        await using var host = await Start("{feed: true}");
        using var http = new HttpClient { BaseAddress = new(host.Urls.Single()) };

        using var answer = await http.PostAsync(UploadEndpoint.Address, new StringContent(Good), Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_that_is_named_and_not_there_keeps_the_bot_from_starting()
    {
        await Manifest("{upload_token: 'env:UPLOAD'}");

        var cannot = await Assert.ThrowsAsync<CannotStartException>(() => HostBuilding.Build(Options, new() { Variable = _ => null }, Cancellation));

        Assert.Contains("the environment variable UPLOAD is not set", cannot.Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    RunOptions Options => new(folder["data"], "http://127.0.0.1:0", folder["manifest"]);

    async Task<BotHost> Start(string crm)
    {
        await Manifest(crm);
        var host = await HostBuilding.Build(Options, new() { Variable = name => name == "UPLOAD" ? Token : null, TicksByItself = false }, Cancellation);
        await host.Start(Cancellation);
        return host;
    }

    Task Manifest(string crm)
    {
        Directory.CreateDirectory(folder["manifest"]);
        return File.WriteAllTextAsync(
            folder["manifest/company.yaml"],
            $$$"""
            version: 1
            company: {name: Nord}
            people:
              lena: {name: Lena F, zone: Europe/Berlin}
              ana: {name: Ana M, zone: Europe/Berlin}
            teams:
              north: {name: North, leader: lena, channel: leaders, reps: {ana: }}
            crm: {{{crm}}}
            """,
            Cancellation);
    }

    static async Task<(HttpStatusCode Status, JsonElement Answer)> Post(BotHost host, string csv, string? authorization = $"Bearer {Token}", string query = "")
    {
        using var http = new HttpClient { BaseAddress = new(host.Urls.Single()) };
        using var request = new HttpRequestMessage(HttpMethod.Post, UploadEndpoint.Address + query) { Content = new StringContent(csv, Encoding.UTF8, "text/csv") };
        request.Headers.ExpectContinue = true;
        if (authorization is not null)
        {
            request.Headers.Authorization = AuthenticationHeaderValue.Parse(authorization);
        }

        using var answer = await http.SendAsync(request, Cancellation);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
        return (answer.StatusCode, json.RootElement.Clone());
    }

    /// <summary>Of the answer, to somebody who may still be sending when it comes and the connection ends: a client library would only say that it ended.</summary>
    static async Task<string?> FirstLine(BotHost host, string csv, bool chunked)
    {
        var address = new Uri(host.Urls.Single());
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, address.Port, Cancellation);
        var stream = socket.GetStream();
        var head = $"POST {UploadEndpoint.Address} HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {Token}\r\nContent-Type: text/csv\r\n";
        try
        {
            // Whoever says how much it is asks before sending it.
            var rest = chunked ? $"Transfer-Encoding: chunked\r\n\r\n{csv.Length:x}\r\n{csv}\r\n0\r\n\r\n" : $"Content-Length: {csv.Length}\r\nExpect: 100-continue\r\n\r\n";
            await stream.WriteAsync(Encoding.UTF8.GetBytes(head + rest), Cancellation);
        }
        catch (IOException)
        {
            // It was refused before all of it was there.
        }

        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync(Cancellation);
    }

    static Task<IReadOnlyList<Core.Prospecting.Opportunity>> Opportunities(BotHost host) =>
        host.Services.GetRequiredService<IDatabase>().Read(stores => stores.Opportunities.Of(new("ana")), Cancellation);
}
