using System.Globalization;

namespace SalesNudgeBot.App.Queries;

/// <summary>
/// The inbox key of an act on the local page: <c>local/{seen}-{random}</c>. <c>seen</c> is the highest outbox sequence that the page
/// showed when the person acted, which puts the act between the messages before and after it although the clock stood still.
/// </summary>
public static class LocalKey
{
    const string Prefix = "local/";

    public static string? From(string? sent) =>
        sent is { Length: >= 10 and <= 80 } && sent.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && Seen(Prefix + sent) is not null
            ? Prefix + sent
            : null;

    public static long? Seen(string key) =>
        key.StartsWith(Prefix, StringComparison.Ordinal)
        && key.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash
        && long.TryParse(key.AsSpan(Prefix.Length, dash - Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            ? seen
            : null;
}
