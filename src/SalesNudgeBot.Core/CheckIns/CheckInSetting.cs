using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Core.CheckIns;

/// <summary>What the rules look at beside the row itself, as it is at the moment they run.</summary>
public sealed record CheckInSetting(PersonId Rep, Team Team, PaceSettings Pacing, WorkingTime Time, WorkingTime LeaderTime, CheckInHistory History)
{
    readonly KeptPace pace = new();

    public CheckInPlan Plan => Team.CheckIn;

    /// <summary>How often the rep is asked, as it was when somebody last looked.</summary>
    public CadenceState Cadence { get; init; } = CadenceState.New(Rep);

    /// <summary>The last import is older than the manifest allows: nobody is judged by it. False where there is no feed.</summary>
    public bool CrmIsStale { get; init; }

    /// <summary>Null where the installation has no feed: then answers are the count.</summary>
    public CrmView? Crm { get; init; }

    /// <summary>The rep's promises whose case is open; known where a question may be asked next.</summary>
    public ImmutableArray<Chain> OpenCases { get; init; } = [];

    /// <summary>What the rep still thinks of how often they are asked; null where that is right, or they were told nothing yet.</summary>
    public Cadence? ChangeToTell => Cadence.Told is { } told && told != Cadence.Cadence ? told : null;

    /// <summary>The client of a case that opened since the rep was last asked.</summary>
    public TextId? ClientThatGoesFirst =>
        OpenCases.FirstOrDefault(chain => !History.Rows.Any(row => row.AskedAt >= chain.Case!.OpenedAt))?.Head.Client;

    public CoachingNotice CoachingOn(LocalDate date)
    {
        if (Cadence is not { Cadence: Prospecting.Cadence.Daily, CoachingAskedOn: null })
        {
            return CoachingNotice.None;
        }

        var pace = PaceOn(date);
        return CadenceRule.CoachingIsDue(Cadence, pace, this, date) ? CoachingNotice.Asked
            : CadenceRule.CoachingIsDue(Cadence, pace, this, Time.NextWorkday(date)) ? CoachingNotice.Soon
            : CoachingNotice.None;
    }

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

    public Pace PaceOn(LocalDate date) => pace.On(date, this, () => Pace.Of(Team.Reps.First(rep => rep.Id == Rep), Pacing, Time, History.Answers, Crm, date));
}
