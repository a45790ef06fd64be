using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Conversation.Reading;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Handling;

/// <summary>
/// A message that somebody wants to track as a promise opens the form, prefilled with what could be read in it. Its words and its
/// address are kept like everything people bring in; the form only points at them.
/// </summary>
static class Tracking
{
    const string Quotes = "q";
    const string Addresses = "u";

    public static Reply Quoted(Handling handling, Act.Quoted quoted)
    {
        if (handling.Company.TeamOfRep(handling.Actor) is null)
        {
            return new Reply.Private(ConversationWords.OnlyReps);
        }

        var said = quoted.Text.Trim();
        var subject = said.Length == 0 ? "new" : handling.KeepOnly(Quotes, said.Length > Reader.Limit ? said[..Reader.Limit] : said).Value;
        var from = Address.Of(quoted.Link) is { } address ? handling.KeepOnly(Addresses, address).Value : null;
        return Recording.Form(handling, new("promise.record", subject, from));
    }

    public static bool IsQuote(TextId id) => IsA(Quotes, id);

    public static Form Form(Handling handling, ActionRef action, string said)
    {
        var read = Reader.Answer(said, handling.Speaker, KnownPeople.Of(handling.Company));
        var draft = read.Promises is [var promise, ..]
            ? new(promise.Client, promise.What, FullDate.Of(promise.LocalDue), promise.Deliverer?.Value)
            : read.Doubts.Select(doubt => doubt.Draft).FirstOrDefault(draft => draft is not null);
        var deliverer = read.Promises is [{ Deliverer: var known }, ..] ? known : Called(handling, draft?.Deliverer);
        return Forms.Track(draft, said, deliverer, action, handling.Actor, handling.Company);
    }

    /// <summary>Null unless it is an address that this very person brought in with a message: what comes back with a form proves nothing.</summary>
    public static TextId? Origin(Handling handling, ActionRef action) =>
        action.Argument is { } argument && new TextId(argument) is var id && IsA(Addresses, id) && handling.Stores.Texts.Of(handling.Actor, id) is not null
            ? id
            : null;

    static bool IsA(string kind, TextId id) => id.Value.StartsWith($"{kind}-", StringComparison.Ordinal);

    /// <summary>The one person who can be meant.</summary>
    static PersonId? Called(Handling handling, string? name)
    {
        if (name is null)
        {
            return null;
        }

        var meant = handling.Company.People.Values
            .Where(person => person.AlsoCalled.Append(person.Name).Append(person.GivenName).Contains(name.Trim(), StringComparer.OrdinalIgnoreCase))
            .ToList();
        return meant is [var one] ? one.Id : null;
    }
}
