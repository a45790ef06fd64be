using NodaTime;
using SalesNudgeBot.App.CheckIns;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.App.Handling;

/// <summary>The outbox speaks of aggregates by name ("chain/l-4k2", "checkin/…"); here the name finds its rule.</summary>
public sealed class Aggregates : ISentHook, IValidity
{
    public void Sent(IStores stores, Company company, TellWhenSent tell, Instant at)
    {
        if (ChainOf(stores, tell.Aggregate) is { } chain)
        {
            ChainSaving.Save(stores, company, chain, Sending.Sent(chain, tell.What, company, Told(tell, at), at), at);
        }
        else
        {
            CheckInSweep.Sent(stores, company, tell.Aggregate, tell.What, at);
        }
    }

    public void Undeliverable(IStores stores, Company company, TellWhenSent tell, string reason, Instant at)
    {
        if (ChainOf(stores, tell.Aggregate) is { } chain)
        {
            ChainSaving.Save(stores, company, chain, Sending.Undeliverable(chain, tell.What, company, Told(tell, at), at), at);
        }
        else
        {
            CheckInSweep.Undeliverable(stores, company, tell.Aggregate, tell.What);
        }
    }

    public bool Holds(IStores stores, ValidWhile valid)
    {
        if (valid.Aggregate.Split('#', 2) is [var aggregate, var what])
        {
            return ChainOf(stores, aggregate) is { } chain && Sending.IsWanted(chain, what);
        }

        return CheckIn.Parse(valid.Aggregate) is var (person, date) && stores.CheckIns.Find(person, date)?.Generation == valid.Generation;
    }

    static Chain? ChainOf(IStores stores, string aggregate) => ChainId.Parse(aggregate) is { } chain ? stores.Ledger.Load(chain) : null;

    static Cause Told(TellWhenSent tell, Instant at) => new($"{tell.Aggregate}#{tell.What}@{at.ToUnixTimeTicks()}");
}
