using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Ports;

/// <summary>Where a platform hands over what a person did and is still waiting for the answer.</summary>
public interface IInbound
{
    /// <summary>Stores the act, then decides and answers. The same key again returns the stored reply and changes nothing.</summary>
    /// <param name="key">The platform's own id of the event.</param>
    /// <exception cref="DatabaseUnavailableException">Nothing was stored; the platform should send it again.</exception>
    Task<Reply> Receive(string key, PersonId actor, Act act, CancellationToken cancellation);

    /// <summary>Stores an act whose answer nobody waits for; it is decided right after, in the order in which the actor's acts came.</summary>
    /// <returns>False when the key is known: nothing was stored.</returns>
    /// <exception cref="DatabaseUnavailableException">Nothing was stored; the platform should send it again.</exception>
    Task<bool> Keep(string key, PersonId actor, Act act, CancellationToken cancellation);
}
