using NodaTime;

namespace SalesNudgeBot.Slack.Answering;

/// <summary>
/// Where an act was done, as far as its answer has to know. A class with nothing to print and nothing to store: the trigger and the
/// response URL let their holder speak in the person's place.
/// </summary>
sealed class Place(SlackWorkspace workspace, string account, Instant since)
{
    /// <summary>After this a trigger has expired, or is about to, and Slack has stopped waiting, or is about to.</summary>
    static readonly Duration Patience = Duration.FromMilliseconds(2500);

    public SlackWorkspace Workspace => workspace;
    public string Account => account;
    public string? Trigger { get; init; }

    /// <summary>Null where Slack gives none: in modals, on the home page, for global shortcuts.</summary>
    public string? ResponseUrl { get; init; }

    public string? Channel { get; init; }

    /// <summary>Reference of the message whose button it was.</summary>
    public string? Message { get; init; }

    /// <summary>An open modal is what they look at.</summary>
    public bool InModal { get; init; }

    public bool IsLate(Instant now) => now - since > Patience;
}
