namespace SalesNudgeBot.App.Clocks;

public interface ITick
{
    /// <summary>Sweeps, inbox and outbox, over and over, until nothing is left to do at this instant of product time.</summary>
    Task RunUntilQuiet(CancellationToken cancellation);
}
