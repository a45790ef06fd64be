using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using SalesNudgeBot.Core.Configuration;

namespace SalesNudgeBot.Manifest.Values;

/// <summary>What only workspaces of real platforms need.</summary>
static partial class PlatformKinds
{
    const string EmailForm = @"[^@\s<>]{1,100}@[^@\s<>.]+(\.[^@\s<>.]+)+";
    const string SlackMemberForm = "[UW][A-Z0-9]{2,30}";
    const string SlackUserGroupForm = "S[A-Z0-9]{2,30}";
    const string VariableForm = "[A-Za-z_][A-Za-z0-9_]*";
    const string MicrosoftForm = "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";

    public static readonly Kind<string> Email = new(Codes.BadEmail, "an e-mail address", Matching(EmailPattern()), "an address, as in ana@nordwind.example")
    {
        Written = new Written.Text($@"^\s*{EmailForm}\s*$"),
    };

    public static readonly Kind<string> SlackMember = new(
        Codes.BadAccount,
        "the id of a Slack member",
        Matching(SlackMemberPattern()),
        "an id as in U012AB3CD, which 'Copy member ID' in their profile gives")
    {
        Written = new Written.Text($@"^\s*{SlackMemberForm}\s*$"),
    };

    public static readonly Kind<string> SlackUserGroup = new(
        Codes.BadUserGroup,
        "the id of a Slack user group",
        Matching(SlackUserGroupPattern()),
        "an id as in S012AB3CD, which 'Copy group ID' in the group's menu gives")
    {
        Written = new Written.Text($@"^\s*{SlackUserGroupForm}\s*$"),
    };

    public static readonly Kind<string> SlackChannel = new(
        Codes.BadChannel,
        "a Slack channel",
        ParseSlackChannel,
        "its name, as in leaders-berlin, or its id, as in C012AB3CD");

    public static readonly Kind<string> TeamsMember = new(
        Codes.BadAccount,
        "the id of a Teams user",
        ParseMicrosoftId,
        "their object id, as in 7faf8ab2-3d56-4244-b585-20c8a42ed2b8, which the Entra admin center shows");

    public static readonly Kind<string> TeamsChannel = new(
        Codes.BadChannel,
        "a Teams channel",
        ParseTeamsChannel,
        "its name, as in Leaders Berlin, its id, as in 19:…@thread.tacv2, or what 'Get link to channel' gives");

    public static readonly Kind<string> MicrosoftId = new(
        Codes.BadMicrosoftId,
        "a Microsoft id",
        ParseMicrosoftId,
        "32 digits and letters a to f in five groups, as in 7faf8ab2-3d56-4244-b585-20c8a42ed2b8")
    {
        Written = new Written.Text($@"^\s*{MicrosoftForm}\s*$"),
    };

    public static readonly Kind<SecretReference> Reference = new(Codes.BadReference, "a reference", ParseReference, Secrets.Right)
    {
        Written = new Written.Text($"^(env:{VariableForm}|file:.*[^\\s].*)$"),
    };

    public static readonly SecretReference NoReference = new(SecretPlace.Environment, "");

    /// <summary>A secret in clear was complained of when the file was read.</summary>
    public static readonly Kind<SecretReference> Secret = Reference with
    {
        Parse = (string text, [MaybeNullWhen(false)] out SecretReference reference) =>
            Reference.Parse(text, out reference) || (!Secrets.IsReference(text) && (reference = NoReference) is not null),
    };

    static Parse<string> Matching(Regex pattern) => (string text, [MaybeNullWhen(false)] out string value) => pattern.IsMatch(value = text.Trim());

    // People write a channel as they see it, with its sign.
    static bool ParseSlackChannel(string text, out string channel)
    {
        channel = text.Trim().TrimStart('#');
        return SlackChannelPattern().IsMatch(channel);
    }

    static bool ParseMicrosoftId(string text, out string id)
    {
        var right = Guid.TryParseExact(text.Trim(), "D", out var guid);
        id = guid.ToString();
        return right;
    }

    // A link to a channel has its id in it, escaped: https://teams.microsoft.com/l/channel/19%3Aabc%40thread.tacv2/Name?groupId=…
    static bool ParseTeamsChannel(string text, out string channel)
    {
        channel = text.Trim();
        if (channel.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            channel = channel.Split('/') is [_, _, _, "l", "channel", var id, ..] ? Uri.UnescapeDataString(id) : "";
            return TeamsChannelPattern().IsMatch(channel);
        }

        return channel.StartsWith("19:", StringComparison.Ordinal)
            ? TeamsChannelPattern().IsMatch(channel)
            : channel.Length is >= 1 and <= 50 && Printable.Is(channel);
    }

    static bool ParseReference(string text, [NotNullWhen(true)] out SecretReference? reference)
    {
        reference = text.Split(':', 2) switch
        {
            ["env", var name] when VariablePattern().IsMatch(name) => new(SecretPlace.Environment, name),
            ["file", var path] when path.Trim().Length > 0 && Printable.Is(path) => new(SecretPlace.File, path.Trim()),
            _ => null,
        };
        return reference is not null;
    }

    [GeneratedRegex($@"^{EmailForm}\z")]
    private static partial Regex EmailPattern();

    [GeneratedRegex($@"^{SlackMemberForm}\z")]
    private static partial Regex SlackMemberPattern();

    [GeneratedRegex($@"^{SlackUserGroupForm}\z")]
    private static partial Regex SlackUserGroupPattern();

    // Slack's own rule for names: no capitals, spaces or full stops, at most 80; letters of every script are fine.
    [GeneratedRegex(@"^([CG][A-Z0-9]{2,30}|[\p{Ll}\p{Lo}\p{M}\p{N}_-]{1,80})\z")]
    private static partial Regex SlackChannelPattern();

    [GeneratedRegex(@"^19:[\w.-]{1,300}@thread\.(tacv2|skype)\z")]
    private static partial Regex TeamsChannelPattern();

    [GeneratedRegex($@"^{VariableForm}\z")]
    private static partial Regex VariablePattern();
}
