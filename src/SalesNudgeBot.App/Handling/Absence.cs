using NodaTime;
using SalesNudgeBot.App.CheckIns;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.App.Handling;

/// <summary>Somebody says that they are away, or back: everything open that counts their working time is planned anew in the same transaction.</summary>
static class Absence
{
    /// <param name="until">The day they are back, in their own zone.</param>
    public static void Until(Handling handling, LocalDate until)
    {
        CheckInActs.Away(handling.Stores, handling.Company, handling.Actor, until, handling.Now);
        Replan(handling);
    }

    public static void Back(Handling handling)
    {
        handling.Stores.People.SetAway(handling.Actor, null, handling.Now);
        CheckInSweep.EnsurePlanned(handling.Stores, handling.Company with { Away = handling.Stores.People.Away() }, handling.Now);
        Replan(handling);
    }

    /// <summary>A check-in's own buttons can send somebody away too.</summary>
    public static Reply AfterAct(Handling handling, Reply reply)
    {
        var (before, after) = (handling.Company.Away.GetValueOrDefault(handling.Actor, []), handling.Stores.People.Away().GetValueOrDefault(handling.Actor, []));
        if (!before.SequenceEqual(after))
        {
            Replan(handling);
        }

        return reply;
    }

    static void Replan(Handling handling)
    {
        var company = handling.Company with { Away = handling.Stores.People.Away() };
        foreach (var chain in handling.Stores.Ledger.Of(handling.Actor, openOnly: true))
        {
            handling.Stores.Ledger.Replan(chain.Id, DueRules.NextAt(chain, company));
        }
    }
}
