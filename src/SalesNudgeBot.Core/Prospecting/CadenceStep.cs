namespace SalesNudgeBot.Core.Prospecting;

/// <param name="After">To be saved where its version is another.</param>
public sealed record CadenceStep(CadenceState After, CadenceReason Why);

public enum CadenceReason
{
    Stays,
    Rises,
    Falls,

    /// <summary>Pace calls for more, and the period is nearly over.</summary>
    PeriodEnds,

    /// <summary>Nobody is judged by figures that old.</summary>
    CrmIsStale,
}
