using NodaTime;
using SalesNudgeBot.App.Ports;

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
                var figures = (now - Duration.FromDays(kept.FiguresDays)).InUtc().Date;
                return stores.Texts.Forget(now) + stores.Inbox.ForgetHandled(now - Duration.FromDays(kept.TextDays)) + stores.CheckIns.ForgetBefore(figures);
            },
            cancellation: cancellation
        );
        done = now;
    }
}
