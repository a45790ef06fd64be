using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.App.Prospecting;

public static class CrmViews
{
    /// <summary>Null where the manifest names no feed, and before its first import: answers are the count then.</summary>
    public static CrmView? Of(IStores stores, Company company, PersonId rep) =>
        company.Crm.Feed && stores.Opportunities.Feed() is { } feed
            ? new(
                feed,
                [.. stores.Opportunities.Of(rep)],
                [.. stores.Opportunities.Additions(rep)],
                company.HistoryOf(feed, stores.Opportunities.All))
            : null;
}
