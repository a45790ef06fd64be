using NodaTime;
using SalesNudgeBot.Core.Calendars;

namespace SalesNudgeBot.Core.Prospecting;

/// <summary>The last import that was applied.</summary>
/// <param name="Number">From 1, one higher with each.</param>
/// <param name="ImportedAt">Product time.</param>
/// <param name="AsOf">Up to which of its own dates, included, the CRM was read.</param>
public sealed record CrmFeed(int Number, Instant ImportedAt, LocalDate AsOf)
{
    /// <summary>Counted in the rep's own working time: over a long weekend nobody imports anything, and nobody is asked.</summary>
    public bool IsStale(Wait after, WorkingTime rep, Instant now)
    {
        try
        {
            return rep.Add(ImportedAt, after) <= now;
        }
        catch (NoWorkingTimeException)
        {
            return false;
        }
    }
}
