using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Clocks;

/// <summary>Moves a simulated clock the way time passes: from one due instant to the next, with everything done at each.</summary>
public sealed class ClockMover(IDatabase database, ProductClock clock, ITick tick) : IDisposable
{
    const int MostRounds = 1_000;
    readonly SemaphoreSlim turn = new(1);

    /// <summary>The earliest product instant at which something is due, perhaps already past; null when nothing will happen.</summary>
    public async Task<Instant?> NextThing(CancellationToken cancellation) => (await Next(cancellation))?.At;

    /// <summary>One move at a time. A move that is cancelled or killed in the middle leaves the clock where it got to.</summary>
    /// <param name="progress">Told each instant at which something was done.</param>
    public async Task<MoveResult> MoveTo(Instant target, CancellationToken cancellation, IProgress<Instant>? progress = null)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            await clock.Refresh(cancellation);
            return clock.Mode is ClockMode.Real ? new MoveResult.Refused(ClockWords.IsReal)
                : target < clock.Now ? new MoveResult.Refused(ClockWords.Backwards)
                : await Move(target, progress, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    async Task<MoveResult> Move(Instant target, IProgress<Instant>? progress, CancellationToken cancellation)
    {
        // What is due already happens now, not at the next thing's instant.
        await tick.RunUntilQuiet(cancellation);
        for (var rounds = 0; await Next(cancellation) is { } next && next.At <= target;)
        {
            rounds = next.At <= clock.Now ? rounds + 1 : 0;
            if (rounds == MostRounds)
            {
                return new MoveResult.Stuck(clock.Now, next.What);
            }

            await Run(Instant.Max(next.At, clock.Now), progress, cancellation);
        }

        if (clock.Now < target)
        {
            await Run(target, progress, cancellation);
        }

        return new MoveResult.Moved(target);
    }

    async Task Run(Instant instant, IProgress<Instant>? progress, CancellationToken cancellation)
    {
        await clock.Set(instant, cancellation);
        await tick.RunUntilQuiet(cancellation);
        progress?.Report(instant);
    }

    Task<(Instant At, string What)?> Next(CancellationToken cancellation)
    {
        var now = clock.Now;
        return database.Read(
            stores => new (Instant? At, string What)[]
            {
                (stores.Ledger.NextDue(), "ledger"),
                (stores.CheckIns.NextDue(), "check-ins"),
                (stores.Digests.NextDue(), "digests"),
                (stores.Outbox.NextDue(now), "outbox"),
            }.Where(due => due.At is not null).Select(due => ((Instant, string)?)(due.At!.Value, due.What)).MinBy(due => due!.Value.Item1),
            cancellation);
    }
}
