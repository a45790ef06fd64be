using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.App.Prospecting;

/// <summary>Puts a staged file into force, in one transaction with everything that follows from it.</summary>
public static class Importing
{
    /// <summary>An addition that waited longer is not looked for any more: no window of five working days is as long.</summary>
    static readonly Period LongestWait = Period.FromDays(120);

    /// <returns>How many additions one of the rows stands for from now on.</returns>
    public static int Apply(IStores stores, Company company, long staging, LocalDate asOf, Instant now)
    {
        var since = asOf - LongestWait;
        var matched = Matched(stores, company, stores.Opportunities.Unmatched(since), stores.Opportunities.Arrivals(staging, since));
        var feed = new CrmFeed((stores.Opportunities.Feed()?.Number ?? 0) + 1, now, asOf);
        stores.Opportunities.Apply(staging, feed, matched, now + Duration.FromDays(company.Retention.FiguresDays));
        return matched.Count;
    }

    static List<Addition> Matched(IStores stores, Company company, IReadOnlyList<Addition> waiting, IReadOnlyList<StagedOpportunity> arrivals)
    {
        var named = stores.Texts.Find([.. waiting.Select(one => one.Account).OfType<Core.Conversation.TextId>()]);
        var arrived = arrivals.ToLookup(row => row.Opportunity.Rep, row => new AdditionMatching.Named<Opportunity>(row.Opportunity, row.AccountName));
        return
        [
            .. from one in waiting
               group new AdditionMatching.Named<Addition>(one, one.Account is { } account ? named.GetValueOrDefault(account) : null) by one.Rep into mine
               where company.People.ContainsKey(mine.Key) && arrived.Contains(mine.Key)
               from found in Match(mine, arrived[mine.Key], company.WorkingTimeOf(mine.Key))
               select found,
        ];
    }

    static IReadOnlyList<Addition> Match(IEnumerable<AdditionMatching.Named<Addition>> mine, IEnumerable<AdditionMatching.Named<Opportunity>> arrived, WorkingTime time)
    {
        try
        {
            return AdditionMatching.Match(mine, arrived, time);
        }
        catch (NoWorkingTimeException)
        {
            // Away for years: nothing of theirs is waited for.
            return [];
        }
    }
}
