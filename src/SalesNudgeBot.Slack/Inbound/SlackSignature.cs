using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace SalesNudgeBot.Slack.Inbound;

/// <summary>Slack's proof that a request is its own: docs.slack.dev/authentication/verifying-requests-from-slack.</summary>
static class SlackSignature
{
    /// <summary>Characters of a timestamp in seconds; enough for the next thirty thousand years.</summary>
    public const int LongestTimestamp = 12;

    const int HashLength = 32;
    const int HexLength = 2 * HashLength;
    const string Version = "v0=";

    static readonly Duration Window = Duration.FromSeconds(300);

    /// <summary>Both ways: a request from the future could be kept and replayed once it is fresh.</summary>
    public static bool IsFresh(string timestamp, Instant now) =>
        timestamp.Length <= LongestTimestamp
        && long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(now.ToUnixTimeSeconds() - seconds) <= (long)Window.TotalSeconds;

    /// <param name="signed">"v0:", the timestamp header, ":" and the body, each byte as it came.</param>
    public static bool Matches(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> signed, string signature)
    {
        if (signature.Length != Version.Length + HexLength || !signature.StartsWith(Version, StringComparison.Ordinal))
        {
            return false;
        }

        Span<byte> hash = stackalloc byte[HashLength];
        Span<byte> expected = stackalloc byte[HexLength];
        Span<byte> given = stackalloc byte[HexLength];
        HMACSHA256.HashData(secret, signed, hash);
        return Convert.TryToHexStringLower(hash, expected, out _)
            && Encoding.ASCII.TryGetBytes(signature.AsSpan(Version.Length), given, out _)
            && CryptographicOperations.FixedTimeEquals(expected, given);
    }
}
