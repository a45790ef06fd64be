using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Core.Tests.Calendars;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.Tests.Prospecting;

/// <summary>
/// A target of 120,000 for July to September 2026, 60,000 won, a deal of 10,000, a win rate of 25 %, every past win after 30 days, 8 open for 5
/// days; Monday to Friday, no holidays. All team histories are equal.
/// </summary>
public sealed class WorkedExampleTests
{
    static readonly Rep Ana = new(Deals.Ana, null) { Goal = new(120_000, GoalPeriod.Quarter) };

    [Fact]
    public void On_17_August_16_more_are_needed_on_11_working_days_which_is_1_45_a_day()
    {
        var pace = Example(open: "2026-08-12").Pace(Ana, Sample.Day("2026-08-17"));
        var sum = pace.Sum!;

        Assert.Equal((10_000, 60_000), (Math.Round(sum.Deals.Size.Value, 6), sum.WonInAim));
        Assert.Equal(0.25, sum.Deals.WinRate.Value, 12);
        Assert.Equal(6, sum.WinsMissing, 9);
        Assert.Equal(2, sum.OpenWins, 9);
        Assert.Equal(16, sum.StillNeeded, 9);
        Assert.Equal((11, Sample.Day("2026-08-31")), (sum.Days.Count, sum.Days.Last));
        Assert.Equal(11, sum.Days.Weight, 9);
        Assert.Equal(16 / 11.0, pace.PerDay!.Value, 9);
        Assert.Equal(16 / 10.0, pace.PerDayAfterToday!.Value, 9);
        Assert.False(pace.SpeaksOfNextPeriod);

        // A steady plan creates 48 on the 66 working days from 1 June to 31 August; the last eleven bring eight of them. By now it has 40 behind it.
        Assert.Equal((48, 66), (Math.Round(sum.Plan, 9), Math.Round(sum.Days.Whole, 9)));
        Assert.Equal(8, pace.Shortfall, 9);
        Assert.Equal(40, sum.Against, 9);
        Assert.Equal((pace.Created + 8, PaceBand.Behind), (pace.Needed, pace.Band));
    }

    [Fact]
    public void Why_says_each_figure_of_it()
    {
        var said = Plain(PaceWords.Why(Deals.Ana, new PersonId("lena"), Example(open: "2026-08-12").Pace(Ana, Sample.Day("2026-08-17"), settings: PaceSettings.Default with { Currency = "EUR" })));

        Assert.Contains("Goal: 120,000 EUR for Jul to Sep 2026", said);
        Assert.Contains("Won so far: 60,000 EUR", said);
        Assert.Contains("Wins still missing: 6", said);
        Assert.Contains("Open: 8, by their age good for 2 of them by Wed 30 Sep", said);
        Assert.Contains(said, line => line.StartsWith("Of 100 created, won: 25 (between ", StringComparison.Ordinal));
        Assert.Contains(said, line => line.StartsWith("Still to create: 16 (between ", StringComparison.Ordinal));
        Assert.Contains("Working days that count: 11 to Mon 31 Aug: 1.45 a day", said);
        Assert.Contains("Steady plan: 0.73 a working day: 120,000 EUR / 10,000 EUR / 25 % / 66 days", said);
        Assert.Contains("Last new one: 2 working days without one since Wed 12 Aug. Without one today, 1.45 a day becomes 1.6.", said);
    }

    [Fact]
    public void On_10_September_there_is_no_daily_figure_for_this_quarter_and_new_ones_count_for_the_next()
    {
        var pace = Example(open: "2026-08-12").Pace(Ana, Sample.Day("2026-09-10"));

        Assert.True(pace.SpeaksOfNextPeriod);
        Assert.Equal((Sample.Day("2026-09-30"), Sample.Day("2026-10-01")), (pace.PeriodEnds, pace.Sum!.Aim.First));
        Assert.Equal(0, pace.Sum.WonInAim);
        Assert.Contains(Plain(PaceWords.Why(Deals.Ana, new PersonId("lena"), pace)), line => line.Contains("A new one is likelier to be won later, so this is about Oct to Dec 2026", StringComparison.Ordinal));
        Assert.DoesNotContain(Plain(PaceWords.Why(Deals.Ana, new PersonId("lena"), pace)), line => line.Contains("Jul to Sep 2026: ", StringComparison.Ordinal) && line.Contains("a day", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-08-31", false)]
    [InlineData("2026-09-01", true)]
    public void The_last_day_that_counts_is_the_last_that_leaves_a_win_its_30_days(string on, bool next) =>
        Assert.Equal(next, Example(open: "2026-08-12").Pace(Ana, Sample.Day(on)).SpeaksOfNextPeriod);

    /// <summary>Three reps alike in a team, and three in another: 24 won and 72 lost each, all after 30 days. Of Ana's, six were won this quarter.</summary>
    static Deals Example(string open)
    {
        var deals = new Deals();
        var reps = new[] { Deals.Ana, new("ben"), new("cleo"), new("dora"), new("emil"), new PersonId("fay") };
        foreach (var rep in reps)
        {
            for (var week = 0; week < 24; week++)
            {
                // The last six close from 2 July on.
                var created = Sample.Day("2026-06-02").PlusWeeks(week < 6 ? 0 : 5 - week);
                deals.Won(rep, created, 30, 10_000).Lost(rep, created, 30, 3);
            }
        }

        return deals.In(Deals.North, reps[..3]).In(new("south"), reps[3..]).Open(Deals.Ana, Sample.Day(open), 8);
    }

    static List<string> Plain(Message message) =>
        [.. message.Blocks.OfType<Block.Facts>().SelectMany(facts => facts.Items).Select(fact => $"{fact.Label}: {string.Concat(fact.Value.Spans.OfType<Span.Words>().Select(words => words.Text))}")];
}
