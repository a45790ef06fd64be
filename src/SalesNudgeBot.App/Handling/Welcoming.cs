using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Handling;

/// <summary>Somebody added the bot to their own chat: they can be reached again, and if nothing was ever said to them, the welcome comes now.</summary>
public sealed class Welcoming(IDatabase database, ICompanySource companies, IProductClock clock, CommitSignal signal)
{
    /// <exception cref="DatabaseUnavailableException">Nothing was changed.</exception>
    public async Task Begin(PersonId person, CancellationToken cancellation)
    {
        await database.Write(stores => Begin(stores, person), WritePriority.Inbound, cancellation);
        signal.Raise();
    }

    bool Begin(IStores stores, PersonId person)
    {
        var (company, now) = (companies.In(stores), clock.Now);
        if (!company.People.ContainsKey(person))
        {
            return false;
        }

        if (stores.People.Unreachable().Contains(person))
        {
            stores.People.SetUnreachable(person, null, now);
        }

        if (company.Mode is BotMode.Shadow || !stores.People.Welcome(person, now))
        {
            return false;
        }

        var to = new Destination.Person(person);
        stores.Outbox.Add(
            new($"welcome/{person}", to, Operation.Post, MessageKind.Welcome, ConversationWords.WelcomeToHelp(person, company), now, WhyWords.First(now)),
            now,
            company.WorkspaceOf(to));
        return true;
    }
}
