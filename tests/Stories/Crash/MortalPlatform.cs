using SalesNudgeBot.App.Ports;

namespace Stories.Crash;

/// <summary>A platform whose caller can die before and after each call.</summary>
public sealed class MortalPlatform(IChatPlatform inner, Fate fate) : IChatPlatform
{
    public string Name => inner.Name;

    public async ValueTask<SendOutcome> Send(Dispatch dispatch, CancellationToken cancellation)
    {
        fate.Pass($"before sending {dispatch.OutboxId}");
        var outcome = await inner.Send(dispatch, cancellation);
        fate.Pass($"after sending {dispatch.OutboxId}");
        return outcome;
    }

    public async ValueTask<FindOutcome> FindSent(Dispatch dispatch, CancellationToken cancellation)
    {
        fate.Pass($"before looking for {dispatch.OutboxId}");
        var outcome = await inner.FindSent(dispatch, cancellation);
        fate.Pass($"after looking for {dispatch.OutboxId}");
        return outcome;
    }
}
