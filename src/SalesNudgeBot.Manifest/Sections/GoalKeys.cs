using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

/// <summary>What is to be won: of a team for all its reps, and of a rep for what is different.</summary>
static class GoalKeys
{
    static readonly Key Target = new("target", "what to win in a period, in money; needs the opportunities of a CRM");
    static readonly Key Period = new("period", "month or quarter, the calendar's own", "month");

    static readonly Kind<GoalPeriod> Periods = Kinds.Choice("month or quarter", ("month", GoalPeriod.Month), ("quarter", GoalPeriod.Quarter));

    public static ImmutableArray<Key> Keys { get; } = [Target, Period];

    /// <summary>Null where nobody set a target.</summary>
    public static Goal? Read(Fields fields, Goal? otherwise)
    {
        var period = fields.Has(Period) || otherwise is null ? fields.Value(Period, Periods, GoalPeriod.Month) : otherwise.Period;
        return fields.Has(Target) ? new(fields.Value(Target, Kinds.Amount, 1), period)
            : otherwise is null ? null
            : otherwise with { Period = period };
    }
}
