using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.App.Handling;

/// <summary>The one door to the outbox: the first message to anyone comes after the welcome, which says what is kept and who sees it.</summary>
static class Outbound
{
    public static void Add(IStores stores, Company company, Outgoing message, Instant now)
    {
        if (message is { To: Destination.Person(var person), Operation: Operation.Post } && company.Mode is BotMode.Live && company.People.ContainsKey(person) && stores.People.Welcome(person, now))
        {
            stores.Outbox.Add(FirstMessage.Before(message, person, company, now), now, company.WorkspaceOf(message.To));
        }

        stores.Outbox.Add(message, now, company.WorkspaceOf(message.To));
    }
}
