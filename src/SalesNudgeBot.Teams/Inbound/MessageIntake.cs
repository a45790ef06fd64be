using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Teams.Answering;
using SalesNudgeBot.Teams.Conversations;

namespace SalesNudgeBot.Teams.Inbound;

/// <summary>Takes what people write, in their chat or by the bot's name: stored first, decided afterwards, answered in their chat.</summary>
sealed class MessageIntake(
    IInbound inbound, IAddressBook addresses, PersonsWords words, ReferenceKeeping references, Strangers strangers, CardAnswer answers, Whisper whisper, Afterwards afterwards)
{
    /// <summary>What a person means who only says the bot's name.</summary>
    const string JustTheName = "help";

    public async ValueTask<Acknowledgement> Take(Activity message, TeamsWorkspace workspace)
    {
        if (message is not { Id: { } id, UserId: { } user })
        {
            return Acknowledgement.Unreadable;
        }

        if (IsBot(user) || (message.Account ?? workspace.Conversations.AccountOf(user)) is not { } account)
        {
            return Acknowledgement.Done;
        }

        await references.Heard(message, workspace);
        if (addresses.PersonOf(workspace.Id, account) is not { } person)
        {
            strangers.Wrote(workspace, account, message);
            return Acknowledgement.Done;
        }

        var key = InboxKeys.Of(message.ConversationId, id);
        if (message.Value is { } value && CardData.Read(value) is { } data)
        {
            await Pressed(new(key, workspace, message, data), account, person);
        }
        else if (Said(message, workspace) is { } said)
        {
            await inbound.Keep(key, person, new Act.Wrote(said, message.Thread), CancellationToken.None);
        }

        return Acknowledgement.Done;
    }

    /// <summary>
    /// Programs that do not know Action.Execute press its fallback, and wait for no answer: what is to be seen comes into the person's
    /// own chat. A message that only changed changes where it stands.
    /// </summary>
    async ValueTask Pressed(Press press, string account, PersonId person)
    {
        if (await answers.To(press, person) is { } shown && shown is not Shown.Card { IsSame: true })
        {
            afterwards.Run(cancellation => whisper.Show(press.Workspace, account, shown, person, cancellation));
        }
    }

    /// <summary>Null where nothing was: a picture, a file, a contact.</summary>
    string? Said(Activity message, TeamsWorkspace workspace) =>
        words.Of(message, workspace) is { Length: > 0 } said ? said
        : message.Kind is ConversationKind.Personal ? null
        : JustTheName;

    static bool IsBot(string user) => user.StartsWith("28:", StringComparison.Ordinal);
}
