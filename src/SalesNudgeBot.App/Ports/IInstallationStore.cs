using NodaTime;

namespace SalesNudgeBot.App.Ports;

public enum ClockMode
{
    Real,
    Simulated,
}

/// <param name="At">Where a simulated clock stands, or the highest instant a real clock has shown: product time never runs backwards.</param>
public sealed record StoredClock(ClockMode Mode, Instant At);

/// <param name="Hash">SHA-256 of the folder's content.</param>
public sealed record ConfigurationRevision(int Number, string Hash, Instant AppliedAt);

public interface IInstallationStore
{
    StoredClock? Clock();

    void SetClock(StoredClock clock);

    ConfigurationRevision? Configuration();

    void SetConfiguration(ConfigurationRevision revision);
}
