using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest;

/// <summary>Judges one value outside a manifest by the same kinds, and in the same words, as a finding.</summary>
public static class Answer
{
    public static IReadOnlyCollection<string> Zones => Kinds.Zone.Names ?? [];

    /// <summary>What is wrong with it and what would be right; null when nothing is.</summary>
    public static string? Wrong(Asked asked, string text)
    {
        var kind = KindOf(asked);
        return kind.Takes(text) ? null : Shown.Wholly($"'{Shown.Plainly(text)}' is not {kind.Name}; right would be {Nearest.To(text, kind.Names ?? []) ?? kind.Right}");
    }

    static Kind KindOf(Asked asked) =>
        asked switch
        {
            Asked.Text => Kinds.Text,
            Asked.Email => PlatformKinds.Email,
            Asked.Zone => Kinds.Zone,
            Asked.Hours => Kinds.Hours,
            Asked.MicrosoftId => PlatformKinds.MicrosoftId,
            Asked.SlackChannel => PlatformKinds.SlackChannel,
            Asked.TeamsChannel => PlatformKinds.TeamsChannel,
            _ => throw new ArgumentOutOfRangeException(nameof(asked)),
        };
}

public enum Asked
{
    Text,
    Email,
    Zone,
    Hours,
    MicrosoftId,
    SlackChannel,
    TeamsChannel,
}
