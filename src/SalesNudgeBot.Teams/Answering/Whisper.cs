using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Teams.Answering;

/// <summary>Shows something in a person's own chat, where nobody else sees it, without keeping it: what is lost here was only an answer.</summary>
sealed class Whisper(Cards cards, IOwnChat chat)
{
    public async ValueTask Say(TeamsWorkspace workspace, string account, Message message, PersonId? reader, CancellationToken cancellation) =>
        await chat.Post(workspace, account, await cards.Message(workspace, message, reader), cancellation);

    public ValueTask Show(TeamsWorkspace workspace, string account, Shown shown, PersonId reader, CancellationToken cancellation) =>
        shown switch
        {
            Shown.Card { Face: var card } => chat.Post(workspace, account, card, cancellation),
            Shown.Words { Message: var message } => Say(workspace, account, message, reader, cancellation),
            _ => ValueTask.CompletedTask,
        };
}
