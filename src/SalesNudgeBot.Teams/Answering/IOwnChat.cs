using SalesNudgeBot.Teams.Rendering;

namespace SalesNudgeBot.Teams.Answering;

/// <summary>A way to post a card into a person's own chat, beside the outbox.</summary>
interface IOwnChat
{
    /// <summary>May be lost: what has to arrive goes through the outbox.</summary>
    ValueTask Post(TeamsWorkspace workspace, string account, Card card, CancellationToken cancellation);
}
