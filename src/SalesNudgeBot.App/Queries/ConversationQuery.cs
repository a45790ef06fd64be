using System.Collections.Immutable;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Queries;

/// <summary>Puts one conversation together from the sent outbox and the inbox: nothing is stored for showing it.</summary>
public static class ConversationQuery
{
    const int ActsShown = 500;

    /// <summary>Null when the viewer may not see it.</summary>
    public static Conversation? Read(IStores stores, Company company, PersonId viewer, Destination destination)
    {
        if (!Sight.MaySee(company, viewer, destination))
        {
            return null;
        }

        var messages = new Messages(stores.Outbox.To(destination).Where(row => Sight.MaySee(company, viewer, row)));
        var acts = Acts(stores, company, viewer, destination, messages);
        foreach (var act in acts)
        {
            if (act is { On: { } on, Reply: Reply.ReplaceMessage replaced })
            {
                messages.Replace(on, act.Row.ReceivedAt, act.Order, replaced.Message);
            }
        }

        ImmutableArray<Entry> entries =
        [
            .. messages
                .Entries()
                .Concat(acts.SelectMany(act => act.Entries(viewer, messages)))
                .OrderBy(entry => entry.At)
                .ThenBy(entry => entry.Order),
        ];
        return new(entries, stores.Texts.Find([.. entries.SelectMany(TextsIn).Distinct()]));
    }

    static List<ActEntry> Acts(IStores stores, Company company, PersonId viewer, Destination destination, Messages messages)
    {
        var actors = destination is Destination.Person
            ? [viewer]
            : company.People.Keys.Where(person => Sight.MaySee(company, person, destination));
        var elsewhere = destination is Destination.Person
            ? Sight
                .Conversations(company, viewer)
                .Where(other => other != destination)
                .SelectMany(stores.Outbox.To)
                .Select(row => row.Outgoing.Key)
                .ToHashSet(StringComparer.Ordinal)
            : [];
        return
        [
            .. actors
                .SelectMany(actor => stores.Inbox.From(actor, ActsShown).Reverse())
                .Select(row => new ActEntry(row, stores.Inbox.ReplyTo(row.Key)))
                .Where(act => act.On is null ? destination is Destination.Person : messages.Has(act.On) || IsNowhere(act.On)),
        ];

        // A key that no conversation shows (the message was never sent here) is answered in the person's own.
        bool IsNowhere(string key) => destination is Destination.Person && !elsewhere.Contains(key);
    }

    static IEnumerable<TextId> TextsIn(Entry entry) =>
        entry switch
        {
            Entry.Bot bot => bot.Parts.Select(part => part.Message).Append(bot.Posted).SelectMany(MessageTexts.In),
            Entry.Private reply => MessageTexts.In(reply.Message),
            _ => [],
        };
}
