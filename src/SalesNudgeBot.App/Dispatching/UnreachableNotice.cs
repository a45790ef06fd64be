using NodaTime;
using SalesNudgeBot.App.Handling;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Dispatching;

/// <summary>Tells the admins, once, whom the bot cannot reach: a person once until they are reached again, a channel once a day.</summary>
static class UnreachableNotice
{
    /// <summary>To be called before the person is marked as unreachable.</summary>
    public static void Tell(IStores stores, Company company, Destination to, string reason, Instant now)
    {
        switch (to)
        {
            case Destination.Person(var person) when company.People.ContainsKey(person) && !stores.People.Unreachable().Contains(person):
                Tell(stores, company, $"unreachable/{to}/{now.ToUnixTimeSeconds()}", ReachWords.Person(person, reason), person, now);
                break;
            case Destination.LeadersChannel(var id) when company.Teams.TryGetValue(id, out var team):
                Tell(stores, company, $"unreachable/{to}/{now.InUtc().Date:uuuu-MM-dd}", ReachWords.Channel(team, reason), null, now);
                break;
        }
    }

    static void Tell(IStores stores, Company company, string key, Message message, PersonId? but, Instant now) =>
        AdminNotices.Tell(stores, company, key, message, WhyWords.NotReached(now), now, but);
}
