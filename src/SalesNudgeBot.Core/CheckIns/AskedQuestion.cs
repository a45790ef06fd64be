using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Core.CheckIns;

/// <summary>What the words of a question need.</summary>
/// <param name="Since">Date of the last answer with a count; null before any.</param>
/// <param name="Plan">The earlier check-in whose plan is quoted back.</param>
/// <param name="QuietFor">Working days without a new opportunity.</param>
/// <param name="MissedBefore">Check-ins missed in a row up to this one.</param>
/// <param name="Asked">Local time of asking.</param>
/// <param name="SnoozedUntil">Local time of the repeat, when one was asked for.</param>
public sealed record AskedQuestion(
    CheckIn Row,
    PersonId Leader,
    LocalDate? Since,
    CheckIn? Plan,
    Pace Pace,
    int QuietFor,
    int MissedBefore,
    LocalDateTime Asked,
    LocalDateTime? SnoozedUntil
)
{
    /// <summary>All that this check-in asks, as far as the answers so far call for it.</summary>
    public ImmutableArray<Question> Questions { get; init; } = DefaultQuestions.Outcomes;

    /// <summary>What the CRM has; null where answers are the count.</summary>
    public CrmNews? Crm { get; init; }

    /// <summary>The one check-in before this that went by unanswered: what it asked is asked with this one.</summary>
    public LocalDate? CarriedFrom { get; init; }

    /// <summary>On which the person is asked while slipping.</summary>
    public ImmutableArray<IsoDayOfWeek> TwiceAWeek { get; init; } = [];

    /// <summary>The team's own.</summary>
    public ImmutableArray<IsoDayOfWeek> TeamsDays { get; init; } = [];

    public static AskedQuestion Of(CheckIn row, CheckInSetting setting, Instant now)
    {
        var before = setting.History.Before(row.Date);
        var missed = before.MissedInARow;
        return new(
            row,
            setting.Team.Leader,
            before.LastCounted(row.Date),
            setting.History.On(row.Quotes),
            setting.PaceOn(row.Date),
            CheckInQuestion.QuietFor(row.Date, setting with { History = before }) ?? 0,
            missed.Length,
            setting.Time.LocalOf(row.AskedAt ?? now),
            row.SnoozedUntil is { } until ? setting.Time.LocalOf(until) : null)
        {
            Questions = Questionnaire.Of(row, setting.Plan),
            Crm = CrmNews.Of(row, setting),
            CarriedFrom = missed is [var only] ? only.Date : null,
            TwiceAWeek = CadenceDays.TwiceAWeek(setting.Plan, setting.Time.Calendar),
            TeamsDays = [.. setting.Plan.Days],
        };
    }
}
