using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Dispatching;

/// <summary>
/// Takes one workspace's outbox rows to its platform: claims in one transaction, calls the platform outside of any, and records each
/// answer in one more. A row that is claimed with no call under way is in doubt: its process died, or the platform never answered.
/// </summary>
public sealed class Dispatcher(
    WorkspaceId workspace,
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

    /// <summary>Then it is looked again what presses most: a brief does not wait until a long conversation is through.</summary>
    const int MostInARow = 5;

    readonly SemaphoreSlim turn = new(1);
    readonly Doubts doubts = new();

    public WorkspaceId Workspace => workspace;

    /// <summary>Sends until nothing is left that could go at this instant; one caller at a time, the next waits.</summary>
    /// <param name="woken">Told of new rows meanwhile, so that they need not wait for the calls under way.</param>
    /// <returns>How many rows changed.</returns>
    /// <exception cref="DatabaseUnavailableException">What was sent meanwhile stays in doubt, and is looked up by the next run.</exception>
    public Task<int> RunOnce(CancellationToken cancellation, CommitSignal.Listener? woken = null) => InTurn(async () =>
    {
        var underWay = new Dictionary<Destination, Task<int>>();
        try
        {
            return await Run(underWay, woken, cancellation);
        }
        catch
        {
            await Task.WhenAll(underWay.Values).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            throw;
        }
    });

    /// <summary>Settles what a dead process left in doubt. <see cref="RunOnce"/> does so too, before anything else.</summary>
    public Task<int> Recover(CancellationToken cancellation) => InTurn(async () =>
    {
        var settled = await Task.WhenAll((await InDoubt([], cancellation)).Select(row => Settle(row, cancellation)));
        return settled.Sum();
    });

    /// <summary>The earliest wall instant at which there may be something to do although nobody commits anything.</summary>
    public Task<Instant?> NextTry(CancellationToken cancellation) => database.Read(
        stores => stores.Outbox.NextRetry(workspace) is not { } retry ? null
            : stores.Workspaces.Find(workspace).ClosedUntil is { } closed ? Instant.Max(closed, retry) : (Instant?)retry,
        cancellation);

    public void Dispose() => turn.Dispose();

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

    async Task<int> Run(Dictionary<Destination, Task<int>> underWay, CommitSignal.Listener? woken, CancellationToken cancellation)
    {
        var total = 0;
        while (true)
        {
            foreach (var row in await InDoubt(underWay.Keys, cancellation))
            {
                underWay.Add(row.Outgoing.To, Settle(row, cancellation));
            }

            var changed = 0;
            if (underWay.Count < MostAtOnce)
            {
                (var conversations, changed) = await Claim(MostAtOnce - underWay.Count, cancellation);
                foreach (var conversation in conversations)
                {
                    // It gave up its last row a moment ago, or this one could not have been claimed: it only has to return.
                    if (underWay.Remove(conversation.To, out var ending))
                    {
                        total += await ending;
                    }

                    underWay.Add(conversation.To, Converse(conversation, cancellation));
                }
            }

            total += changed;
            if (underWay.Count == 0 && changed == 0)
            {
                return total;
            }

            if (underWay.Count > 0)
            {
                await Task.WhenAny(woken is null ? underWay.Values : underWay.Values.Append(woken.Raised(cancellation)));
                woken?.Heard();
                total += await Finished(underWay);
            }
        }
    }

    static async Task<int> Finished(Dictionary<Destination, Task<int>> underWay)
    {
        var done = 0;
        foreach (var (to, task) in underWay.Where(conversation => conversation.Value.IsCompleted).ToList())
        {
            done += await task;
            underWay.Remove(to);
        }

        return done;
    }

    Task<(ImmutableArray<Conversation> Conversations, int Changed)> Claim(int most, CancellationToken cancellation) =>
        database.Write(
            stores =>
            {
                var company = companies.In(stores);
                var round = new ClaimRound(stores, workspace, company, validity, new(stores, company, hook, clock.Now), clock.Now, wall.Now);
                return (round.Run(most), round.Changed);
            },
            cancellation: cancellation);

    /// <summary>Rows claimed with no call under way, those left out that are to be asked about later.</summary>
    async Task<IReadOnlyList<OutboxRow>> InDoubt(IReadOnlyCollection<Destination> underWay, CancellationToken cancellation)
    {
        // A row is claimed and given up only by what is under way, and that was looked at before.
        var claimed = await database.Read(stores => stores.Outbox.Claimed(workspace), cancellation);
        doubts.Keep(claimed);
        return [.. claimed.Where(row => !underWay.Contains(row.Outgoing.To) && doubts.MayLook(row, wall.Now))];
    }

    /// <summary>Sends one conversation's rows in order, until one is not taken.</summary>
    async Task<int> Converse(Conversation conversation, CancellationToken cancellation)
    {
        var sent = 0;
        for (var rows = conversation.Rows[..Math.Min(MostInARow, conversation.Rows.Length)]; !rows.IsEmpty; sent++)
        {
            rows = await Deliver(rows[0], rows[1..], cancellation);
        }

        return sent;
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
            new OutcomeRule(stores, workspace, endings, wall.Now).Apply(row, outcome) ? ClaimNext(stores, rest, now) : []);
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

    /// <returns>How many rows changed.</returns>
    async Task<int> Settle(OutboxRow row, CancellationToken cancellation)
    {
        var (_, dispatch) = await Prepare(row.Id, cancellation);
        if (dispatch is null)
        {
            await Record((endings, _) => endings.MessageMissing(row));
            return 1;
        }

        var found = await Find(row, dispatch, cancellation);
        if (found is null)
        {
            return 0;
        }

        Log.Settled(logger, row.Id, row.Outgoing.Kind, found.GetType().Name);
        await Record((endings, stores) => new OutcomeRule(stores, workspace, endings, wall.Now).Apply(row, found));
        doubts.Settled(row);
        return 1;
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
                return (row, Composition.Of(row, stores, companies.In(stores), clock.Now));
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
