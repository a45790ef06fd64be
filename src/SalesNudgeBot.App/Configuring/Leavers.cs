using System.Collections.Frozen;
using NodaTime;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Configuring;

/// <summary>What ends, with nobody told, when people and teams are in the manifest no more.</summary>
static class Leavers
{
    /// <summary>What ends may have a message of its own changed, which then has no reader either.</summary>
    const int MostRounds = 5;

    /// <summary>Named by the one manifest, and neither by the other nor by a group of a platform.</summary>
    public static FrozenSet<PersonId> Of(IStores stores, ManifestPeople before, ManifestPeople after)
    {
        var members = stores.Directory.Members().Select(member => member.Person).ToHashSet();
        return before.Company.People.Keys.Where(person => !after.Company.People.ContainsKey(person) && !members.Contains(person)).ToFrozenSet();
    }

    public static void End(IStores stores, Company before, Company after, IReadOnlySet<PersonId> left, ISentHook hook, Instant now)
    {
        Forget(stores.Directory, left);
        foreach (var row in Reps(before).Except(Reps(after)).SelectMany(stores.CheckIns.Open))
        {
            stores.CheckIns.Save(CheckInRule.Closed(row, CheckInState.NotDue));
        }

        var endings = new RowEndings(stores, after, hook, now);
        foreach (var gone in before.People.Keys.Where(person => !after.People.ContainsKey(person)))
        {
            EndRows(stores, endings, new Destination.Person(gone));
        }

        foreach (var gone in before.Teams.Keys.Where(team => !after.Teams.ContainsKey(team)))
        {
            EndRows(stores, endings, new Destination.LeadersChannel(gone));
        }
    }

    /// <summary>Whom a bot in shadow has asked before cannot answer it any more: that is the bot's own miss.</summary>
    public static void EndAsked(IStores stores, Company company)
    {
        foreach (var row in Reps(company).SelectMany(stores.CheckIns.Open).Where(row => row.IsOpen))
        {
            stores.CheckIns.Save(CheckInRule.Closed(row, CheckInState.MissedByBot));
        }
    }

    // An account alone would keep them in the company.
    static void Forget(IDirectoryStore directory, IReadOnlySet<PersonId> left)
    {
        var accounts = directory.Accounts().Where(account => left.Contains(account.Person)).ToList();
        foreach (var account in accounts)
        {
            directory.Remove(account.Workspace, account.Person);
        }

        if (accounts.Count > 0)
        {
            directory.Stamp();
        }
    }

    static void EndRows(IStores stores, RowEndings endings, Destination gone)
    {
        for (var round = 0; round < MostRounds && stores.Outbox.WaitingFor(gone) is { Count: > 0 } waiting; round++)
        {
            foreach (var row in waiting.Where(row => stores.Outbox.Find(row.Id) is { State: OutboxState.Planned or OutboxState.Held }))
            {
                endings.Undelivered(row, OutboxState.Superseded, DeliveryWords.NobodyThere);
            }
        }
    }

    static IEnumerable<PersonId> Reps(Company company) => company.Teams.Values.SelectMany(team => team.Reps).Select(rep => rep.Id);
}
