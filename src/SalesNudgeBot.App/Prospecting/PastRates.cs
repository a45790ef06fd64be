using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Expectations;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.App.Prospecting;

/// <summary>What reps ever reached: by the CRM where anything was imported, else by their answers. Only reads.</summary>
public static class PastRates
{
    static readonly LocalDate Ever = new(2000, 1, 1);

    /// <returns>Null where too little is known.</returns>
    public static ReachedRates? Of(IStores stores, Company company) =>
        stores.Opportunities.Feed() is { } feed ? OfCrm([.. stores.Opportunities.All()], feed, company.Pace) : OfAnswers(stores, company);

    static ReachedRates? OfCrm(Opportunity[] all, CrmFeed feed, PaceSettings pace)
    {
        var closed = all.Count(one => one.State is not OpportunityState.Open);
        var won = all.Where(one => one.State is OpportunityState.Won).Sum(one => one.Value ?? 0);
        return ReachedRates.Of([.. all.Select(one => (one.Rep, one.CreatedOn, 1))], feed.AsOf, closed >= pace.MinimumClosed ? won / closed : null);
    }

    static ReachedRates? OfAnswers(IStores stores, Company company)
    {
        var answers = company.Teams.Values.SelectMany(team => team.Reps)
            .SelectMany(rep => stores.CheckIns.Since(rep.Id, Ever))
            .Where(row => row.NewOpportunities is not null)
            .Select(row => (row.Person, row.Date, row.NewOpportunities!.Value))
            .ToArray();
        return answers.Length == 0 ? null : ReachedRates.Of(answers, answers.Max(answer => answer.Date), wonEach: null);
    }
}
