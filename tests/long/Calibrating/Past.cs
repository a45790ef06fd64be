using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Tests.Shared;

namespace Long.Calibrating;

/// <summary>The CRM sample as it was read on any morning: everything up to the evening before.</summary>
sealed class Past(CrmData data)
{
    readonly Dictionary<LocalDate, DealHistory> histories = [];
    readonly ILookup<PersonId, Opportunity> own = data.Opportunities.ToLookup(one => one.Rep);

    /// <summary>Monday to Friday without holidays: the data name none.</summary>
    public static WorkingTime Time { get; } = new(
        DateTimeZone.Utc,
        new("standard", new(new(9, 0), new(17, 30)), [.. Enumerable.Range(1, 5).Select(day => (IsoDayOfWeek)day)], []),
        []);

    public IEnumerable<PersonId> Reps => data.Teams.Keys.OrderBy(rep => rep.Value, StringComparer.Ordinal);

    public TeamId? TeamOf(PersonId rep) => data.TeamOf(rep);

    public IEnumerable<Opportunity> Own(PersonId rep) => own[rep];

    /// <summary>The rep's won value of the three months before, divided by three.</summary>
    public decimal Target(PersonId rep, LocalDate month) => own[rep].Where(one => Won(one, month.PlusMonths(-3), month.PlusDays(-1))).Sum(one => one.Value ?? 0) / 3;

    public double WonIn(PersonId rep, LocalDate first, LocalDate last) => (double)own[rep].Where(one => Won(one, first, last)).Sum(one => one.Value ?? 0);

    public Pace Pace(PersonId rep, Goal goal, LocalDate on)
    {
        var asOf = on.PlusDays(-1);
        if (!histories.TryGetValue(asOf, out var history))
        {
            histories[asOf] = history = DealHistory.Of(data.Opportunities, data.TeamOf, asOf);
        }

        var view = new CrmView(
            new(1, asOf.AtMidnight().InUtc().ToInstant(), asOf), [.. own[rep].Select(one => one.AsOf(asOf)).OfType<Opportunity>()], [], history);
        return SalesNudgeBot.Core.Prospecting.Pace.Of(new Rep(rep, null) { Goal = goal }, PaceSettings.Default, Time, [], view, on);
    }

    public static bool Won(Opportunity one, LocalDate first, LocalDate last) =>
        one is { State: OpportunityState.Won, ClosedOn: { } closed } && first <= closed && closed <= last;
}
