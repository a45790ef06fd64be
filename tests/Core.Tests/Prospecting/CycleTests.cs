using NodaTime;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Core.Tests.Calendars;

namespace SalesNudgeBot.Core.Tests.Prospecting;

public sealed class CycleTests
{
    static readonly LocalDate Start = Sample.Day("2026-01-05");

    [Fact]
    public void Open_ones_count_for_as_long_as_they_were_seen_open()
    {
        // Ten created: two won at 10 days, one lost at 20, one won at 30; three still open after 15 days, three after 40.
        var asOf = Sample.Day("2026-06-30");
        var cycle = Of(
            new Deals()
                .Lost(Deals.Ana, Start.PlusDays(-30), 30)
                .Won(Deals.Ana, Start, 10, 100, 2).Lost(Deals.Ana, Start, 20).Won(Deals.Ana, Start, 30, 100)
                .Open(Deals.Ana, asOf.PlusDays(-15), 3).Open(Deals.Ana, asOf.PlusDays(-40), 3),
            asOf);

        // By hand, product by product. The one from before the record began is at risk at 30 days only.
        var at10 = 2.0 / 10;
        var open10 = 1 - at10;
        var open20 = open10 * (1 - (1.0 / 5));
        var at30 = at10 + (open20 * (1.0 / 5));
        Assert.Equal([0, at10, at10, at30, at30], [cycle.WonBy(9), cycle.WonBy(10), cycle.WonBy(29), cycle.WonBy(30), cycle.WonBy(99)], Close);
        Assert.Equal([1, open10, open20, open20 * (1 - (2.0 / 5))], [cycle.OpenAfter(9), cycle.OpenAfter(10), cycle.OpenAfter(29), cycle.OpenAfter(30)], Close);
        Assert.Equal(30, cycle.Longest);
        Assert.Equal(at30, cycle.WinRate, 12);
        Assert.Equal(at10 / at30, cycle.WinsWithin(10), 12);
        Assert.Equal((at30 - at10) / open20, cycle.Odds(25, 26, 60), 12);
    }

    [Fact]
    public void One_that_is_older_than_any_that_ever_closed_counts_nothing()
    {
        var cycle = Of(new Deals().Won(Deals.Ana, Start, 10, 100, 5).Lost(Deals.Ana, Start, 50, 5), Sample.Day("2026-06-30"));

        Assert.Equal(0, cycle.Odds(50, 0, 1000));
        Assert.Equal(0, cycle.Odds(20, 0, 1000), 12);
        Assert.Equal(0.5, cycle.Odds(9, 0, 1000), 12);
        Assert.Equal(0.5, cycle.Odds(-1, 0, 1000), 12);
    }

    [Fact]
    public void Those_that_nobody_ever_closes_lower_the_share_won()
    {
        var asOf = Sample.Day("2026-12-31");
        var closed = new Deals().Won(Deals.Ana, Start, 10, 100, 6).Lost(Deals.Ana, Start, 10, 4);
        Assert.Equal(0.6, Of(closed, asOf).WinRate, 12);
        Assert.Equal(0.3, Of(closed.Open(Deals.Ana, Start, 10), asOf).WinRate, 12);
    }

    [Fact]
    public void What_was_there_before_closings_were_kept_counts_from_the_age_it_had_then()
    {
        // Of many created in January only those that lived until March were kept: they say nothing about the first days.
        var march = Sample.Day("2026-03-01");
        var deals = new Deals().Won(Deals.Ana, march.PlusDays(-59), 59, 100).Lost(Deals.Ana, march.PlusDays(-59), 60, 40)
            .Won(Deals.Ana, march, 5, 100, 10).Lost(Deals.Ana, march, 5, 10);

        Assert.Equal(0.5, Of(deals, Sample.Day("2026-12-31")).WonBy(5), 12);
    }

    [Fact]
    public void A_rep_without_a_record_has_the_teams_and_one_with_a_long_one_their_own()
    {
        var deals = new Deals();
        var reps = Enumerable.Range(0, 6).Select(n => new PersonId($"rep{n}")).ToArray();
        for (var n = 0; n < reps.Length; n++)
        {
            // Win rates of 20 to 70 %: reps really differ.
            deals.Won(reps[n], Start, 10, 100, 40 + (20 * n)).Lost(reps[n], Start, 10, 160 - (20 * n));
        }

        var history = deals.In(Deals.North, reps).In(Deals.North, Deals.Ana).History(Sample.Day("2026-06-30"));
        Assert.Equal(0.45, history.Of(new("nobody")).WinRate.Value, 12);
        Assert.Equal((0, 0), (history.Of(Deals.Ana).Won, history.Of(Deals.Ana).Lost));
        var strong = history.Of(reps[5]);
        Assert.InRange(strong.WinRate.Value, 0.68, 0.7);
        Assert.InRange(strong.WinRateFrom.Own, 0.9, 1);
        Assert.Equal(1, strong.WinRateFrom.Own + strong.WinRateFrom.Team + strong.WinRateFrom.Company, 12);
    }

    static Cycle Of(Deals deals, LocalDate asOf)
    {
        // Alone in the company: what the company lends is the rep's own once more, and changes nothing.
        var estimates = deals.History(asOf).Of(Deals.Ana);
        return estimates.Cycle;
    }

    static bool Close(double a, double b) => Math.Abs(a - b) < 1e-12;
}
