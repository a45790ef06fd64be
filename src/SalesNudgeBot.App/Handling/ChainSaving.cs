using NodaTime;
using SalesNudgeBot.App.Home;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.App.Handling;

/// <summary>Events, snapshot, next due instant and messages of one decision, together or not at all.</summary>
static class ChainSaving
{
    public static void Save(IStores stores, Company company, Chain? before, ChainDecision decision, Instant now)
    {
        if (decision.Entries.Length > 0)
        {
            stores.Ledger.Save(decision.After, before?.Version ?? 0, decision.Entries, DueRules.NextAt(decision.After, company));
            Homes.Changed(stores, company, decision, now);
        }

        foreach (var message in decision.Messages)
        {
            Outbound.Add(stores, company, message, now);
        }
    }
}
