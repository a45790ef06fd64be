using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Configuration;

/// <param name="LeadersLeader">The leader's own leader: the last to hear of a case, and of cases only.</param>
/// <param name="Policy">Id of the escalation policy that a new case copies.</param>
public sealed record Team(
    TeamId Id,
    string Name,
    PersonId Leader,
    PersonId? Deputy,
    PersonId? LeadersLeader,
    ImmutableArray<Rep> Reps,
    string Channel,
    CheckInPlan CheckIn,
    string Policy
)
{
    /// <summary>Where the leader's channel is; null: the company's first workspace.</summary>
    public WorkspaceId? Home { get; init; }

    /// <summary>Null: the leader gets none.</summary>
    public DigestPlan? Digest { get; init; }

    /// <summary>Each once.</summary>
    public IEnumerable<PersonId> People => Reps.Select(rep => rep.Id).Prepend(Deputy ?? Leader).Prepend(Leader).Distinct();

    public bool IsLedBy(PersonId person) => person == Leader || person == Deputy;
}

/// <param name="OpportunitiesPerMonth">Opportunities to create in a calendar month; null where no target is set.</param>
public sealed record Rep(PersonId Id, int? OpportunitiesPerMonth)
{
    /// <summary>What to win, in money; it counts where the CRM is the count.</summary>
    public Goal? Goal { get; init; }

    /// <summary>The rep's first day; null for one who has been there for long.</summary>
    public LocalDate? Started { get; init; }
}

/// <param name="At">Local time in each rep's own zone.</param>
/// <param name="Days">Asked on these of the rep's own weekdays while neither on pace nor behind.</param>
/// <param name="WeeklyOn">The weekday of the one line that a rep on pace gets.</param>
/// <param name="RemindAfter">Working time from a question to its reminder, and between reminders.</param>
/// <param name="Reminders">At most two.</param>
public sealed record CheckInPlan(
    LocalTime At,
    DaysOfWeek Days,
    IsoDayOfWeek WeeklyOn,
    Wait RemindAfter,
    int Reminders
)
{
    /// <summary>In the order they are asked.</summary>
    public ImmutableArray<Question> Questions { get; init; } = DefaultQuestions.Outcomes;

    /// <summary>What is asked in their place after a long shortfall.</summary>
    public ImmutableArray<Question> Activity { get; init; } = DefaultQuestions.Activity;
}

/// <param name="NudgesPerDay">Messages on the bot's own initiative, per person and local day.</param>
/// <param name="ProspectingPerDay">Of those, at most this many about prospecting, reminders included.</param>
public sealed record AttentionBudget(int NudgesPerDay, int ProspectingPerDay)
{
    public static AttentionBudget Default { get; } = new(3, 1);
}

/// <summary>How long what people wrote, and figures about one person, are kept. In days.</summary>
public sealed record Retention(int TextDays, int FiguresDays)
{
    public static Retention Default { get; } = new(90, 396);
}
