using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Teams.Connector;

namespace SalesNudgeBot.Teams.Sending;

/// <summary>Any 403 means that nothing is sent there until somebody writes or installs again (protocol section 7).</summary>
sealed class Closing(TeamsWorkspace workspace, IWallClock wall)
{
    /// <param name="where">Null where nothing is kept of the conversation.</param>
    /// <returns>The answer.</returns>
    public async Task<ConnectorAnswer> After(ConnectorAnswer answer, ConversationReference? where, CancellationToken cancellation)
    {
        if (where is not null && Outcomes.IsBlocked(answer) && answer is ConnectorAnswer.Refused { Code: var code })
        {
            var now = workspace.Conversations.Find(where.Kind, where.Key) ?? where;
            await workspace.Conversations.Save(now with { Closed = code, UpdatedAt = wall.Now }, cancellation);
        }

        return answer;
    }
}
