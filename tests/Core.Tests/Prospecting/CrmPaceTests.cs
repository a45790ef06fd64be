using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Core.Tests.Calendars;

namespace SalesNudgeBot.Core.Tests.Prospecting;

public sealed class CrmPaceTests
{
    static readonly LocalDate Monday = Sample.Day("2026-11-23");
    static readonly Rep Monthly = new(Deals.Ana, 14);
    static readonly Rep WithGoal = new(Deals.Ana, null) { Goal = new(10_000, GoalPeriod.Month) };

    [Fact]
    public void Where_there_is_a_CRM_its_count_is_the_count_and_weekends_count()
    {
        var deals = new Deals().Open(Deals.Ana, Sample.Day("2026-10-31"), 5).Open(Deals.Ana, Sample.Day("2026-11-02"), 2).Open(Deals.Ana, Sample.Day("2026-11-08"));
        var pace = Pace.Of(Monthly, PaceSettings.Default, Sample.Berlin, [new(Sample.Day("2026-11-10"), 40)], deals.View(Sample.Day("2026-11-22")), Monday);

        Assert.Equal((3, 10, PaceBand.WellBehind, Sample.Day("2026-11-08")), (pace.Created, pace.Needed, pace.Band, pace.LastNew));
        Assert.Null(pace.Monthly!.Answers);
        Assert.False(pace.SpeaksOfNextPeriod);
    }

    [Fact]
    public void An_addition_counts_for_five_working_days_until_the_CRM_has_it_and_never_twice()
    {
        var deals = new Deals().Open(Deals.Ana, Sample.Day("2026-11-02")).Added(Sample.Day("2026-11-16")).Added(Sample.Day("2026-11-17"), matchedTo: "o1");

        Assert.Equal((2, 1), Counts(deals.Pace(Monthly, Sample.Day("2026-11-23"))));
        Assert.Equal((1, 0), Counts(deals.Pace(Monthly, Sample.Day("2026-11-24"))));

        static (int, int) Counts(Pace pace) => (pace.Created, pace.Provisional);
    }

    [Fact]
    public void An_addition_is_open_like_any_other_while_it_counts()
    {
        var deals = Record(12, 12).Open(Deals.Ana, Sample.Day("2026-11-16"));
        var with = Record(12, 12).Added(Sample.Day("2026-11-16"));
        var (before, after) = (deals.Pace(WithGoal, Monday), with.Pace(WithGoal, Monday));

        Assert.Equal(before.Shortfall, after.Shortfall, 9);
        Assert.Equal((before.Created, 1), (after.Created, after.Provisional));
    }

    [Theory]
    [InlineData(9, PaceLack.FewDeals)]
    [InlineData(10, null)]
    public void Below_ten_won_or_lost_a_goal_says_too_little_data(int closed, PaceLack? lack)
    {
        var pace = Record(closed / 2, closed - (closed / 2)).Pace(WithGoal, Monday);
        Assert.Equal((lack, lack is null), (pace.Lack, pace.Sum is not null));
    }

    [Fact]
    public void Nine_lost_and_none_won_say_too_little_however_many_the_minimum_lets_through() =>
        Assert.Equal(PaceLack.FewDeals, new Deals().Lost(Deals.Ana, Sample.Day("2026-01-05"), 10, 50).Pace(WithGoal, Monday).Lack);

    [Fact]
    public void With_too_few_deals_for_a_goal_a_monthly_number_counts_where_there_is_one()
    {
        var pace = Record(2, 2).Pace(WithGoal with { OpportunitiesPerMonth = 14 }, Monday);
        Assert.Equal((10, true), (pace.Needed, pace.Monthly is not null));
    }

    [Fact]
    public void A_past_date_is_read_as_the_CRM_was_then()
    {
        var deals = Record(12, 12).Won(Deals.Ana, Sample.Day("2026-11-03"), 15, 1_000).Open(Deals.Ana, Sample.Day("2026-11-12"));
        var view = deals.View(Sample.Day("2026-11-30"));
        var pace = Pace.Of(WithGoal, PaceSettings.Default, Sample.Berlin, [], view, Sample.Day("2026-11-10"));

        Assert.Equal((1, 0.0, 1), (pace.Created, pace.Sum!.WonInPeriod, pace.Sum.Pipeline.Open.Length));
        Assert.Equal(1_000, Pace.Of(WithGoal, PaceSettings.Default, Sample.Berlin, [], view, Sample.Day("2026-11-18")).Sum!.WonInPeriod);
    }

    [Fact]
    public void An_old_import_leaves_open_what_may_have_closed_since_by_its_odds()
    {
        // Seen open at 5 days, when the import ran; 20 days have passed since, and every win comes at 10 days.
        var deals = Record(12, 12).Open(Deals.Ana, Sample.Day("2026-11-02"));
        var pace = deals.Pace(WithGoal, Sample.Day("2026-11-27"), asOf: Sample.Day("2026-11-07"));

        Assert.Equal(0.5, pace.Sum!.Pipeline.Wins(pace.Sum.Period), 9);
        Assert.Empty(pace.Sum.Pipeline.StillAlive);
    }

