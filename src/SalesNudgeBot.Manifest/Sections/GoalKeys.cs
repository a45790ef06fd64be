using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

/// <summary>What is to be won: of a team for all its reps, and of a rep for what is different.</summary>
static class GoalKeys
{
    static readonly Kind<GoalPeriod> Periods = Kinds.Choice("month or quarter", ("month", GoalPeriod.Month), ("quarter", GoalPeriod.Quarter));

    public static readonly Key<decimal> Target = new(
        "target",
        Kinds.Amount,
        "what each rep is to win in a period, in money, as in `120000`. It counts where the CRM's opportunities are imported; without them, and for a rep with too few won and lost, `opportunities_per_month` counts, if there is one",
        Otherwise: "none");

    static readonly Key<GoalPeriod> Period = new("period", Periods, "the calendar's own", "month");

    /// <summary>A rep's: what is different from the team.</summary>
    static readonly Key<decimal> OwnTarget = Target with { Means = "what this rep is to win in a period, in money", Otherwise = "the team's" };
    static readonly Key<GoalPeriod> OwnPeriod = Period with { Default = null, Otherwise = "the team's" };

    public static ImmutableArray<Key> Keys { get; } = [Target, Period];

    public static ImmutableArray<Key> Own { get; } = [OwnTarget, OwnPeriod];

    /// <summary>Null where nobody set a target.</summary>
    public static Goal? Read(Fields fields, Goal? otherwise)
    {
        var period = fields.Has(Period) || otherwise is null ? fields.Value(Period, GoalPeriod.Month) : otherwise.Period;
        return fields.Has(Target) ? new(fields.Value(Target, 1), period)
            : otherwise is null ? null
            : otherwise with { Period = period };
    }
}
