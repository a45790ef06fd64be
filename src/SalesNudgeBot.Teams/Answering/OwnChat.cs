using Microsoft.Extensions.Logging;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Teams.Connector;
using SalesNudgeBot.Teams.Rendering;
using SalesNudgeBot.Teams.Sending;

namespace SalesNudgeBot.Teams.Answering;

/// <summary>Posts into a person's chat as Teams last told its address. Tried once: whoever still wants to know asks again.</summary>
sealed class OwnChat(IWallClock wall, ILogger<OwnChat> log) : IOwnChat
{
    public async ValueTask Post(TeamsWorkspace workspace, string account, Card card, CancellationToken cancellation)
    {
        if (workspace.Conversations.Personal(account) is not { UserId: not null, Closed: null } person)
        {
            return;
        }

        var (answer, _) = await new Chats(workspace, wall).Write(person, (to, chat) => OutgoingActivity.ToPerson(workspace, to, chat, card), cancellation);
        if (answer is not ConnectorAnswer.Ok)
        {
            Log.NotSaid(log, workspace.Id, answer switch
            {
                ConnectorAnswer.Refused { Code: var code } => code,
                ConnectorAnswer.NotSignedIn { Code: var code } => code,
                ConnectorAnswer.Broken { Reason: var reason } => reason,
                _ => "ratelimited",
            });
        }
    }
}