    [Fact]
    public void Those_open_for_longer_than_any_that_ever_closed_are_listed_and_bring_nothing()
    {
        var sum = Record(12, 12).Open(Deals.Ana, Sample.Day("2026-10-01")).Open(Deals.Ana, Sample.Day("2026-11-22")).Pace(WithGoal, Monday).Sum!;

        Assert.Equal(Sample.Day("2026-10-01"), Assert.Single(sum.Pipeline.StillAlive).CreatedOn);
        Assert.Equal([0, sum.OpenWins], sum.Pipeline.Odds(sum.Aim));
        Assert.InRange(sum.OpenWins, 0.1, 0.5);
    }

    [Fact]
    public void Holidays_and_days_away_are_no_days_that_count_and_a_month_away_is_no_pace()
    {
        var deals = Record(12, 12);
        var rested = deals.Pace(WithGoal, Sample.Day("2026-11-09"));
        var away = deals.Pace(WithGoal, Sample.Day("2026-11-09"), time: Sample.Berlin.WithTimeOff("2026-11-12", "2026-11-13").WithHoliday("2026-11-18", "Day of Repentance"));

        // A win takes ten days: the last that counts is Fri 20 Nov.
        Assert.Equal((10, 7), (rested.Sum!.Days.Count, away.Sum!.Days.Count));
        Assert.Equal((22, 19), (Math.Round(rested.Sum.Days.Whole, 9), Math.Round(away.Sum.Days.Whole, 9)));
        Assert.Equal(PaceLack.Away, deals.Pace(WithGoal, Monday, time: Sample.Berlin.WithTimeOff("2026-11-01", "2026-11-30")).Lack);
    }

    [Fact]
    public void When_a_win_takes_longer_than_a_period_the_sum_is_about_the_one_it_comes_in()
    {
        var deals = new Deals().Won(Deals.Ana, Sample.Day("2026-01-05"), 75, 1_000, 12).Lost(Deals.Ana, Sample.Day("2026-01-05"), 75, 12);
        var pace = deals.Pace(WithGoal, Sample.Day("2026-11-10"));

        Assert.Equal((true, Sample.Day("2026-11-30"), Sample.Day("2027-01-01")), (pace.SpeaksOfNextPeriod, pace.PeriodEnds, pace.Sum!.Aim.First));
        Assert.Equal((6, Sample.Day("2026-11-17")), (pace.Sum.Days.Count, pace.Sum.Days.Last));
    }

    [Fact]
    public void A_figure_that_nobody_could_create_is_not_said()
    {
        // 100 wins of 1,000 in November, on the two days left that count: 100 a day, when the steady plan is 9.
        var far = WithGoal with { Goal = new(100_000, GoalPeriod.Month) };
        var pace = Record(12, 12).Pace(far, Sample.Day("2026-11-19"));
        Assert.Equal((true, 100.0), (pace.Sum!.IsOutOfReach, Math.Round(pace.Sum.PerDay!.Value, 6)));
        Assert.Null(pace.PerDay);
        Assert.Null(pace.PerDayAfterToday);
        Assert.False(pace.SpeaksOfNextPeriod);
        var why = Core.Wording.PaceWords.Why(Deals.Ana, new PersonId("lena"), pace).Lines().SelectMany(line => line.Spans).OfType<Core.Delivery.Span.Words>();
        Assert.Contains(why, words => words.Text.Contains("2 to Fri 20 Nov. Over 3 times the steady plan each day", StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_one_counts_for_the_period_in_which_it_is_likelier_to_be_won()
    {
        // Half of the wins take 5 days and half take 20: from the 26th on all of them are December's, from the 11th to the 25th half.
        var deals = new Deals().Won(Deals.Ana, Sample.Day("2026-01-05"), 5, 1_000, 12).Won(Deals.Ana, Sample.Day("2026-01-05"), 20, 1_000, 13).Lost(Deals.Ana, Sample.Day("2026-01-05"), 20, 12);

        Assert.False(deals.Pace(WithGoal, Sample.Day("2026-11-10")).SpeaksOfNextPeriod);
        Assert.True(deals.Pace(WithGoal, Sample.Day("2026-11-11")).SpeaksOfNextPeriod);
    }

    [Fact]
    public void Who_creates_steadily_what_the_goal_takes_is_on_pace_on_every_day_of_every_month()
    {
        // Two a working day, one of them won after ten days: 20 to 23 wins come in a month.
        var deals = new Deals();
        for (var date = Sample.Day("2026-01-05"); date < Sample.Day("2026-12-01"); date = date.PlusDays(1))
        {
            if (Sample.Berlin.IsWorkday(date))
            {
                deals.Won(Deals.Ana, date, 10, 1_000).Lost(Deals.Ana, date, 10);
            }
        }

        var rep = WithGoal with { Goal = new(20_000, GoalPeriod.Month) };
        for (var on = Sample.Day("2026-07-01"); on < Sample.Day("2026-11-30"); on = on.PlusDays(1))
        {
            Assert.Equal((on, PaceBand.OnPace), (on, deals.Pace(rep, on).Band));
        }
    }

    /// <summary>Won for 1,000 or lost, after ten days.</summary>
    static Deals Record(int won, int lost) =>
        new Deals().Won(Deals.Ana, Sample.Day("2026-01-05"), 10, 1_000, won).Lost(Deals.Ana, Sample.Day("2026-01-05"), 10, lost);
}
