using NodaTime;
using SalesNudgeBot.App.Home;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Dispatching;

/// <summary>
/// What a platform is asked to show for a row: with everything that was folded into the message, each part as it stands now. An
/// update of a part is an update of the message that carries it.
/// </summary>
static class Composition
{
    /// <summary>Null when the message that the row changes, or whose thread it belongs to, was never sent.</summary>
    public static Dispatch? Of(OutboxRow row, IStores stores, Company company, Instant now)
    {
        var outgoing = row.Outgoing;
        var thread = outgoing.Thread is { } threadKey ? Carrier(stores, threadKey)?.Reference : null;
        var changed = outgoing.Operation is Operation.Update ? Carrier(stores, outgoing.Key) : null;
        if ((outgoing.Thread is not null && thread is null) || (outgoing.Operation is Operation.Update && changed?.Reference is null))
        {
            return null;
        }

        var message = outgoing is { Operation: Operation.Publish, To: Destination.Person(var reader) } ? HomePage.Of(stores, company, reader, now)
            : changed is null ? Posted(row, stores)
            : Changed(row, changed, stores);
        return new(
            row.Id,
            outgoing.To,
            outgoing.Operation,
            message,
            thread,
            changed?.Reference,
            outgoing.OnlyFor ?? (outgoing is { Operation: Operation.Private, To: Destination.Person person } ? person.Id : null),
            Mentions.TextsOf(message, stores),
            Mentions.NamesIn(message, company));
    }

    static Message Posted(OutboxRow row, IStores stores)
    {
        var message = stores.Outbox.Parts(row.Id).Aggregate(row.Outgoing.Message, (whole, part) => whole.With(AsPart(part.Outgoing)));
        return row.MayHaveArrived ? new([new Block.Note(Line.Words(DeliveryWords.SeenAlready)), .. message.Blocks]) : message;
    }

    static Message Changed(OutboxRow row, SentMessage carrier, IStores stores)
    {
        var key = row.Outgoing.Key;
        var whole = carrier.Key == key ? row.Outgoing.Message : carrier.Message;
        return stores.Outbox.FoldedInto(carrier.Key)
            .Aggregate(whole, (message, part) => message.With(part.Key == key ? AsPart(row.Outgoing) : part.Message));
    }

    static SentMessage? Carrier(IStores stores, string key) =>
        stores.Outbox.Message(key) is { FoldedInto: { } carrier } ? stores.Outbox.Message(carrier) : stores.Outbox.Message(key);

    static Message AsPart(Outgoing outgoing) => outgoing.Folded ?? outgoing.Message;
}
