using NodaTime;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Core.Tests.Calendars;
using SalesNudgeBot.Core.Tests.CheckIns;

namespace SalesNudgeBot.Core.Tests.Prospecting;

public sealed class CadenceRuleTests
{
    static readonly LocalDate Monday = Sample.Day("2026-11-02");

    // Of 4 created: 0 short is on pace, 0.5 slipping, 2 behind, 5 well behind; T stands for too little data.
    [Theory]
    [InlineData("0", "S")]
    [InlineData("T", "W")]
    [InlineData("0.5", "2")]
    [InlineData("2", "D")]
    [InlineData("5", "D")]
    public void The_first_look_is_followed_at_once(string short1, string cadence) => Assert.Equal(cadence, Follow(short1));

    [Theory]
    [InlineData("0 2 2 2", "SSSD")]
    [InlineData("0 2 2 0 2 2 2", "SSSSSSD")]
    [InlineData("0 2 0.5 2 2 2", "SSS22D")]
    [InlineData("0 0.5 5 5 5", "SSS2D")]
    public void It_rises_to_the_least_that_three_looks_in_a_row_called_for(string shorts, string cadences) => Assert.Equal(cadences, Follow(shorts));

    [Theory]
    [InlineData("2 0 0", "DDS")]
    [InlineData("2 0 0.5", "DD2")]
    [InlineData("2 0 2 0 2", "DDDDD")]
    [InlineData("2 0 T", "DDW")]
    public void It_falls_to_the_most_that_two_looks_in_a_row_called_for(string shorts, string cadences) => Assert.Equal(cadences, Follow(shorts));

    [Fact]
    public void Nothing_rises_in_the_last_five_working_days_of_a_period_and_falls_still_happen()
    {
        // November 2026 ends on a Monday: Tue 24 Nov is the fifth working day from the end.
        Assert.Equal("SSSS", Follow("0 5 5 5", from: "2026-11-23"));
        Assert.Equal("SSSSSS", Follow("0 5 5 5 5 5", from: "2026-11-20"));
        Assert.Equal("SSSD", Follow("0 5 5 5", from: "2026-11-17"));
        Assert.Equal("DDS", Follow("5 0 0", from: "2026-11-25", at: Cadence.Daily));
    }

    [Fact]
    public void What_can_hardly_move_the_period_raises_nothing() => Assert.Equal("SSSSS", Follow("0 5 5 5 5", nextPeriod: true));

    [Fact]
    public void The_last_days_leave_no_rise_for_the_first_of_the_next_period()
    {
        var state = Walk("0 5 5 5 5", from: "2026-11-24");
        Assert.Equal(Cadence.Silent, On(state, "5", "2026-12-01").Cadence);
        Assert.Equal(Cadence.Daily, Walk("5 5 5", "2026-12-01", state).Cadence);
    }

    [Fact]
    public void Figures_that_are_too_old_change_nothing_at_all()
    {
        var state = Walk("0 0 5 5");
        var stale = new Reps().Setting with { CrmIsStale = true };
        var step = CadenceRule.On(state, Short("5", Monday), stale, Monday);
        Assert.Same(state, step.After);
        Assert.Equal(CadenceReason.CrmIsStale, step.Why);
        Assert.Equal(Cadence.Daily, On(state, "5", "2026-11-09").Cadence);
    }

    [Fact]
    public void A_look_that_changes_nothing_is_not_saved_again()
    {
        var state = Walk("0 0 0");
        Assert.Same(state, On(state, "0", "2026-11-09"));
        Assert.Equal(4, Walk("2 2 2 0").Version);
    }

    [Fact]
    public void The_change_has_its_date_and_its_reason()
    {
        var silent = Walk("0 2 2");
        var step = CadenceRule.On(silent, Short("2", Sample.Day("2026-11-05")), new Reps().Setting, Sample.Day("2026-11-05"));
        Assert.Equal((CadenceReason.Rises, Sample.Day("2026-11-05")), (step.Why, step.After.Since));
        Assert.Equal(Monday, silent.Since);
        Assert.Equal(CadenceReason.PeriodEnds, CadenceRule.On(silent, Short("2", Sample.Day("2026-11-27")), new Reps().Setting, Sample.Day("2026-11-27")).Why);
    }

