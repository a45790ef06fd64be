using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Slack.Tests.Bot;

/// <summary>A request byte by byte, as an attacker would write it: with headers that no client library would send.</summary>
sealed class RawRequest(Uri bot, string secret, DateTimeOffset now)
{
    readonly List<string> headers = [];

    public static string Sign(string secret, string timestamp, string body) =>
        $"v0={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}")))}";

    public string Now { get; } = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    public RawRequest With(string name, string value)
    {
        headers.Add($"{name}: {value}");
        return this;
    }

    /// <summary>With both headers as Slack sends them.</summary>
    public RawRequest Signed(string body, string? timestamp = null) =>
        With("X-Slack-Request-Timestamp", timestamp ?? Now).With("X-Slack-Signature", Sign(secret, timestamp ?? Now, body));

    public async Task<(int Status, string Body)> Post(string path, string contentType, string body)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, bot.Port, TestContext.Current.CancellationToken);
        var stream = socket.GetStream();
        var content = Encoding.UTF8.GetBytes(body);
        var head = $"POST {path} HTTP/1.1\r\nHost: {bot.Authority}\r\nConnection: close\r\nContent-Type: {contentType}\r\nContent-Length: {content.Length}\r\n"
            + string.Concat(headers.Select(header => header + "\r\n")) + "\r\n";
        await stream.WriteAsync(Encoding.UTF8.GetBytes(head), TestContext.Current.CancellationToken);
        await stream.WriteAsync(content, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        return (int.Parse(answer.AsSpan(9, 3), CultureInfo.InvariantCulture), answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
    }
}
