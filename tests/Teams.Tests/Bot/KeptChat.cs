using System.Collections.Concurrent;
using SalesNudgeBot.Teams;
using SalesNudgeBot.Teams.Answering;
using SalesNudgeBot.Teams.Rendering;

namespace Teams.Tests.Bot;

/// <summary>What was posted into people's own chats.</summary>
sealed class KeptChat : IOwnChat
{
    public ConcurrentQueue<(string Account, string Card)> Posted { get; } = new();

    public ValueTask Post(TeamsWorkspace workspace, string account, Card card, CancellationToken cancellation)
    {
        Posted.Enqueue((account, card.Content.ToJsonString(Card.Json)));
        return ValueTask.CompletedTask;
    }
}
