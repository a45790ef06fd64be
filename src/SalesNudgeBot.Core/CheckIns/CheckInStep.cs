using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.Core.CheckIns;

/// <summary>Everything that one due check-in leads to: its own change, those it overtakes, the next one planned, and the messages.</summary>
/// <param name="Rows">To be saved; each by person and date.</param>
public sealed record CheckInStep(ImmutableArray<CheckIn> Rows, ImmutableArray<Outgoing> Messages)
{
    public static CheckInStep Due(CheckIn row, CheckInSetting setting, Company company, Instant now)
    {
        var decision = CheckInRule.Due(row, setting, now);
        var overtaken = ImmutableArray<CheckIn>.Empty;
        if (decision.After.State == CheckInState.Asking && row.State == CheckInState.Planned)
        {
            overtaken = [.. setting.History.Rows.Where(other => other.IsOpen).Select(CheckInRule.Overtaken)];
            setting = overtaken.Aggregate(setting, Known);
            decision = CheckInRule.Due(row, setting, now);
        }

        setting = Known(setting, decision.After);
        var rows = overtaken.Add(decision.After);
        var messages = decision.Messages;
        if (rows.Any(after => after.State == CheckInState.Missed) && ThreeMissed.After(setting, company, now) is { } talk)
        {
            messages = messages.Add(talk);
        }

        return setting.NextToPlan(now) is { } next ? new(rows.Add(next), messages) : new(rows, messages);
    }

    static CheckInSetting Known(CheckInSetting setting, CheckIn row) => setting with { History = setting.History.With(row) };
}
