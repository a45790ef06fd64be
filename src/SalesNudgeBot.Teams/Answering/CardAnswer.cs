using System.Collections.Immutable;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;
using SalesNudgeBot.Teams.Inbound;

namespace SalesNudgeBot.Teams.Answering;

/// <summary>
/// Has a press stored and decided, and finds what is shown for it: the card as it is now, a form in its place, or a word that nobody
/// else sees.
/// </summary>
sealed class CardAnswer(IInbound inbound, Cards cards)
{
    /// <exception cref="DatabaseUnavailableException">Nothing was changed.</exception>
    public async ValueTask<Shown> To(Press press, PersonId person)
    {
        var on = press.Invoke.On;
        switch (press.Data)
        {
            case { Verb: CardVerbs.View }:
                return await View(press, person);
            case { Verb: CardVerbs.Cancel }:
                return await AsItStands(press, person);
            case { Verb: CardVerbs.Act, Action: { } action }:
                return await To(press, person, action, await inbound.Receive(press.Key, person, new Act.Clicked(action, on), CancellationToken.None));
            case { Verb: CardVerbs.Submit, Action: { } action, Values: var values }:
                return await To(press, person, press.Data.Opens ?? action, await inbound.Receive(press.Key, person, new Act.Submitted(action, values, on), CancellationToken.None));
            default:
                return new Shown.Words(ConversationWords.Answered(Refusals.NotReadable));
        }
    }

    /// <param name="opens">What opens the same form again.</param>
    async ValueTask<Shown> To(Press press, PersonId person, ActionRef opens, Reply reply) =>
        reply switch
        {
            Reply.Nothing => await AsItStands(press, person),
            Reply.OpenForm { Form: var form } => new Shown.Card(await cards.Form(press.Workspace, form, opens)),
            Reply.ReplaceForm { Form: var form } => new Shown.Card(await cards.Form(press.Workspace, form, opens)),
            Reply.FieldErrors { Errors: var errors } => await Again(press, person, opens, errors),
            Reply.ReplaceMessage { Message: var message } => new Shown.Card(await cards.Message(press.Workspace, message, press.Reader(person))),
            _ => new Shown.Words(ConversationWords.Answered(reply)),
        };

    /// <summary>The same form, as the button that opened it opens it, with what was typed and what is to be put right.</summary>
    async ValueTask<Shown> Again(Press press, PersonId person, ActionRef opens, ImmutableSortedDictionary<string, string> errors) =>
        await inbound.Receive($"{press.Key}/again", person, new Act.Clicked(opens, press.Invoke.On), CancellationToken.None) is Reply.OpenForm { Form: var form }
            ? new Shown.Card(await cards.Form(press.Workspace, form, opens, press.Data.Values, errors))
            : new Shown.Words(ConversationWords.Answered(new Reply.FieldErrors(errors)));

    /// <summary>What this person may do here. Changes nothing.</summary>
    async ValueTask<Shown> View(Press press, PersonId person) =>
        await cards.Standing(press, person) switch
        {
            { } standing when press.IsAutomatic || standing.HasButtons => new Shown.Card(standing.Card),
            _ when press.IsAutomatic => new Shown.Nothing(),
            { Team: { } team } => new Shown.Words(AnsweringWords.ButtonsAreFor(team)),
            _ => new Shown.Words(ConversationWords.Answered(Refusals.Gone)),
        };

    async ValueTask<Shown> AsItStands(Press press, PersonId person) =>
        await cards.Standing(press, person) is { } standing ? new Shown.Card(standing.Card, IsSame: true) : new Shown.Words(AnsweringWords.Noted);
}
