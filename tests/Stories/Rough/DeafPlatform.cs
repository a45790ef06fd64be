using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;

namespace Stories.Rough;

/// <summary>Cannot reach some of the conversations: the person left, or blocked the bot.</summary>
public sealed class DeafPlatform(IChatPlatform inner, Func<Destination, bool> deaf) : IChatPlatform
{
    public string Name => inner.Name;

    public ValueTask<SendOutcome> Send(Dispatch dispatch, CancellationToken cancellation) =>
        deaf(dispatch.To) ? ValueTask.FromResult<SendOutcome>(new SendOutcome.Unreachable("left the workspace")) : inner.Send(dispatch, cancellation);

    public ValueTask<FindOutcome> FindSent(Dispatch dispatch, CancellationToken cancellation) => inner.FindSent(dispatch, cancellation);
}
