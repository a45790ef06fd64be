using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace SalesNudgeBot.Manifest.Values;

/// <summary>What only workspaces of real platforms need.</summary>
static partial class PlatformKinds
{
    public static readonly Kind<string> Email = new(Codes.BadEmail, "an e-mail address", Matching(EmailPattern()), "an address, as in ana@nordwind.example");

    public static readonly Kind<string> SlackMember = new(
        Codes.BadAccount,
        "the id of a Slack member",
        Matching(SlackMemberPattern()),
        "an id as in U012AB3CD, which 'Copy member ID' in their profile gives");

    public static readonly Kind<string> SlackUserGroup = new(
        Codes.BadUserGroup,
        "the id of a Slack user group",
        Matching(SlackUserGroupPattern()),
        "an id as in S012AB3CD, which 'Copy group ID' in the group's menu gives");

    public static readonly Kind<string> SlackChannel = new(
        Codes.BadChannel,
        "a Slack channel",
        ParseSlackChannel,
        "its name, as in leaders-berlin, or its id, as in C012AB3CD");

    public static readonly Kind<SecretReference> Reference = new(Codes.BadReference, "a reference", ParseReference, Secrets.Right);

    static Parse<string> Matching(Regex pattern) => (string text, [MaybeNullWhen(false)] out string value) => pattern.IsMatch(value = text.Trim());

    // People write a channel as they see it, with its sign.
    static bool ParseSlackChannel(string text, out string channel)
    {
        channel = text.Trim().TrimStart('#');
        return SlackChannelPattern().IsMatch(channel);
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

    [GeneratedRegex(@"^[^@\s<>]{1,100}@[^@\s<>.]+(\.[^@\s<>.]+)+\z")]
    private static partial Regex EmailPattern();

    [GeneratedRegex(@"^[UW][A-Z0-9]{2,30}\z")]
    private static partial Regex SlackMemberPattern();

    [GeneratedRegex(@"^S[A-Z0-9]{2,30}\z")]
    private static partial Regex SlackUserGroupPattern();

    // Slack's own rule for names: no capitals, spaces or full stops, at most 80; letters of every script are fine.
    [GeneratedRegex(@"^([CG][A-Z0-9]{2,30}|[\p{Ll}\p{Lo}\p{M}\p{N}_-]{1,80})\z")]
    private static partial Regex SlackChannelPattern();

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex VariablePattern();
}
