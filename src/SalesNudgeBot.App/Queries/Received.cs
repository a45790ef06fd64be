using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Queries;

/// <summary>How many messages each person has in each conversation; what of it is unread only the page knows.</summary>
/// <param name="Latest">The highest sequence of any outbox row.</param>
public sealed record Received(IReadOnlyDictionary<(PersonId Person, Destination Conversation), int> Counts, long Latest)
{
    public static Received Read(IStores stores, Company company)
    {
        var rows = stores.Outbox.All();
        var posted = rows.Where(row => row.State == OutboxState.Sent && row.Outgoing.Operation is Operation.Post or Operation.Private);
        var byConversation = posted.ToLookup(row => row.Outgoing.To, row => row.Outgoing.OnlyFor);
        var counts = new Dictionary<(PersonId, Destination), int>();
        foreach (var person in company.People.Keys)
        {
            foreach (var conversation in Sight.Conversations(company, person))
            {
                counts[(person, conversation)] = byConversation[conversation].Count(reader => reader is null || reader == person);
            }
        }

        return new(counts, rows.Count == 0 ? 0 : rows.Max(row => row.Sequence));
    }
}
