using NodaTime;
using SalesNudgeBot.Core.Configuration;

namespace SalesNudgeBot.App.Ports;

public enum ClockMode
{
    Real,
    Simulated,
}

/// <param name="At">Where a simulated clock stands, or the highest instant a real clock has shown: product time never runs backwards.</param>
public sealed record StoredClock(ClockMode Mode, Instant At);

/// <param name="Hash">SHA-256 of the folder's content.</param>
/// <param name="AppliedAt">Product time.</param>
public sealed record ConfigurationRevision(int Number, string Hash, Instant AppliedAt)
{
    /// <summary>The manifest's files by name and content, as one JSON text. Only the newest revision keeps its own; null where none was kept.</summary>
    public string? Form { get; init; }

    /// <summary>Whoever put it into force: a user of the operating system, or the folder in which it was found changed.</summary>
    public string Who { get; init; } = "";

    public ChangeCounts Changes { get; init; } = ChangeCounts.None;

    /// <summary>Hash of the manifest that was not put into force since, as the admins were told; null when none was.</summary>
    public string? Refused { get; init; }
}

public interface IInstallationStore
{
    StoredClock? Clock();

    void SetClock(StoredClock clock);

    /// <summary>The newest: the one in force. Null before any was applied.</summary>
    ConfigurationRevision? Configuration();

    /// <summary>All of them, the newest first.</summary>
    IReadOnlyList<ConfigurationRevision> Configurations();

    /// <summary>The hash of the newest, without reading its form.</summary>
    string? ConfigurationHash();

    /// <summary>Notes at the newest what was not put into force after it; null: that is over.</summary>
    void SetRefused(string? hash);

    /// <summary>Adds the next revision; those before it lose their form.</summary>
    void SetConfiguration(ConfigurationRevision revision);
}
