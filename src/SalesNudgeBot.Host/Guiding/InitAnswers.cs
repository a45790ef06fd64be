using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Guiding;

/// <summary>What was said by options; null where nothing was.</summary>
sealed record InitAnswers(
    string? Company,
    Platform? Platform,
    string? Team,
    string? Channel,
    DraftPerson? Leader,
    ImmutableArray<DraftPerson> Reps,
    string? Zone,
    string? Hours,
    string? AppId,
    string? Tenant)
{
    public const string UsualHours = "09:00-17:30";

    public static readonly ImmutableArray<string> Platforms = ["local", "slack", "teams"];

    /// <summary>The options without which nobody can go on unasked.</summary>
    public IEnumerable<string> Missing =>
        new[]
        {
            (Company is null, "--company"),
            (Platform is null, "--platform"),
            (Team is null, "--team"),
            (Leader is null, "--leader"),
            (Reps.IsEmpty, "--rep"),
            (Platform is Core.Configuration.Platform.Teams && AppId is null, "--app-id"),
            (Platform is Core.Configuration.Platform.Teams && Tenant is null, "--tenant"),
        }.Where(one => one.Item1).Select(one => one.Item2);

    /// <summary>Everything that is wrong with what was said.</summary>
    public IEnumerable<string> Wrong()
    {
        var platform = Platform ?? Core.Configuration.Platform.Local;
        (string Option, string? Wrong)[] single =
        [
            ("--company", Company is null ? null : Answer.Wrong(Asked.Text, Company)),
            ("--team", Team is null ? null : Answer.Wrong(Asked.Text, Team)),
            ("--channel", Channel is null ? null : WrongChannel(Channel, platform)),
            ("--zone", Zone is null ? null : Answer.Wrong(Asked.Zone, Zone)),
            ("--hours", Hours is null ? null : Answer.Wrong(Asked.Hours, Hours)),
            ("--app-id", AppId is null ? null : Answer.Wrong(Asked.MicrosoftId, AppId)),
            ("--tenant", Tenant is null ? null : Answer.Wrong(Asked.MicrosoftId, Tenant)),
            ("--leader", Leader?.Wrong(platform, [])),
            .. Reps.Select((rep, i) => ("--rep", rep.Wrong(platform, Leader is null ? Reps[..i] : [Leader, .. Reps[..i]]))),
        ];
        return single.Where(one => one.Wrong is not null).Select(one => $"{one.Option}: {one.Wrong}");
    }

    /// <param name="zone">Of this machine.</param>
    public Draft Complete(string zone) =>
        new(Company!, Platform!.Value, Team!, Channel ?? ChannelOf(Team!, Platform.Value), Leader!, Reps, Zone ?? (Platform is Core.Configuration.Platform.Slack ? null : zone), Hours ?? UsualHours)
        {
            AppId = AppId,
            Tenant = Tenant,
        };

    public static Platform? PlatformOf(string word) =>
        Platforms.Contains(word.ToLowerInvariant()) ? Enum.Parse<Platform>(word, ignoreCase: true) : null;

    public static string ChannelOf(string team, Platform platform) =>
        platform is Core.Configuration.Platform.Teams ? $"Leaders {team}"[..Math.Min(50, team.Length + 8)] : $"leaders-{DraftFiles.TeamId(team)}";

    public static string? WrongChannel(string text, Platform platform) =>
        Answer.Wrong(platform switch { Core.Configuration.Platform.Slack => Asked.SlackChannel, Core.Configuration.Platform.Teams => Asked.TeamsChannel, _ => Asked.Text }, text);
}
