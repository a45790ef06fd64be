using System.Collections.Immutable;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.Core.CheckIns;

public sealed record CheckInDecision(CheckIn After, ImmutableArray<Outgoing> Messages)
{
    public static CheckInDecision Silent(CheckIn after) => new(after, []);
}
