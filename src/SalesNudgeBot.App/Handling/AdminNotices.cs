using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Handling;

static class AdminNotices
{
    /// <param name="key">Each of them reads what is told under it once.</param>
    /// <param name="but">An admin whom it is about.</param>
    public static void Tell(IStores stores, Company company, string key, Message message, Why why, Instant now, PersonId? but = null)
    {
        foreach (var admin in company.People.Values.Where(person => person.Admin && person.Id != but))
        {
            Outbound.Add(stores, company, new($"{key}/{admin.Id}", new Destination.Person(admin.Id), Operation.Post, MessageKind.AdminNotice, message, now, why), now);
        }
    }
}
