using Microsoft.Extensions.Logging;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Wording;
using SalesNudgeBot.Teams.Answering;
using SalesNudgeBot.Teams.Conversations;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Teams.Inbound;

/// <summary>
/// Takes buttons and forms (protocol section 8), and answers in the response. A person waits for it, so whatever goes wrong is said in
/// words, and the status is 200.
/// </summary>
sealed class InvokeIntake(IAddressBook addresses, ReferenceKeeping references, CardAnswer answers, Cards cards, ICompanySource companies, ILogger<InvokeIntake> log)
{
    const string CardAction = "adaptiveCard/action";

    public async ValueTask<Acknowledgement> Take(Activity invoke, TeamsWorkspace workspace)
    {
        if (invoke.Name is not CardAction)
        {
            return Acknowledgement.NotOffered;
        }

        if (invoke is not { Id: { } id, UserId: { } user } || invoke.Value?.At("action", "data") is not { } sent || CardData.Read(sent, invoke.Value?.Text("action", "verb")) is not { } data)
        {
            return Acknowledgement.Unreadable;
        }

        var press = new Press(InboxKeys.Of(invoke.ConversationId, id), workspace, invoke, data);
        try
        {
            return await Answer(workspace, await Shown(press, user));
        }
        catch (DatabaseUnavailableException)
        {
            Log.NotStored(log, press.Key);
            return press.IsAutomatic ? InvokeAnswer.NothingNew : await Answer(workspace, new Shown.Words(AnsweringWords.NotSaved));
        }
    }

    async ValueTask<Shown> Shown(Press press, string user)
    {
        var workspace = press.Workspace;
        // Where somebody only looks, nothing is kept.
        if (!press.IsAutomatic)
        {
            references.HeardInPassing(press.Invoke, workspace);
        }

        return (press.Invoke.Account ?? workspace.Conversations.AccountOf(user)) is { } account && addresses.PersonOf(workspace.Id, account) is { } person
            ? await answers.To(press, person)
            : new Shown.Words(AnsweringWords.DontKnowYouYet(companies.Current));
    }

    async ValueTask<Acknowledgement> Answer(TeamsWorkspace workspace, Shown shown) =>
        shown switch
        {
            Shown.Card { Face: var card } => InvokeAnswer.Card(card.Content),
            Shown.Words { Message: var message } => InvokeAnswer.Words(await cards.Words(workspace, message)),
            _ => InvokeAnswer.NothingNew,
        };
}
