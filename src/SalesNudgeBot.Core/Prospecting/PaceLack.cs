namespace SalesNudgeBot.Core.Prospecting;

/// <summary>Why nothing can be said about pace.</summary>
public enum PaceLack
{
    /// <summary>Nothing to compare with was set.</summary>
    NoTarget,

    /// <summary>Without a CRM: fewer than <see cref="MonthlyPlan.MinimumAnswers"/> answers this month.</summary>
    FewAnswers,

    /// <summary>Fewer than <see cref="MonthlyPlan.MinimumWorkdays"/> of the person's working days into the month.</summary>
    EarlyDays,

    /// <summary>The rep has won and lost fewer than the manifest asks for.</summary>
    FewDeals,

    /// <summary>Not one working day in the period.</summary>
    Away,
}
