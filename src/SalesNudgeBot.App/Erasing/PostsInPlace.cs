using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Erasing;

/// <summary>Messages that stand in chats with words that are no longer kept are shown once more as they are: what is missing shows as removed.</summary>
static class PostsInPlace
{
    /// <summary>Those that can be changed where they stand, and those that cannot: shown to one person alone, or in a conversation that is closed to the bot.</summary>
    public static (IReadOnlyList<OutboxRow> Changed, int Unchanged) Of(IStores stores, Company company, PersonId person)
    {
        var showing = stores.Erasures.Showing(person);
        var unreachable = stores.People.Unreachable();
        var changed = showing.Where(row => row.Outgoing is { OnlyFor: null, Operation: not Operation.Private } && Reaches(row.Outgoing.To)).ToList();
        return (changed, showing.Count - changed.Count);

        bool Reaches(Destination to) =>
            company.Mode is BotMode.Live
            && (to is Destination.Person { Id: var reader } ? company.People.ContainsKey(reader) && !unreachable.Contains(reader)
                : to is Destination.LeadersChannel { Team: var team } && company.Teams.ContainsKey(team));
    }

    /// <param name="erasure">Its number, made negative, is the revision: those from one on count versions of a chain, whose next change must not be taken for this one.</param>
    public static void Change(IStores stores, Company company, IEnumerable<OutboxRow> rows, int erasure, Instant now)
    {
        foreach (var row in rows.Where(row => stores.Outbox.Coming(row.Outgoing.Key) is null or { State: OutboxState.Claimed }))
        {
            var shown = row.State is OutboxState.Claimed ? row.Outgoing.Message : stores.Outbox.Message(row.Outgoing.Key)?.Message ?? row.Outgoing.Message;
            stores.Outbox.Add(
                new(row.Outgoing.Key, row.Outgoing.To, Operation.Update, row.Outgoing.Kind, shown, now, WhyWords.WordsErased(now)) { Revision = -erasure },
                now,
                company.WorkspaceOf(row.Outgoing.To));
        }
    }
}
