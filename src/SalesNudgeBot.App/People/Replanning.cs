using NodaTime;
using SalesNudgeBot.App.CheckIns;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.App.People;

/// <summary>Gives what is open the instants of today's zones, calendars and teams, in the transaction that changed them.</summary>
public static class Replanning
{
    /// <summary>Everybody's.</summary>
    public static void All(IStores stores, Company company, Instant now)
    {
        Replan(stores, company, stores.Ledger.All(openOnly: true));
        CheckInSweep.EnsurePlanned(stores, company, now);
    }

    /// <summary>That of people whose zone or team is another.</summary>
    public static void After(IStores stores, Company before, Company after, Instant now)
    {
        var changed = after.People.Values.Where(person => before.People.GetValueOrDefault(person.Id)?.Zone != person.Zone).Select(person => person.Id).ToList();
        if (changed.Count == 0 && Reps(before).SetEquals(Reps(after)))
        {
            return;
        }

        foreach (var person in changed)
        {
            Replan(stores, after, stores.Ledger.Of(person, openOnly: true));
        }

        CheckInSweep.EnsurePlanned(stores, after, now);
    }

    static void Replan(IStores stores, Company company, IEnumerable<Chain> chains)
    {
        foreach (var chain in chains.Where(chain => company.Teams.ContainsKey(chain.Team)))
        {
            stores.Ledger.Replan(chain.Id, DueRules.NextAt(chain, company));
        }
    }

    static HashSet<(TeamId, PersonId)> Reps(Company company) => [.. company.Teams.Values.SelectMany(team => team.Reps.Select(rep => (team.Id, rep.Id)))];
}
