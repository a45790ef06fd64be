using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Leadership;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Core.CheckIns;

/// <summary>Everything that one due check-in leads to: its own change, those it overtakes, the next one planned, and the messages.</summary>
/// <param name="Rows">To be saved; each by person and date.</param>
public sealed record CheckInStep(ImmutableArray<CheckIn> Rows, ImmutableArray<Outgoing> Messages)
{
    /// <summary>To be saved; null where it is what it was.</summary>
    public CadenceState? Cadence { get; init; }

    /// <summary>Of somebody who is nobody's rep any more, or away for years.</summary>
    public static CheckInStep Dropped(CheckIn row) => new([CheckInRule.Closed(row, CheckInState.NotDue)], []);

    public static CheckInStep Due(CheckIn row, CheckInSetting setting, Company company, Instant now)
    {
        var before = setting.Cadence;
        setting = Looked(row, setting, now);
        var overtaken = ImmutableArray<CheckIn>.Empty;
        if (CheckInRule.Asks(row, setting, now))
        {
            overtaken = [.. setting.History.Rows.Where(other => other.IsOpen).Select(CheckInRule.Overtaken)];
            setting = overtaken.Aggregate(setting, Known);
        }

        var decision = CheckInRule.Due(row, setting, now);
        var told = decision.After is { State: CheckInState.Asking or CheckInState.LeftAlone } && row.State == CheckInState.Planned;
        var messages = decision.Messages;
        if (told && decision.After.Coaching == CoachingNotice.Asked)
        {
            messages = messages.Add(Coaching.Ask(setting, company, row.Date, now));
        }

        setting = Known(setting, decision.After);
        var rows = overtaken.Add(decision.After);
        if (rows.Any(after => after.State == CheckInState.Missed) && ThreeMissed.After(setting, company, now) is { } talk)
        {
            messages = messages.Add(talk);
        }

        var after = told ? Told(setting.Cadence, decision.After) : setting.Cadence;
        return new(setting.NextToPlan(now) is { } next ? rows.Add(next) : rows, messages)
        {
            Cadence = after == before ? null : after with { Version = before.Version + 1 },
        };
    }

    static CheckInSetting Looked(CheckIn row, CheckInSetting setting, Instant now) =>
        CheckInRule.IsLookedAt(row, setting, now)
            ? setting with { Cadence = CadenceRule.On(setting.Cadence, setting.PaceOn(row.Date), setting, row.Date).After }
            : setting;

    static CadenceState Told(CadenceState state, CheckIn row) =>
        state with
        {
            Told = state.Cadence,
            CoachingAskedOn = row.Coaching == CoachingNotice.Asked ? row.Date : state.CoachingAskedOn,
        };

    static CheckInSetting Known(CheckInSetting setting, CheckIn row) => setting with { History = setting.History.With(row) };
}
