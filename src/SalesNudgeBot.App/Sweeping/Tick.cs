using SalesNudgeBot.App.Clocks;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Handling;

namespace SalesNudgeBot.App.Sweeping;

/// <summary>Inbox, sweeps and outbox, until a whole round finds nothing to do. Stories, the simulated clock and the local page run all of it.</summary>
public sealed class Tick(Inbox inbox, Sweep sweep, Dispatchers dispatchers, Forgetting forgetting) : ITick
{
    const int MostRounds = 1_000;

    public async Task RunUntilQuiet(CancellationToken cancellation)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            // All that is due before anything is sent: what falls together can then be folded together.
            var decided = await Decide(cancellation);
            // A dispatcher stops when it finds nothing left; what it did can only have given another one something to send.
            var couldSend = round == 0 || decided || dispatchers.All.Length > 1;
            if (!couldSend || await dispatchers.RunOnce(cancellation) == 0)
            {
                await forgetting.RunOnce(cancellation);
                return;
            }
        }
    }

    /// <summary>All but the sending, for which each workspace has a loop of its own where the bot runs by itself.</summary>
    /// <returns>Whether anything was decided.</returns>
    public async Task<bool> DecideUntilQuiet(CancellationToken cancellation)
    {
        var decided = await Decide(cancellation);
        await forgetting.RunOnce(cancellation);
        return decided;
    }

    async Task<bool> Decide(CancellationToken cancellation)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            if (await inbox.HandleWaiting(cancellation) + await sweep.RunOnce(cancellation) == 0)
            {
                return round > 0;
            }
        }

        return true;
    }
}
