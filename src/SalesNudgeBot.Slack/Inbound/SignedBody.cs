using System.Text;
using Microsoft.AspNetCore.Http;
using SalesNudgeBot.Wire.Inbound;

namespace SalesNudgeBot.Slack.Inbound;

/// <summary>A request's body as it came, in one piece with room before it for what is signed along.</summary>
readonly struct SignedBody : IDisposable
{
    public const int MostBytes = 1024 * 1024;

    const int Front = 3 + SlackSignature.LongestTimestamp + 1;
    const int Usual = 8 * 1024 - Front;

    readonly PooledBody body;

    SignedBody(PooledBody body) => this.body = body;

    public ReadOnlyMemory<byte> Bytes => body.Bytes;

    /// <summary>Null when it is longer than <see cref="MostBytes"/>.</summary>
    public static async ValueTask<SignedBody?> Read(HttpRequest request) =>
        await PooledBody.Read(request, MostBytes, Usual, Front) is { } body ? new SignedBody(body) : null;

    /// <summary>"v0:{timestamp}:{body}".</summary>
    /// <param name="timestamp">Digits, at most <see cref="SlackSignature.LongestTimestamp"/>.</param>
    public ReadOnlySpan<byte> Signed(string timestamp)
    {
        var signed = body.With(3 + timestamp.Length + 1);
        "v0:"u8.CopyTo(signed);
        Encoding.ASCII.GetBytes(timestamp, signed[3..]);
        signed[3 + timestamp.Length] = (byte)':';
        return signed;
    }

    public void Dispose() => body.Dispose();
}
