using SalesNudgeBot.App.Clocks;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Handling;

namespace SalesNudgeBot.App.Sweeping;

/// <summary>Inbox, sweeps and outbox, until a whole round finds nothing to do. Stories, the simulated clock and the host's loop all run this.</summary>
public sealed class Tick(Inbox inbox, Sweep sweep, Dispatcher dispatcher, Forgetting forgetting) : ITick
{
    const int MostRounds = 1_000;

    public async Task RunUntilQuiet(CancellationToken cancellation)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            // All that is due before anything is sent: what falls together can then be folded together.
            var done = await inbox.HandleWaiting(cancellation) + await sweep.RunOnce(cancellation);
            if (done == 0 && await dispatcher.RunOnce(cancellation) == 0)
            {
                await forgetting.RunOnce(cancellation);
                return;
            }
        }
    }
}
