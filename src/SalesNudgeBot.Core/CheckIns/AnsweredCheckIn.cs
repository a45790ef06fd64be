using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.CheckIns;

/// <summary>What the words of an answered check-in need.</summary>
/// <param name="At">Local time of the answer.</param>
/// <param name="Plan">The earlier check-in whose plan it quotes.</param>
public sealed record AnsweredCheckIn(CheckIn Row, PersonId Leader, LocalDateTime At, CheckIn? Plan, ImmutableArray<Question> Questions)
{
    /// <summary>What the CRM has; null where answers are the count.</summary>
    public CrmNews? Crm { get; init; }

    public static AnsweredCheckIn Of(CheckIn row, CheckInSetting setting, Instant now) =>
        new(
            row,
            setting.Team.Leader,
            setting.Time.LocalOf(row.AnsweredAt ?? now),
            setting.History.On(row.Quotes),
            Questionnaire.Of(row, setting.Plan))
        {
            Crm = CrmNews.Of(row, setting),
        };
}
