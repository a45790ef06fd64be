using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Dispatching;

/// <summary>What a message points at, looked up for the renderer.</summary>
public static class Mentions
{
    /// <summary>Texts that were erased are left out.</summary>
    public static IReadOnlyDictionary<TextId, string> TextsOf(Message message, IStores stores)
    {
        var ids = message.Lines().SelectMany(line => line.Texts()).ToHashSet();
        return ids.Count == 0 ? new Dictionary<TextId, string>() : stores.Texts.Find(ids);
    }

    public static IReadOnlyDictionary<PersonId, string> NamesIn(Message message, Company company) =>
        Spans(message).OfType<Span.Name>().Select(name => name.Person).Distinct()
            .ToDictionary(id => id, company.ShortName);

    static IEnumerable<Span> Spans(Message message) => message.Lines().SelectMany(line => line.Spans);
}
