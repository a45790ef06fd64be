using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.App.CheckIns;

/// <summary>Where the CRM is the count, an answer confirms what it has; what the answer says beyond that becomes an addition each.</summary>
static class CrmCount
{
    /// <param name="given">Its count is what the rep said; null where they said nothing about it.</param>
    /// <param name="clients">Missing there, by name.</param>
    /// <param name="confirms">An answer without a number and without a client confirms all the same.</param>
    /// <returns>The answer with the count that holds, and the setting that knows the additions.</returns>
    public static (GivenAnswer Given, CheckInSetting Setting) Of(
        IStores stores, CheckIn row, CheckInSetting setting, GivenAnswer given, IReadOnlyList<TextId> clients, bool confirms, Instant now)
    {
        if (setting.Crm is not { } crm || CrmNews.Of(row, setting) is not { } news || (given.NewOpportunities is null && clients.Count == 0 && !confirms))
        {
            return (given, setting);
        }

        var kept = Kept(stores, news, given.NewOpportunities);
        var missing = Math.Max(clients.Count, (given.NewOpportunities ?? 0) - news.New.Length - kept.Length);
        var (first, on) = (crm.Additions.Select(one => one.Number).DefaultIfEmpty().Max() + 1, setting.Time.DateOf(now));
        var added = Enumerable.Range(0, missing)
            .Select(i => new Addition(row.Person, first + i, on, i < clients.Count ? clients[i] : null, null))
            .ToList();
        foreach (var addition in added)
        {
            stores.Opportunities.Add(addition);
        }

        var known = crm with { Additions = [.. crm.Additions.Except(news.Added.Except(kept)), .. added] };
        var answer = CrmNews.Confirmed(row, known, [.. kept.Concat(added).Select(one => one.Number)]);
        return (given with { NewOpportunities = news.New.Length + kept.Length + missing, Crm = answer }, setting with { Crm = known });
    }

    /// <summary>A count put right takes back what was added beyond it, the last first; what an import has matched stays.</summary>
    static ImmutableArray<Addition> Kept(IStores stores, CrmNews news, int? said)
    {
        var back = news.Added.Where(one => one.MatchedTo is null).TakeLast(Math.Max(0, news.Count - (said ?? news.Count))).ToList();
        foreach (var one in back)
        {
            stores.Opportunities.Remove(one.Rep, one.Number);
        }

        return [.. news.Added.Except(back)];
    }
}
