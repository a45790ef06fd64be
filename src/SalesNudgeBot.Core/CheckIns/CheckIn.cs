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
    public int RemindersSent { get; init; }
    public Instant? AnsweredAt { get; init; }
    public bool Late { get; init; }
    public bool Edited { get; init; }
    public int? NewOpportunities { get; init; }
    public TextId? PlanWhen { get; init; }
    public TextId? PlanWill { get; init; }
    public TextId? Help { get; init; }
    public TextId? Answer { get; init; }

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

    /// <summary>Away, a holiday, or no workday when it fell due.</summary>
    NotDue,

    /// <summary>On pace: told so in one line, asked nothing.</summary>
    LeftAlone,
}
