using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.App.Dispatching;

/// <summary>
/// Takes outbox rows to the platform: claims in one transaction, calls the platform outside of any, and records each answer in one
/// more. A row that is claimed with no call under way is in doubt: its process died, or the platform never answered.
/// </summary>
public sealed class Dispatcher(
    IDatabase database,
    IChatPlatform platform,
    ICompanySource companies,
    IProductClock clock,
    IWallClock wall,
    IValidity validity,
    ISentHook hook,
    ILogger<Dispatcher> logger
) : IDisposable
{
    const int MostAtOnce = 16;
    readonly SemaphoreSlim turn = new(1);
    readonly SemaphoreSlim calls = new(MostAtOnce);
    readonly Doubts doubts = new();

    /// <summary>Sends what may go now; one caller at a time, the next waits.</summary>
    /// <returns>How many rows changed: zero when nothing is left that could go at this instant.</returns>
    /// <exception cref="DatabaseUnavailableException">What was sent meanwhile stays in doubt, and is looked up by the next run.</exception>
    public Task<int> RunOnce(CancellationToken cancellation) => InTurn(async () =>
    {
        var settled = await SettleDoubts(cancellation);
        var (conversations, changed) = await database.Write(
            stores =>
            {
                var company = companies.In(stores);
                var round = new ClaimRound(stores, company, validity, new(stores, company, hook, clock.Now), clock.Now, wall.Now);
                return (round.Run(), round.Changed);
            },
            cancellation: cancellation);
        var sent = await Task.WhenAll(conversations.Select(conversation => Converse(conversation, cancellation)));
        return settled + changed + sent.Sum();
    });

    /// <summary>Settles what a dead process left in doubt. <see cref="RunOnce"/> does so too, before anything else.</summary>
    public Task<int> Recover(CancellationToken cancellation) => InTurn(() => SettleDoubts(cancellation));

    public void Dispose()
    {
        turn.Dispose();
        calls.Dispose();
    }

    async Task<int> InTurn(Func<Task<int>> work)
    {
        await turn.WaitAsync();
        try
        {
            return await work();
        }
        finally
        {
            turn.Release();
        }
    }

    async Task<int> SettleDoubts(CancellationToken cancellation)
    {
        var claimed = await database.Read(stores => stores.Outbox.Claimed(), cancellation);
        doubts.Keep(claimed);
        var settled = await Task.WhenAll(
            claimed.Where(row => doubts.MayLook(row, wall.Now)).Select(row => Called(() => Settle(row, cancellation), cancellation)));
        return settled.Count(done => done);
    }

    /// <summary>Sends one conversation's rows in order, until one is not taken.</summary>
    async Task<int> Converse(Conversation conversation, CancellationToken cancellation)
    {
        var sent = 0;
        var rows = conversation.Rows;
        while (!rows.IsEmpty)
        {
            sent++;
            rows = await Called(() => Deliver(rows[0], rows[1..], cancellation), cancellation);
        }

        return sent;
    }

    async Task<T> Called<T>(Func<Task<T>> call, CancellationToken cancellation)
    {
        await calls.WaitAsync(cancellation);
        try
        {
            return await call();
        }
        finally
        {
            calls.Release();
        }
    }

    /// <returns>What is left to send, its first row claimed.</returns>
    async Task<ImmutableArray<string>> Deliver(string id, ImmutableArray<string> rest, CancellationToken cancellation)
    {
        var (row, dispatch) = await Prepare(id, cancellation);
        if (dispatch is null)
        {
            await Record((endings, _) => endings.MessageMissing(row));
            return [];
        }

        var outcome = await Send(dispatch, cancellation);
        Log.Dispatched(logger, row.Id, row.Outgoing.Kind, outcome.GetType().Name);
        if (outcome is SendOutcome.Unknown)
        {
            await Settle(row, cancellation);
            return [];
        }

        // The platform has answered: no cancellation may lose that.
        return await Write((stores, endings, now) =>
            new OutcomeRule(stores.Outbox, endings, wall.Now).Apply(row, outcome) ? ClaimNext(stores, rest, now) : []);
    }

    ImmutableArray<string> ClaimNext(IStores stores, ImmutableArray<string> rest, Instant now)
    {
        ImmutableArray<string> left =
        [
            .. rest.SkipWhile(id => stores.Outbox.Find(id) is not { State: OutboxState.Planned or OutboxState.Held } row
                || !ClaimRound.MayGo(row, stores, validity, now)),
        ];
        if (!left.IsEmpty)
        {
            stores.Outbox.Claim(left[0], Leases.Until(wall.Now));
        }

        return left;
    }

    async Task<bool> Settle(OutboxRow row, CancellationToken cancellation)
    {
        var (_, dispatch) = await Prepare(row.Id, cancellation);
        if (dispatch is null)
        {
            await Record((endings, _) => endings.MessageMissing(row));
            return true;
        }

        var found = await Find(row, dispatch, cancellation);
        if (found is null)
        {
            return false;
        }

        Log.Settled(logger, row.Id, row.Outgoing.Kind, found.GetType().Name);
        await Record((endings, stores) => new OutcomeRule(stores.Outbox, endings, wall.Now).Apply(row, found));
        doubts.Settled(row);
        return true;
    }

    async Task<SendOutcome> Send(Dispatch dispatch, CancellationToken cancellation)
    {
        try
        {
            return await platform.Send(dispatch, cancellation);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            Log.PlatformThrew(logger, exception, dispatch.OutboxId);
            return new SendOutcome.Unknown(exception.GetType().Name);
        }
    }

    /// <summary>Null when the platform cannot be asked now: it is asked again later.</summary>
    async Task<FindOutcome?> Find(OutboxRow row, Dispatch dispatch, CancellationToken cancellation)
    {
        if (row.Outgoing.Operation is Operation.Update or Operation.Publish)
        {
            // The same change twice is one change.
            return new FindOutcome.NotThere();
        }

        try
        {
            return await platform.FindSent(dispatch, cancellation);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            Log.PlatformThrew(logger, exception, dispatch.OutboxId);
            return doubts.GiveUp(row, wall.Now) ? new FindOutcome.CannotTell() : null;
        }
    }

    Task<(OutboxRow Row, Dispatch? Dispatch)> Prepare(string id, CancellationToken cancellation) =>
        database.Read(
            stores =>
            {
                var row = stores.Outbox.Find(id) ?? throw new InvalidOperationException($"Outbox row {id} is gone.");
                return (row, Composition.Of(row, stores, companies.In(stores)));
            },
            cancellation);

    Task<bool> Record(Action<RowEndings, IStores> record) => Write((stores, endings, _) =>
    {
        record(endings, stores);
        return true;
    });

    Task<T> Write<T>(Func<IStores, RowEndings, Instant, T> work) =>
        database.Write(stores =>
        {
            var now = clock.Now;
            return work(stores, new(stores, companies.In(stores), hook, now), now);
        });
}
