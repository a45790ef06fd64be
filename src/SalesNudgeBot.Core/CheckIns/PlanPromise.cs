using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using static SalesNudgeBot.Core.Promises.LedgerEvent;

namespace SalesNudgeBot.Core.CheckIns;

/// <summary>
/// "When … I will …" is a promise of the rep to their leader: one link, nobody is asked about it before the check-in that quotes it, and it
/// never becomes a case. Its verdict: kept, broken but told ("not yet"), broken and silent when that check-in passed without a word on it,
/// withdrawn when another plan took its place in the same check-in.
/// </summary>
public static class PlanPromise
{
    /// <summary>Null where the check-in has no plan.</summary>
    public static ChainId? IdOf(CheckIn row) => row.PlanWill is null ? null : new(CauseOf(row).Id("l"));

    public static ChainDecision Make(CheckIn row, CheckInSetting setting, Company company, Instant now)
    {
        if (row is not { PlanWill: { } will } || IdOf(row) is not { } id)
        {
            throw new ArgumentException($"Check-in {row.Subject} has no plan.", nameof(row));
        }

        var cause = CauseOf(row);
        var deciding = new Deciding(id, setting.Team.Id, null, company, cause, now);
        deciding.Record(
            new Made(new(cause.Id("p")), PromiseKind.Plan, row.Person, setting.Team.Leader, null, will, DueAt(row, setting), null), row.AnsweredBy ?? row.Person);
        return deciding.Done();
    }

    /// <param name="actor">Who says so; null: time does.</param>
    public static ChainDecision Close(Chain plan, Verdict verdict, PersonId? actor, Company company, Instant now)
    {
        var deciding = Deciding.About(plan, company, new($"{plan.Id.Aggregate}@{plan.Version}"), now);
        if (plan.IsOpen)
        {
            if (verdict is Verdict.Kept)
            {
                deciding.Record(new Delivered(plan.Head.Id), actor);
            }

            deciding.Record(new Closed(plan.Head.Id, verdict), actor);
        }

        return deciding.Done();
    }

    /// <summary>The next of the team's days, or the next workday where that is none of the rep's: by then the rep is asked again at the latest.</summary>
    static Instant DueAt(CheckIn row, CheckInSetting setting)
    {
        var (plan, time) = (setting.Plan, setting.Time);
        var next = CheckInPlanning.Next(row.Person, plan, time, row.Date);
        for (var look = next; look is not null && look.Date <= row.Date.PlusDays(7); look = CheckInPlanning.Next(row.Person, plan, time, look.Date))
        {
            if (plan.Days.Contains(look.Date.DayOfWeek))
            {
                return look.DueAt;
            }
        }

        return next?.DueAt ?? row.DueAt;
    }

    static Cause CauseOf(CheckIn row) => new($"{row.Aggregate}/plan/{row.PlanWill}");
}
