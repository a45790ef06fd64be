using NodaTime;
using NodaTime.Text;
using SalesNudgeBot.App.Checking;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Host.Commands;

/// <summary>Whether what the CRM has still comes in: on old figures nobody is asked more often, and nobody is called behind.</summary>
static class FeedCheck
{
    const string Fix = "Run import opportunities, or see whether what brings the files still runs: manifests/README.md, \"Opportunities from a CRM\".";

    /// <summary>Null where the CRM is not the count.</summary>
    /// <param name="feed">The last import; null before the first.</param>
    /// <param name="now">Product time.</param>
    public static Checked? Of(Company company, CrmFeed? feed, Instant now)
    {
        if (!company.Crm.Feed)
        {
            return null;
        }

        if (feed is null)
        {
            return Checked.Problem("crm", "the CRM is to be the count, and nothing was ever imported", Fix);
        }

        var says = $"imported {InstantPattern.General.Format(feed.ImportedAt)}, as of {LocalDatePattern.Iso.Format(feed.AsOf)}";
        var reps = company.Teams.Values.SelectMany(team => team.Reps).Select(rep => rep.Id).ToList();
        var stale = reps.Count(rep => feed.IsStale(company.Crm.StaleAfter, company.WorkingTimeOf(rep), now));
        return stale == 0 ? Checked.Fine("crm", says) : Checked.Problem("crm", $"{says}: too old for {stale} of {reps.Count} reps, so nobody's pace is judged by it", Fix);
    }
}
