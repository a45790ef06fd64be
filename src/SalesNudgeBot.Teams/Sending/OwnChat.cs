using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Teams.Answering;
using SalesNudgeBot.Teams.Rendering;

namespace SalesNudgeBot.Teams.Sending;

/// <summary>Posts what is only an answer into people's own chats, by the same way and within the same limits as what is kept.</summary>
sealed class OwnChat(IWallClock wall) : IOwnChat
{
    public async ValueTask Post(TeamsWorkspace workspace, string account, Card card, CancellationToken cancellation)
    {
        if (workspace.Conversations.Personal(account) is { UserId: not null, Closed: null } reference)
        {
            await new Chats(workspace, wall).Write(reference, (to, id) => OutgoingActivity.ToPerson(workspace, to, id, card, alerts: false), cancellation);
        }
    }
}
