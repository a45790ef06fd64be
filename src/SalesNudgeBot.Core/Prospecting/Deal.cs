using NodaTime;

namespace SalesNudgeBot.Core.Prospecting;

/// <summary>What estimates need of one opportunity.</summary>
/// <param name="Value">What it was won for; null while it is not won, or where the CRM says nothing.</param>
readonly record struct Deal(LocalDate CreatedOn, LocalDate? ClosedOn, bool Won, double? Value)
{
    /// <summary>About three years: what lasted longer counts as if it had ended then.</summary>
    public const int LongestAge = 1095;

    public bool IsClosed => ClosedOn is not null;

    public int AgeOn(LocalDate asOf) => Math.Clamp(Period.DaysBetween(CreatedOn, ClosedOn ?? asOf), 0, LongestAge);

    public static Deal Of(Opportunity one) =>
        one.State switch
        {
            OpportunityState.Won => new(one.CreatedOn, one.ClosedOn, true, (double?)one.Value),
            OpportunityState.Lost => new(one.CreatedOn, one.ClosedOn, false, null),
            _ => new(one.CreatedOn, null, false, null),
        };
}
