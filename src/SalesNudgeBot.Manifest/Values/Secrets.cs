using System.Text.RegularExpressions;

namespace SalesNudgeBot.Manifest.Values;

/// <summary>Recognises literal secrets by their issuers' published forms, and by looking random.</summary>
static partial class Secrets
{
    public const string Right = "a reference, env:NAME or file:PATH";

    const string Random = "random";
    const int LongestRandom = 1000;

    public static bool IsIn(string text) => IsCandidate(text) && Literal().Matches(ChannelIds().Replace(text, "")).Any(IsSecret);

    /// <summary>Under a key of such a name only a reference may stand, whatever the value looks like.</summary>
    public static bool IsKey(string key) => SecretKey().IsMatch(key);

    public static bool IsReference(string text) =>
        text.StartsWith("env:", StringComparison.Ordinal) || text.StartsWith("file:", StringComparison.Ordinal);

    public static string Hide(string text) =>
        IsCandidate(text) ? Literal().Replace(text, match => IsSecret(match) ? "(hidden)" : match.Value) : text;

    // No form below is shorter, and almost every value in a manifest is.
    static bool IsCandidate(string text) => text.Length >= 8;

    static bool IsSecret(Match match) =>
        !match.Groups[Random].Success || (match.Length <= LongestRandom && LooksRandom(match.Value));

    static bool LooksRandom(string run) =>
        run.All(char.IsAsciiHexDigit)
        || (run.Any(char.IsAsciiDigit) && run.Any(char.IsAsciiLetterLower) && run.Any(char.IsAsciiLetterUpper));

    // Slack (xoxb-, xoxe.xoxp-, xapp-, xwfp-), Azure client secrets (…8Q~…), JWT, PEM, GitHub, AWS, connection strings; then
    // long runs without a space, judged above. No part may look ahead or back without a bound: texts of 5 MB come through here.
    [GeneratedRegex(
        """
        xox[a-z](?:\.xox[a-z])?-[\w.-]{5,} | x(?:app|wfp)-[\w.-]{5,}
        | [\w~.-]{3}[78]Q~[\w~.-]{25,}
        | eyJ[\w-]{10,2000}\.[\w.-]+
        | -----BEGIN[^\n]*(?:\n[\s\S]*)?
        | gh[a-z]_\w{20,} | AKIA[A-Z0-9]{12,}
        | (?:AccountKey|SharedAccessKey|Password|Pwd|client_secret)=[^;\s]{3,}
        | (?<random>[A-Za-z0-9+/=]{32,})
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Literal();

    // A Teams conversation id looks random and is no secret.
    [GeneratedRegex(@"\b19:[\w-]{1,200}@thread\.\w+")]
    private static partial Regex ChannelIds();

    [GeneratedRegex(@"(?:^|_)(?:tokens?|secrets?|passwords?|passwd|api_?keys?|private_?keys?|credentials?)$", RegexOptions.IgnoreCase)]
    private static partial Regex SecretKey();
}
