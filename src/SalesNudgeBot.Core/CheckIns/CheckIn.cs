using NodaTime;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.CheckIns;

/// <summary>One scheduled set of questions to one person. Unique by person and date, the date being the person's own.</summary>
/// <param name="DueAt">When the person is to be asked: the plan's local time in the person's zone on <paramref name="Date"/>.</param>
public sealed record CheckIn(PersonId Person, LocalDate Date, Instant DueAt)
{
    public CheckInState State { get; init; }

    /// <summary>When the rule looks at this row again; null once nothing more can become due.</summary>
    public Instant? NextAt { get; init; }
    public int Generation { get; init; }
    public Instant? AskedAt { get; init; }
    public AskReason Reason { get; init; }
    public int RemindersSent { get; init; }

    /// <summary>When the question, a reminder, or the repeat after a snooze last reached the person: the next wait counts from here.</summary>
    public Instant? PromptedAt { get; init; }

    /// <summary>A reminder or a repeat is on its way: nothing but giving up is due meanwhile.</summary>
    public bool PromptUnderway { get; init; }
    public int Snoozes { get; init; }
    public Instant? SnoozedUntil { get; init; }
    public Instant? AnsweredAt { get; init; }
    public bool Late { get; init; }
    public bool Edited { get; init; }
    public int? NewOpportunities { get; init; }
    public TextId? PlanWhen { get; init; }
    public TextId? PlanWill { get; init; }

    /// <summary>What became of the plan, said at a later check-in; null while nobody has said.</summary>
    public bool? PlanDone { get; init; }

    /// <summary>Date of the same person's check-in whose plan this one quotes back.</summary>
    public LocalDate? Quotes { get; init; }
    public TextId? Help { get; init; }
    public TextId? Answer { get; init; }

    /// <summary>How often the question was changed in place.</summary>
    public int Revision { get; init; }

    public string Aggregate => $"checkin/{Person}/{Date:uuuu-MM-dd}";

    /// <summary>Key of the message that asks.</summary>
    public string MessageKey => $"{Aggregate}/ask";
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

    /// <summary>On pace: told so in one line, asked nothing.</summary>
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
}
