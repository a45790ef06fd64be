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
    [InlineData(14, 0, 10, PaceBand.Behind)]
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
        var pace = Pace.Of(15, away, [], Sample.Day("2026-11-23"));
        Assert.Equal((9, 15, 9), (pace.Elapsed, pace.Workdays, pace.Needed));
    }

    [Fact]
    public void Only_answers_of_this_month_up_to_the_day_count()
    {
        var pace = On("2026-11-23", 14, ("2026-10-30", 50), ("2026-11-01", 1), ("2026-11-23", 2), ("2026-11-24", 100));
        Assert.Equal((3, 2), (pace.Created, pace.Answers));
    }

    [Fact]
    public void Too_little_data_is_no_band_at_all()
    {
        Assert.Equal(PaceBand.None, On("2026-11-23", 14, ("2026-11-02", 0)).Band);
        Assert.Equal(PaceBand.None, On("2026-11-06", 14, ("2026-11-02", 0), ("2026-11-03", 0)).Band);
        Assert.Equal(PaceBand.Behind, On("2026-11-09", 14, ("2026-11-02", 0), ("2026-11-03", 0)).Band);
        Assert.Equal(PaceBand.None, On("2026-11-23", null, ("2026-11-02", 0), ("2026-11-03", 0)).Band);
    }

    [Fact]
    public void A_month_away_needs_nothing()
    {
        var pace = Pace.Of(14, Sample.Berlin.WithTimeOff("2026-11-01", "2026-11-30"), [], Sample.Day("2026-11-23"));
        Assert.Equal((0, PaceBand.None), (pace.Needed, pace.Band));
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
                Assert.False(pace.Band == PaceBand.Behind && created + 1 > target * 15 / 21.0, "behind by less than one");
            }
        }
    }

    [Theory]
    [InlineData(PaceBand.None, Cadence.Weekly)]
    [InlineData(PaceBand.Slipping, Cadence.TwiceWeekly)]
    [InlineData(PaceBand.Behind, Cadence.Daily)]
    [InlineData(PaceBand.OnPace, Cadence.Silent)]
    public void Cadence_follows_pace(PaceBand band, Cadence cadence) => Assert.Equal(cadence, Cadences.Of(band));

    static Pace On(string date, int? target, params (string On, int Created)[] answers) =>
        Pace.Of(target, Sample.Berlin, answers.Select(a => new CountedAnswer(Sample.Day(a.On), a.Created)), Sample.Day(date));
}
