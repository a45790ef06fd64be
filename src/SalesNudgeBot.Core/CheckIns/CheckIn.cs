using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Core.CheckIns;

/// <summary>One scheduled set of questions to one person. Unique by person and date, the date being the person's own.</summary>
/// <param name="DueAt">When the person is to be asked: the plan's local time in the person's zone on <paramref name="Date"/>.</param>
public sealed record CheckIn(PersonId Person, LocalDate Date, Instant DueAt)
{
    const string Prefix = "checkin/";

    public CheckInState State { get; init; }

    /// <summary>When the rule looks at this row again; null once nothing more can become due.</summary>
    public Instant? NextAt { get; init; }
    public int Generation { get; init; }
    public Instant? AskedAt { get; init; }
    public AskReason Reason { get; init; }

    /// <summary>At which it is asked; which questions are for it is looked up by this.</summary>
    public Cadence Cadence { get; init; } = Cadence.Weekly;

    /// <summary>What the person knew of it before, where this check-in says that it is another now.</summary>
    public Cadence? ChangedFrom { get; init; }

    /// <summary>What this check-in says of the leader being asked for time.</summary>
    public CoachingNotice Coaching { get; init; }

    /// <summary>The client whose promise came into doubt since the person was last asked: the question says that it comes second.</summary>
    public TextId? AfterClient { get; init; }

    public int RemindersSent { get; init; }

    /// <summary>When the question, a reminder, or the repeat after a snooze last reached the person: the next wait counts from here.</summary>
    public Instant? PromptedAt { get; init; }

    /// <summary>A reminder or a repeat is on its way: nothing but giving up is due meanwhile.</summary>
    public bool PromptUnderway { get; init; }

    /// <summary>Reminders and repeats that arrived.</summary>
    public int PromptsSent { get; init; }
    public Instant? SnoozedUntil { get; init; }
    public Instant? AnsweredAt { get; init; }
    public bool Late { get; init; }
    public bool Edited { get; init; }
    public int? NewOpportunities { get; init; }
    public TextId? PlanWhen { get; init; }
    public TextId? PlanWill { get; init; }

    /// <summary>What became of the plan, said at a later check-in; null while nobody has said.</summary>
    public bool? PlanDone { get; init; }

    /// <summary>When it was said.</summary>
    public Instant? PlanSaidAt { get; init; }

    /// <summary>Date of the same person's check-in whose plan this one quotes back.</summary>
    public LocalDate? Quotes { get; init; }

    /// <summary>Set with the line for those on pace: before this date nothing is asked, a long quiet aside.</summary>
    public LocalDate? SilentUntil { get; init; }
    public TextId? Help { get; init; }
    public TextId? Answer { get; init; }

    /// <summary>Answers to the questions that have no place of their own above.</summary>
    public GivenAnswers Given { get; init; } = GivenAnswers.None;

    /// <summary>What the answer confirmed of the CRM; null where answers are the count, and before any.</summary>
    public CrmAnswer? Crm { get; init; }

    /// <summary>Who answered in the person's place; null when it was the person.</summary>
    public PersonId? AnsweredBy { get; init; }

    /// <summary>How often it was put off by an hour.</summary>
    public int Snoozes { get; init; }

    /// <summary>How often the question was changed in place.</summary>
    public int Revision { get; init; }

    public string Subject => $"{Person}/{IsoDate.Text(Date)}";

    public string Aggregate => $"{Prefix}{Subject}";

    /// <summary>Key of the message that asks.</summary>
    public string MessageKey => $"{Aggregate}/ask";

    /// <summary>Key of the n-th reminder or repeat.</summary>
    public string PromptKey(int n) => $"{Aggregate}/prompt/{n}";

    /// <summary>The question went out, or is about to, and nobody has dealt with it.</summary>
    public bool IsOpen => State is CheckInState.Asking or CheckInState.Asked;

    /// <summary>Person and date of an aggregate; null when the text is none of a check-in.</summary>
    public static (PersonId Person, LocalDate Date)? Parse(string aggregate) =>
        aggregate.StartsWith(Prefix, StringComparison.Ordinal) ? ParseSubject(aggregate[Prefix.Length..]) : null;

    /// <summary>The same without the prefix: what a button is about.</summary>
    public static (PersonId Person, LocalDate Date)? ParseSubject(string subject)
    {
        var slash = subject.LastIndexOf('/');
        return slash > 0 && IsoDate.Parse(subject.AsSpan(slash + 1)) is { } date ? (new PersonId(subject[..slash]), date) : null;
    }
}

public enum CheckInState
{
    Planned,

    /// <summary>The question is on its way.</summary>
    Asking,
    Asked,
    Answered,
    Missed,

    /// <summary>The bot was down or paused; never counted against the person.</summary>
    MissedByBot,
    Skipped,

    /// <summary>Away, a holiday, no workday, or not a day on which this person is asked. Never counted.</summary>
    NotDue,

    /// <summary>Told in one line that they are on pace, or asked less often from now on; asked nothing.</summary>
    LeftAlone,
}

public enum AskReason
{
    /// <summary>One of the team's days.</summary>
    TeamsDay,

    /// <summary>Behind: every workday.</summary>
    Behind,

    /// <summary>Too many working days without a new opportunity.</summary>
    Quiet,

    /// <summary>Outcomes stayed behind for long: what was done for them is asked too.</summary>
    Activity,

    /// <summary>Slipping: twice a week.</summary>
    Slipping,
}

public enum CoachingNotice
{
    None,

    /// <summary>Tomorrow the leader is asked, if nothing changes.</summary>
    Soon,

    /// <summary>The leader is asked today.</summary>
    Asked,
}
