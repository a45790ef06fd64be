using NodaTime;

namespace SalesNudgeBot.Teams.Inbound.Tokens;

/// <summary>A token whose signature, issuer, audience and time were found right. What depends on the activity is not: see <see cref="MaySpeakFor"/>.</summary>
/// <param name="AppId">Its audience: one of our bots.</param>
/// <param name="ServiceUrl">Its <c>serviceurl</c> claim; null when it has none.</param>
/// <param name="Generation">Of the keys that it was checked with.</param>
sealed record CheckedToken(string AppId, string? ServiceUrl, SigningKey Key, Instant NotBefore, Instant Until, object Generation)
{
    public static readonly Duration Skew = Duration.FromMinutes(5);

    public bool IsInTime(Instant now) => now >= NotBefore - Skew && now <= Until + Skew;

    /// <summary>A key signs for the channels that it is endorsed for, and a token is for the one service that it names.</summary>
    public bool MaySpeakFor(string channel, string serviceUrl) => Key.MaySignFor(channel) && string.Equals(ServiceUrl, serviceUrl, StringComparison.OrdinalIgnoreCase);
}
