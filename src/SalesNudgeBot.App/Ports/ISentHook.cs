using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.App.Ports;

/// <summary>Tells an aggregate what became of its message, inside the transaction that records it.</summary>
public interface ISentHook
{
    /// <summary>It was sent, by itself or below another message; or it may have been, and will not be repeated.</summary>
    /// <param name="at">Product time.</param>
    void Sent(IStores stores, Company company, TellWhenSent tell, Instant at);

    /// <summary>It will not be: the person cannot be reached, it came too late, or the platform never took it.</summary>
    /// <param name="at">Product time.</param>
    void Undeliverable(IStores stores, Company company, TellWhenSent tell, string reason, Instant at);
}
