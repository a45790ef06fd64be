using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Manifest;

/// <param name="Company">Null when any finding is an error.</param>
/// <param name="Findings">By file, line and column.</param>
/// <param name="Hash">Of the files' names and contents: SHA-256, lower-case hex.</param>
public sealed record ManifestResult(Company? Company, ImmutableArray<Finding> Findings, string Hash)
{
    /// <summary>What was read, as it stood.</summary>
    public ImmutableArray<ManifestFile> Files { get; init; } = [];

    /// <summary>Platforms that the manifest configures; set even when there are errors.</summary>
    public ImmutableArray<string> Platforms { get; init; } = ["local"];

    /// <summary>In the order of the manifest.</summary>
    public ImmutableArray<SlackSettings> Slack { get; init; } = [];

    /// <summary>In the order of the manifest.</summary>
    public ImmutableArray<TeamsSettings> Teams { get; init; } = [];

    /// <summary>People without a zone of their own: until their platform has said one they keep the company's first.</summary>
    public ImmutableHashSet<PersonId> ZoneFromPlatform { get; init; } = [];

    public ImmutableArray<GroupReps> Groups { get; init; } = [];

    /// <summary>Teams whose leaders' channel may be public, and may hold others than leaders.</summary>
    public ImmutableHashSet<TeamId> OpenChannels { get; init; } = [];

    /// <summary>The token with which files may be posted; null where none may.</summary>
    public SecretReference? UploadToken { get; init; }

    /// <summary>Where a simulated clock starts; null outside samples.</summary>
    public Instant? SampleStart { get; init; }
}
