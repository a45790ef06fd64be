using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Core.Tests.Calendars;

namespace SalesNudgeBot.Core.Tests.Prospecting;

public sealed class PaceTests
{
    // November 2026 in Berlin has 21 working days, 15 of them before Mon 23 Nov.
    [Theory]
    [InlineData(14, 10, 10, PaceBand.OnPace)]
    [InlineData(14, 9, 10, PaceBand.Slipping)]
    [InlineData(14, 8, 10, PaceBand.Behind)]
    [InlineData(14, 6, 10, PaceBand.Behind)]
    [InlineData(14, 5, 10, PaceBand.WellBehind)]
    [InlineData(14, 0, 10, PaceBand.WellBehind)]
    [InlineData(7, 5, 5, PaceBand.OnPace)]
    [InlineData(7, 4, 5, PaceBand.Behind)]
    [InlineData(1, 0, 1, PaceBand.Slipping)]
    [InlineData(28, 17, 20, PaceBand.Slipping)]
    [InlineData(28, 16, 20, PaceBand.Behind)]
    [InlineData(10, 8, 8, PaceBand.OnPace)]
    [InlineData(10, 7, 8, PaceBand.Slipping)]
    public void Created_against_needed_decides_the_band(int target, int created, int needed, PaceBand band)
    {
        var pace = On("2026-11-23", target, ("2026-11-02", created), ("2026-11-09", 0));
        Assert.Equal((needed, band), (pace.Needed, pace.Band));
    }

    [Fact]
    public void Holidays_and_days_away_are_not_needed_for()
    {
        var away = Sample.Berlin.WithTimeOff("2026-11-02", "2026-11-06").WithHoliday("2026-11-18", "Day of Repentance");
        var pace = Pace.Of(Rep(15), PaceSettings.Default, away, [], null, Sample.Day("2026-11-23"));
        Assert.Equal((9, 15, 9), (pace.Monthly!.Elapsed, pace.Monthly.Workdays, pace.Needed));
    }

    [Fact]
    public void Only_answers_of_this_month_up_to_the_day_count()
    {
        var pace = On("2026-11-23", 14, ("2026-10-30", 50), ("2026-11-01", 1), ("2026-11-23", 2), ("2026-11-24", 100));
        Assert.Equal((3, 2), (pace.Created, pace.Monthly!.Answers));
    }

    [Fact]
    public void Too_little_data_is_no_band_at_all()
    {
        AssertLacks(PaceLack.FewAnswers, On("2026-11-23", 14, ("2026-11-02", 0)));
        AssertLacks(PaceLack.EarlyDays, On("2026-11-06", 14, ("2026-11-02", 0), ("2026-11-03", 0)));
        AssertLacks(null, On("2026-11-09", 14, ("2026-11-02", 0), ("2026-11-03", 0)));
        AssertLacks(PaceLack.NoTarget, On("2026-11-23", null, ("2026-11-02", 0), ("2026-11-03", 0)));

        static void AssertLacks(PaceLack? lack, Pace pace) => Assert.Equal((lack, lack is not null), (pace.Lack, pace.Band == PaceBand.None));
    }

    [Fact]
    public void A_month_away_needs_nothing()
    {
        var pace = Pace.Of(Rep(14), PaceSettings.Default, Sample.Berlin.WithTimeOff("2026-11-01", "2026-11-30"), [], null, Sample.Day("2026-11-23"));
        Assert.Equal((0, PaceBand.None, PaceLack.Away), (pace.Needed, pace.Band, pace.Lack));
    }

    [Fact]
    public void On_pace_says_exactly_that_no_more_is_needed()
    {
        for (var target = 1; target <= 40; target++)
        {
            for (var created = 0; created <= 40; created++)
            {
                var pace = On("2026-11-23", target, ("2026-11-02", created), ("2026-11-09", 0));
                Assert.Equal(created >= pace.Needed, pace.Band == PaceBand.OnPace);
                Assert.False(pace.Band >= PaceBand.Behind && created + 1 > target * 15 / 21.0, "behind by less than one");
            }
        }
    }

    [Theory]
    [InlineData(PaceBand.None, Cadence.Weekly)]
    [InlineData(PaceBand.Slipping, Cadence.TwiceWeekly)]
    [InlineData(PaceBand.Behind, Cadence.Daily)]
    [InlineData(PaceBand.WellBehind, Cadence.Daily)]
    [InlineData(PaceBand.OnPace, Cadence.Silent)]
    public void Cadence_follows_pace(PaceBand band, Cadence cadence) => Assert.Equal(cadence, Cadences.Of(band));

    [Fact]
    public void One_more_day_without_a_new_one_is_said_with_what_it_costs()
    {
        var pace = On("2026-11-23", 21, ("2026-11-02", 8), ("2026-11-17", 1), ("2026-11-20", 0));

        // Six days are left with today, for the twelve that are missing.
        Assert.Equal((Sample.Day("2026-11-17"), 3, 2.0, 2.4), (pace.LastNew, pace.QuietFor, pace.PerDay, pace.PerDayAfterToday));
        Assert.Null(On("2026-11-30", 21, ("2026-11-02", 8), ("2026-11-17", 1)).PerDayAfterToday);
        Assert.Null(On("2026-11-23", 8, ("2026-11-02", 8), ("2026-11-17", 1)).PerDay);
    }

    [Fact]
    public void What_is_expected_of_a_new_rep_grows_evenly_from_their_first_day()
    {
        var nov = PeriodDates.Of(GoalPeriod.Month, Sample.Day("2026-11-10"));
        Assert.Equal(new(1, 21), Ramp.Of(null, PaceSettings.Default, Sample.Berlin, nov));
        Assert.Equal(new(1, 21), Ramp.Of(Sample.Day("2026-08-01"), PaceSettings.Default, Sample.Berlin, nov));
        Assert.Equal(new(1, 21), Ramp.Of(Sample.Day("2026-11-01"), PaceSettings.Default with { RampMonths = 0 }, Sample.Berlin, nov));

        // From Mon 16 Nov: eleven of the month's 21 working days, the n-th calendar day expecting n / 91.3.
        var late = Ramp.Of(Sample.Day("2026-11-16"), PaceSettings.Default, Sample.Berlin, nov);
        Assert.Equal(11, late.Workdays);
        Assert.Equal((1 + 2 + 3 + 4 + 5 + 8 + 9 + 10 + 11 + 12 + 15) / (3 * 365.25 / 12) / 21, late.Share, 12);
        Assert.Equal(new(0, 0), Ramp.Of(Sample.Day("2026-12-01"), PaceSettings.Default, Sample.Berlin, nov));

        var pace = Pace.Of(Rep(21) with { Started = Sample.Day("2026-11-16") }, PaceSettings.Default, Sample.Berlin, [], null, Sample.Day("2026-11-23"));
        Assert.Equal(5, pace.Monthly!.Elapsed);
        Assert.Equal(21 * late.Share * 5 / 11, pace.Shortfall, 12);
    }

    static Rep Rep(int? target) => new(new PersonId("ana"), target);

    static Pace On(string date, int? target, params (string On, int Created)[] answers) =>
        Pace.Of(Rep(target), PaceSettings.Default, Sample.Berlin, answers.Select(a => new CountedAnswer(Sample.Day(a.On), a.Created)), null, Sample.Day(date));
}
