using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Queries;

/// <summary>A message on a platform as it is to look now: by its newest content, sent or on its way, and the same for what was folded into it.</summary>
/// <param name="OnlyFor">Null where everybody in the conversation sees it.</param>
/// <param name="Texts">Every text that <paramref name="Message"/> points at; one that is missing was erased.</param>
/// <param name="Names">Every person that it names.</param>
public sealed record ShownMessage(
    string Key,
    Destination To,
    PersonId? OnlyFor,
    Message Message,
    IReadOnlyDictionary<TextId, string> Texts,
    IReadOnlyDictionary<PersonId, string> Names
)
{
    /// <summary>Null when nothing of ours stands there. Who may see it is for the asker to know.</summary>
    public static ShownMessage? Read(IStores stores, Company company, string reference)
    {
        if (stores.Outbox.At(reference) is not { } row)
        {
            return null;
        }

        var outgoing = row.Outgoing;
        var message = stores.Outbox.FoldedInto(outgoing.Key).Aggregate(
            stores.Outbox.Coming(outgoing.Key)?.Outgoing.Message ?? outgoing.Message,
            (whole, part) => whole.With(stores.Outbox.Coming(part.Key) is { Outgoing: var coming } ? coming.Folded ?? coming.Message : part.Message));
        return new(outgoing.Key, outgoing.To, outgoing.OnlyFor, message, Mentions.TextsOf(message, stores), Mentions.NamesIn(message, company));
    }
}
