using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Teams.Connector;
using SalesNudgeBot.Teams.Rendering;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Teams.Sending;

/// <summary>Writes in channels: replies in a thread, or begins one.</summary>
sealed class Threads(TeamsWorkspace workspace, IWallClock wall)
{
    readonly Closing closing = new(workspace, wall);

    /// <param name="thread">Null: a thread of its own.</param>
    /// <returns>With the place of the message, where Teams told one.</returns>
    public async Task<(ConnectorAnswer Answer, MessageReference? Message)> Write(string channel, string? thread, Card card, CancellationToken cancellation)
    {
        var where = workspace.Conversations.Channel(channel);
        var serviceUrl = workspace.ServiceUrlOf(where);
        if (thread is not null)
        {
            var path = $"v3/conversations/{Uri.EscapeDataString(thread)}/activities";
            var reply = await workspace.Call(HttpMethod.Post, serviceUrl, path, OutgoingActivity.InThread(workspace, thread, card), thread, cancellation);

            // Whose first message was deleted takes no replies any more: they begin one of their own.
            if (!Outcomes.IsGone(reply))
            {
                return (await closing.After(reply, where, cancellation), reply is ConnectorAnswer.Ok { Body: var said } && said.Text("id") is { } id ? new(thread, id) : null);
            }
        }

        var answer = await workspace.Call(HttpMethod.Post, serviceUrl, "v3/conversations", OutgoingActivity.Thread(workspace, channel, card), channel, cancellation);
        return (
            await closing.After(answer, where, cancellation),
            answer is ConnectorAnswer.Ok { Body: var body } && body.Text("id") is { } begun && body.Text("activityId") is { } first ? new(begun, first) : null);
    }
}
