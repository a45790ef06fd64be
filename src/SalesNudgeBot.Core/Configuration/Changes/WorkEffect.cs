using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.Core.Configuration.Changes;

/// <summary>What a change means for something that is open.</summary>
/// <param name="Id">Of the promise, or of the person whose check-ins it is about.</param>
public sealed record WorkEffect(WorkKind Kind, string Id, Line Says);

public enum WorkKind
{
    Promise,
    CheckIn,
}
