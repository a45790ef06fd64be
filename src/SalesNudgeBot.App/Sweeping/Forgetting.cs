using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;

namespace SalesNudgeBot.App.Sweeping;

/// <summary>Keeps the word given in the welcome: what people wrote, and figures about one person, are gone after the days that the manifest names.</summary>
public sealed class Forgetting(IDatabase database, ICompanySource companies, IProductClock clock)
{
    static readonly Duration Every = Duration.FromHours(6);

    Instant done = Instant.MinValue;

    /// <summary>At most every six hours of product time; events, verdicts and messages stand, with "(erased)" where words were.</summary>
    public async Task RunOnce(CancellationToken cancellation)
    {
        var now = clock.Now;
        if (now < done + Every && done != Instant.MinValue)
        {
            return;
        }

        await database.Write(
            stores =>
            {
                var kept = companies.In(stores).Retention;
                var words = now - Duration.FromDays(kept.TextDays);
                var figures = (now - Duration.FromDays(kept.FiguresDays)).InUtc().Date;
                return stores.Texts.Forget(now)
                    + stores.Inbox.ForgetHandled(words)
                    + stores.Outbox.ForgetRepeated(done == Instant.MinValue ? Instant.MinValue : done - Duration.FromDays(kept.TextDays), words)
                    + stores.CheckIns.ForgetBefore(figures)
                    + ForgetOpportunities(stores, kept, now);
            },
            cancellation: cancellation
        );
        done = now;
    }

    // By the CRM's own dates: a file that is read as of an earlier date is as old as that, and grows old from there.
    static int ForgetOpportunities(IStores stores, Retention kept, Instant now) =>
        stores.Opportunities.Feed() is { } feed
            ? stores.Opportunities.ForgetBefore(feed.AsOf.PlusDays((int)(now - feed.ImportedAt).TotalDays - kept.FiguresDays))
            : 0;
}
