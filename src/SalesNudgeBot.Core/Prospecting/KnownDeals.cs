using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;

namespace SalesNudgeBot.Core.Prospecting;

/// <summary>What is known of a rep's opportunities on a date of theirs: the CRM's, as it would have been read then, and what they say it lacks.</summary>
sealed class KnownDeals(CrmView crm, WorkingTime time, LocalDate on)
{
    public LocalDate On { get; } = on;

    public ImmutableArray<Opportunity> Seen { get; } = [.. crm.Own.Select(one => one.AsOf(on)).OfType<Opportunity>()];

    /// <summary>Dates of the additions that count without the CRM.</summary>
    public ImmutableArray<LocalDate> Added { get; } = [.. crm.Additions.Where(addition => addition.CountsOn(on, time)).Select(addition => addition.On)];

    /// <summary>The last date that is over and of which the CRM has told.</summary>
    public LocalDate SeenThrough { get; } = LocalDate.Min(crm.Feed.AsOf, on.PlusDays(-1));

    public LocalDate? LastNew => Seen.Select(one => one.CreatedOn).Concat(Added).Select(date => (LocalDate?)date).Max();

    public int? QuietFor => Pace.QuietDays(LastNew, time, On);

    public DealHistory History => crm.History;

    public Counted In(PeriodDates period)
    {
        var added = Added.Count(period.Contains);
        return new(Seen.Count(one => period.Contains(one.CreatedOn)) + added, added, null, LastNew);
    }

    public IEnumerable<Opportunity> WonIn(PeriodDates period) =>
        Seen.Where(one => one is { State: OpportunityState.Won, ClosedOn: { } closed } && period.Contains(closed));
}
