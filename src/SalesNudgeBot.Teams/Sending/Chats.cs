using System.Text.Json.Nodes;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Teams.Connector;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Teams.Sending;

/// <summary>Writes in people's own chats: begins one where there is none yet, and once more where it is gone.</summary>
sealed class Chats(TeamsWorkspace workspace, IWallClock wall)
{
    readonly Closing closing = new(workspace, wall);

    /// <param name="activity">What is sent, once it is known to which chat.</param>
    public async Task<(ConnectorAnswer Answer, string? Conversation)> Write(
        ConversationReference person, Func<ConversationReference, string, JsonObject> activity, CancellationToken cancellation)
    {
        if (person.ConversationId is { } known)
        {
            var answer = await Send(person, known, activity, cancellation);
            if (!Outcomes.IsGone(answer))
            {
                return (await closing.After(answer, person, cancellation), known);
            }
        }

        var (begun, refused) = await Begin(person, cancellation);
        return begun is null
            ? (await closing.After(refused!, person, cancellation), null)
            : (await closing.After(await Send(begun, begun.ConversationId!, activity, cancellation), begun, cancellation), begun.ConversationId);
    }

    Task<ConnectorAnswer> Send(ConversationReference person, string conversation, Func<ConversationReference, string, JsonObject> activity, CancellationToken cancellation) =>
        workspace.Call(HttpMethod.Post, person.ServiceUrl, $"v3/conversations/{Uri.EscapeDataString(conversation)}/activities", activity(person, conversation), conversation, cancellation);

    async Task<(ConversationReference? Person, ConnectorAnswer? Refused)> Begin(ConversationReference person, CancellationToken cancellation)
    {
        var answer = await workspace.Call(HttpMethod.Post, person.ServiceUrl, "v3/conversations", OutgoingActivity.Chat(workspace, person.UserId!), person.UserId, cancellation);
        if (answer is not ConnectorAnswer.Ok { Body: var body })
        {
            // That a chat was begun without our knowing changes nothing: the next time its id comes back.
            return (null, answer is ConnectorAnswer.Broken { Reason: var reason } ? new ConnectorAnswer.Broken(reason, MayHaveArrived: false) : answer);
        }

        if (body.Text("id") is not { } conversation)
        {
            return (null, new ConnectorAnswer.Broken("no id", MayHaveArrived: false));
        }

        var begun = (workspace.Conversations.Personal(person.Key) ?? person) with { ConversationId = conversation, UpdatedAt = wall.Now };
        await workspace.Conversations.Save(begun, CancellationToken.None);
        return (begun, null);
    }
}
