using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.App.Ports;

public interface IValidity
{
    /// <summary>Whether the aggregate still stands where it stood when the message was decided.</summary>
    bool Holds(IStores stores, ValidWhile valid);
}
