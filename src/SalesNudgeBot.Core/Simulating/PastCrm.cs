using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Core.Simulating;

/// <summary>A CRM whose past is known, as it was on any day of it.</summary>
sealed class PastCrm(Company company, IReadOnlyList<Opportunity> past)
{
    readonly ILookup<PersonId, Opportunity> byRep = past.OrderBy(one => one.CreatedOn).ThenBy(one => one.Id.Value, StringComparer.Ordinal).ToLookup(one => one.Rep);

    /// <summary>Only pace against a goal in money looks at everybody's past.</summary>
    readonly bool looksAtAll = company.Teams.Values.Any(team => team.Reps.Any(rep => rep.Goal is not null));

    /// <summary>What an import of that number would have left for each rep's rules; nothing where the company has no feed.</summary>
    public ImmutableDictionary<PersonId, CrmView> On(Instant morning, int number)
    {
        if (!company.Crm.Feed)
        {
            return [];
        }

        var feed = new CrmFeed(number, morning, Mornings.AsOf(morning));
        var kept = feed.AsOf.PlusDays(-company.Retention.FiguresDays);
        var known = byRep.ToDictionary(rep => rep.Key, rep => rep.Select(one => one.AsOf(feed.AsOf)).OfType<Opportunity>().Where(one => !(one.ClosedOn < kept)).ToImmutableArray());
        var history = DealHistory.Of(looksAtAll ? known.Values.SelectMany(own => own) : [], rep => company.TeamOfRep(rep)?.Id, feed.AsOf);
        return company.Teams.Values.SelectMany(team => team.Reps).Select(rep => rep.Id).Distinct()
            .ToImmutableDictionary(rep => rep, rep => new CrmView(feed, known.GetValueOrDefault(rep, []), [], history));
    }
}
