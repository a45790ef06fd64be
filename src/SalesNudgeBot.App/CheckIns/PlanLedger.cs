using NodaTime;
using SalesNudgeBot.App.Handling;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.App.CheckIns;

/// <summary>What check-ins mean for the plans on the ledger, in the transaction that saves them.</summary>
static class PlanLedger
{
    /// <summary>An answer may bring a plan, or another one in its place.</summary>
    public static void Answered(IStores stores, Company company, CheckIn before, CheckIn after, CheckInSetting setting, Instant now)
    {
        if (before.PlanWill == after.PlanWill)
        {
            return;
        }

        Close(stores, company, before, Verdict.Withdrawn, after.AnsweredBy ?? after.Person, now);
        ChainSaving.Save(stores, company, null, PlanPromise.Make(after, setting, company, now), now);
    }

    public static void Outcome(IStores stores, Company company, CheckIn plan, bool done, Instant now) =>
        Close(stores, company, plan, done ? Verdict.Kept : Verdict.BrokenButTold, plan.Person, now);

    /// <summary>A question goes out: a plan that it does not quote any more passed without a word.</summary>
    public static void Asking(IStores stores, Company company, CheckIn question, CheckInSetting setting, Instant now)
    {
        if (setting.History.Rows.FirstOrDefault(row => row.Date < question.Date && row.PlanWill is not null) is { PlanDone: null } plan && plan.Date != question.Quotes)
        {
            Close(stores, company, plan, Verdict.BrokenAndSilent, null, now);
        }
    }

    static void Close(IStores stores, Company company, CheckIn row, Verdict verdict, PersonId? actor, Instant now)
    {
        if (PlanPromise.IdOf(row) is { } id && stores.Ledger.Load(id) is { IsOpen: true } plan)
        {
            ChainSaving.Save(stores, company, plan, PlanPromise.Close(plan, verdict, actor, company, now), now);
        }
    }
}
