using Microsoft.Extensions.Logging;
using NodaTime;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Handling;

/// <summary>Stores what a person did together with what it led to, once, and keeps the reply for a redelivery.</summary>
/// <param name="patience">Wall time for which an act waits for its turn at the database; two and a half seconds where not said.</param>
public sealed class Inbox(
    IDatabase database, ICompanySource companies, IProductClock clock, CommitSignal signal, ILogger<Inbox> log, TimeSpan? patience = null) : IInbound
{
    const int RowsAtOnce = 50;

    /// <summary>Chat platforms wait three seconds: what has not begun by then must not happen behind the back of somebody who was told that it failed.</summary>
    readonly TimeSpan patience = patience ?? TimeSpan.FromSeconds(2.5);

    public Task<Reply> Receive(string key, PersonId actor, Act act, CancellationToken cancellation)
    {
        var row = new InboxRow(key, actor, act, $"person/{actor}", clock.Now);
        return Guarded(
            row,
            InTime(token => database.Write(stores => DecideNow(stores, row), WritePriority.Inbound, token), cancellation),
            WritePriority.Inbound,
            cancellation
        );
    }

    public async Task<bool> Keep(string key, PersonId actor, Act act, CancellationToken cancellation)
    {
        var row = new InboxRow(key, actor, act, $"person/{actor}", clock.Now);
        var isNew = await InTime(token => database.Write(stores => stores.Inbox.Add(row), WritePriority.Inbound, token), cancellation);
        signal.Raise();
        return isNew;
    }

    /// <summary>Handles what was kept, and what a process that died had stored: side by side, so that the database makes few commits of them.</summary>
    /// <returns>How many rows were handled.</returns>
    public async Task<int> HandleWaiting(CancellationToken cancellation)
    {
        var waiting = await database.Read(stores => stores.Inbox.Waiting(RowsAtOnce), cancellation);
        await Task.WhenAll(waiting.Select(row => HandleKept(row, cancellation)));
        return waiting.Count;
    }

    Task<Reply> HandleKept(InboxRow row, CancellationToken cancellation) =>
        Guarded(
            row,
            database.Write(
                stores =>
                {
                    if (stores.Inbox.ReplyTo(row.Key) is { } already)
                    {
                        return already;
                    }

                    var reply = DecideKept(stores, row);
                    LateAnswer.Post(stores, companies.In(stores), row, reply, clock.Now);
                    return reply;
                },
                cancellation: cancellation
            ),
            WritePriority.Normal,
            cancellation
        );

    /// <summary>A row that can't be decided must not be tried for ever; nothing that it would have done was stored.</summary>
    async Task<Reply> Guarded(InboxRow row, Task<Reply> deciding, WritePriority priority, CancellationToken cancellation)
    {
        try
        {
            return await deciding;
        }
        catch (Exception bug) when (bug is not (DatabaseUnavailableException or OperationCanceledException))
        {
            Log.ActFailed(log, row.Key, bug);
            return await InTime(token => database.Write(stores => Close(stores, row), priority, token), cancellation);
        }
        finally
        {
            signal.Raise();
        }
    }

    Reply Close(IStores stores, InboxRow row)
    {
        if (!stores.Inbox.Add(row) && stores.Inbox.ReplyTo(row.Key) is { } already)
        {
            return already;
        }

        var sorry = new Reply.Private(ConversationWords.OurMistake);
        stores.Inbox.Handled(row.Key, sorry, clock.Now);
        return sorry;
    }

    /// <summary>What is known was decided before, or was kept first and is now waited for.</summary>
    Reply DecideNow(IStores stores, InboxRow row)
    {
        if (stores.Inbox.Find(row.Key) is { } kept)
        {
            return stores.Inbox.ReplyTo(kept.Key) ?? DecideKept(stores, kept);
        }

        var reply = Decide(stores, row);
        stores.Inbox.AddHandled(row, reply, clock.Now);
        return reply;
    }

    Reply DecideKept(IStores stores, InboxRow row)
    {
        var reply = Decide(stores, row);
        stores.Inbox.Handled(row.Key, reply, clock.Now);
        return reply;
    }

    async Task<T> InTime<T>(Func<CancellationToken, Task<T>> write, CancellationToken cancellation)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        waiting.CancelAfter(patience);
        try
        {
            return await write(waiting.Token);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new DatabaseUnavailableException("The database has too much to do; nothing was changed.", late);
        }
    }

    Reply Decide(IStores stores, InboxRow row)
    {
        if (stores.People.Unreachable().Contains(row.Actor))
        {
            stores.People.SetUnreachable(row.Actor, null, clock.Now);
        }

        var company = companies.In(stores);
        return company.Mode is BotMode.Shadow && row.Act is Act.OpenedHome ? Reply.None
            : company.Mode is BotMode.Shadow ? new Reply.Private(ShadowWords.NothingDone)
            : company.People.ContainsKey(row.Actor)
            ? ActRouter.Route(new(stores, company, row.Actor, new(row.Key), clock.Now, privately: row.Act is Act.Commanded), row.Act)
            : new Reply.Private(ConversationWords.NotKnown);
    }
}
