using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Core.CheckIns;

/// <summary>What the rules look at beside the row itself, as it is at the moment they run.</summary>
public sealed record CheckInSetting(PersonId Rep, Team Team, PaceSettings Pacing, WorkingTime Time, WorkingTime LeaderTime, CheckInHistory History)
{
    public CheckInPlan Plan => Team.CheckIn;

    /// <summary>How often the rep is asked, as it was when somebody last looked.</summary>
    public CadenceState Cadence { get; init; } = CadenceState.New(Rep);

    /// <summary>The last import is older than the manifest allows: nobody is judged by it. False where there is no feed.</summary>
    public bool CrmIsStale { get; init; }

    /// <summary>Null where the installation has no feed: then answers are the count.</summary>
    public CrmView? Crm { get; init; }

    /// <summary>Null when the person is nobody's rep (any more).</summary>
    public static CheckInSetting? Of(Company company, PersonId rep, IEnumerable<CheckIn> rows) =>
        company.People.ContainsKey(rep) && company.TeamOfRep(rep) is { } team
            ? new(
                rep,
                team,
                company.Pace,
                company.WorkingTimeOf(rep),
                company.WorkingTimeOf(team.Leader),
                CheckInHistory.Of(rows))
            : null;

    /// <summary>The row that has to be planned so that the next question comes; null when it is there already.</summary>
    public CheckIn? NextToPlan(Instant now) =>
        CheckInPlanning.Ahead(Rep, Plan, Time, History, now) is { } next && History.On(next.Date) is null ? next : null;

    public Pace PaceOn(LocalDate date) => Pace.Of(Team.Reps.First(rep => rep.Id == Rep), Pacing, Time, History.Answers, Crm, date);
}