    [Fact]
    public void Being_behind_is_counted_from_its_first_day_and_one_better_day_does_not_end_it()
    {
        var state = Walk("0 2 2 2");
        Assert.Equal(Sample.Day("2026-11-03"), state.BehindSince);
        Assert.Equal(3, CadenceRule.BehindFor(state, Sample.Berlin, Sample.Day("2026-11-06")));
        state = On(state, "0", "2026-11-06");
        Assert.Equal(Sample.Day("2026-11-03"), state.BehindSince);
        state = On(state with { CoachingAskedOn = Monday }, "0", "2026-11-09");
        Assert.Equal((null, null), (state.BehindSince, state.CoachingAskedOn));
        Assert.Null(On(Walk("0 2"), "0", "2026-11-04").BehindSince);
    }

    [Fact]
    public void The_leader_is_asked_for_time_after_ten_working_days_behind_and_only_while_that_lasts()
    {
        var state = Walk("2") with { BehindSince = Sample.Day("2026-11-02") };
        var setting = new Reps().Setting;
        Assert.False(CadenceRule.CoachingIsDue(state, Short("2", Monday), setting, Sample.Day("2026-11-13")));
        Assert.True(CadenceRule.CoachingIsDue(state, Short("2", Monday), setting, Sample.Day("2026-11-16")));
        Assert.False(CadenceRule.CoachingIsDue(state, Short("0.5", Monday), setting, Sample.Day("2026-11-16")));
        Assert.False(CadenceRule.CoachingIsDue(state, Short("2", Monday), setting with { CrmIsStale = true }, Sample.Day("2026-11-16")));
        Assert.False(CadenceRule.CoachingIsDue(state with { CoachingAskedOn = Sample.Day("2026-11-16") }, Short("2", Monday), setting, Sample.Day("2026-11-17")));
        Assert.False(CadenceRule.CoachingIsDue(state with { Cadence = Cadence.TwiceWeekly }, Short("2", Monday), setting, Sample.Day("2026-11-16")));
    }

    [Theory]
    [InlineData(PaceBand.None, Cadence.Weekly)]
    [InlineData(PaceBand.Slipping, Cadence.TwiceWeekly)]
    [InlineData(PaceBand.Behind, Cadence.Daily)]
    [InlineData(PaceBand.WellBehind, Cadence.Daily)]
    [InlineData(PaceBand.OnPace, Cadence.Silent)]
    public void Each_band_calls_for_its_own(PaceBand band, Cadence cadence) => Assert.Equal(cadence, Cadences.Of(band));

    internal static Pace Short(string by, LocalDate on, bool nextPeriod = false)
    {
        var (ends, shortfall) = (new LocalDate(on.Year, on.Month, 1).PlusMonths(1).PlusDays(-1), by == "T" ? 0 : double.Parse(by, System.Globalization.CultureInfo.InvariantCulture));
        return new(on, ends, 4, shortfall, by == "T" ? PaceLack.FewDeals : null) { SpeaksOfNextPeriod = nextPeriod };
    }

    static string Follow(string shorts, string from = "2026-11-02", bool nextPeriod = false, Cadence? at = null)
    {
        var cadences = new List<Cadence>();
        Walk(shorts, from, at is { } known ? Walk("5") with { Cadence = known } : null, nextPeriod, cadences);
        return string.Concat(cadences.Select(cadence => "SW2D"[(int)cadence]));
    }

    static CadenceState Walk(string shorts, string from = "2026-11-02", CadenceState? state = null, bool nextPeriod = false, List<Cadence>? seen = null)
    {
        var (date, setting) = (Sample.Day(from), new Reps().Setting);
        state ??= CadenceState.New(Reps.Ana);
        foreach (var by in shorts.Split(' '))
        {
            state = CadenceRule.On(state, Short(by, date, nextPeriod), setting, date).After;
            seen?.Add(state.Cadence);
            date = Sample.Berlin.NextWorkday(date);
        }

        return state;
    }

    static CadenceState On(CadenceState state, string by, string date) =>
        CadenceRule.On(state, Short(by, Sample.Day(date)), new Reps().Setting, Sample.Day(date)).After;
}
