namespace SalesNudgeBot.Core.Conversation.Reading;

enum AnchorKind
{
    Promise,
    Plan,
    Help,
}

/// <summary>Where a stretch of its own begins. <paramref name="Length"/> is that of the anchor without what leads to it ("I have also").</summary>
sealed record Anchor(AnchorKind Kind, int From, int To, int Length, bool Denied);
