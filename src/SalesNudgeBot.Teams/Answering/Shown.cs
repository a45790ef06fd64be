using SalesNudgeBot.Core.Delivery;
using CardFace = SalesNudgeBot.Teams.Rendering.Card;

namespace SalesNudgeBot.Teams.Answering;

/// <summary>What somebody sees who pressed a button, and nobody else.</summary>
abstract record Shown
{
    /// <param name="IsSame">The message that they pressed on, as it is now.</param>
    public sealed record Card(CardFace Face, bool IsSame = false) : Shown;

    public sealed record Words(Message Message) : Shown;

    /// <summary>They pressed nothing, and are told nothing.</summary>
    public sealed record Nothing : Shown;
}
