using Microsoft.Extensions.Logging;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Handling;

/// <summary>Stores what a person did before anything else, then decides it once and keeps the reply for a redelivery.</summary>
public sealed class Inbox(IDatabase database, ICompanySource companies, IProductClock clock, CommitSignal signal, ILogger<Inbox> log) : IInbound
{
    public async Task<Reply> Receive(string key, PersonId actor, Act act, CancellationToken cancellation)
    {
        var now = clock.Now;
        var row = new InboxRow(key, actor, act, $"person/{actor}", now);
        var known = await database.Write(stores => stores.Inbox.Add(row) ? null : stores.Inbox.ReplyTo(key), WritePriority.Inbound, cancellation);
        return known ?? await Handle(row, cancellation);
    }

    public async Task<bool> Keep(string key, PersonId actor, Act act, CancellationToken cancellation)
    {
        var row = new InboxRow(key, actor, act, $"person/{actor}", clock.Now);
        var isNew = await database.Write(stores => stores.Inbox.Add(row), WritePriority.Inbound, cancellation);
        signal.Raise();
        return isNew;
    }

    /// <summary>Handles what was kept, and what a process that died had stored.</summary>
    /// <returns>How many rows were handled.</returns>
    public async Task<int> HandleWaiting(CancellationToken cancellation)
    {
        var waiting = await database.Read(stores => stores.Inbox.Waiting(50), cancellation);
        foreach (var row in waiting)
        {
            await Handle(row, cancellation);
        }

        return waiting.Count;
    }

    async Task<Reply> Handle(InboxRow row, CancellationToken cancellation)
    {
        try
        {
            return await database.Write(stores => Decide(stores, row), cancellation: cancellation);
        }
        catch (Exception bug) when (bug is not (DatabaseUnavailableException or OperationCanceledException))
        {
            // A row that can't be decided must not be tried for ever; nothing it would have done was stored.
            Log.ActFailed(log, row.Key, bug);
            var sorry = new Reply.Private(ConversationWords.OurMistake);
            await database.Write(
                stores =>
                {
                    stores.Inbox.Handled(row.Key, sorry, clock.Now);
                    return 0;
                },
                cancellation: cancellation
            );
            return sorry;
        }
        finally
        {
            signal.Raise();
        }
    }

    Reply Decide(IStores stores, InboxRow row)
    {
        if (stores.Inbox.ReplyTo(row.Key) is { } already)
        {
            return already;
        }

        if (stores.People.Unreachable().Contains(row.Actor))
        {
            stores.People.SetUnreachable(row.Actor, null, clock.Now);
        }

        var company = companies.In(stores);
        var reply = company.People.ContainsKey(row.Actor)
            ? ActRouter.Route(new(stores, company, row.Actor, new(row.Key), clock.Now), row.Act)
            : new Reply.Private(ConversationWords.NotKnown);
        stores.Inbox.Handled(row.Key, reply, clock.Now);
        return reply;
    }
}
