using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using static SalesNudgeBot.Core.Tests.Calendars.Sample;

namespace SalesNudgeBot.Core.Tests.Calendars;

public sealed class WorkingTimeExampleTests
{
    [Fact]
    public void Half_of_the_time_from_Monday_to_Friday_evening_is_reached_on_Wednesday_at_13_17()
    {
        var from = Berlin.At("2026-11-23 09:05");
        var minutes = (long)Berlin.Between(from, Berlin.At("2026-11-27 17:30")).TotalMinutes;

        Assert.Equal(2545, minutes);
        Assert.Equal(Berlin.At("2026-11-25 13:17"), Berlin.Add(from, new Wait(0, Duration.FromMinutes(minutes / 2))));
    }

    [Theory]
    [InlineData("2026-11-25 16:50", 0, 60, "2026-11-26 09:20")]
    [InlineData("2026-11-25 16:30", 0, 60, "2026-11-25 17:30")]
    [InlineData("2026-11-25 17:30", 0, 60, "2026-11-26 10:00")]
    [InlineData("2026-11-27 17:00", 0, 60, "2026-11-30 09:30")]
    [InlineData("2026-11-25 06:00", 0, 60, "2026-11-25 10:00")]
    [InlineData("2026-11-28 12:00", 0, 60, "2026-11-30 10:00")]
    [InlineData("2026-11-25 11:00", 1, 0, "2026-11-26 11:00")]
    [InlineData("2026-11-27 11:00", 1, 0, "2026-11-30 11:00")]
    [InlineData("2026-11-28 11:00", 1, 0, "2026-12-01 09:00")]
    [InlineData("2026-11-25 17:30", 1, 0, "2026-11-27 09:00")]
    [InlineData("2026-11-25 17:00", 1, 60, "2026-11-27 09:30")]
    [InlineData("2026-11-25 11:00", 10, 0, "2026-12-09 11:00")]
    [InlineData("2026-11-23 09:00", 0, 510, "2026-11-23 17:30")]
    [InlineData("2026-11-23 09:00", 0, 1021, "2026-11-25 09:01")]
    [InlineData("2026-11-28 12:00", 0, 0, "2026-11-28 12:00")]
    public void A_wait_ends_in_working_time(string from, int days, int minutes, string end) =>
        Assert.Equal(Berlin.At(end), Berlin.Add(Berlin.At(from), new Wait(days, Duration.FromMinutes(minutes))));

    [Theory]
    [InlineData("2026-11-26 09:20", 0, 60, "2026-11-25 16:50")]
    [InlineData("2026-11-25 17:30", 0, 60, "2026-11-25 16:30")]
    [InlineData("2026-11-28 12:00", 0, 60, "2026-11-27 16:30")]
    [InlineData("2026-11-27 17:30", 10, 0, "2026-11-13 17:30")]
    [InlineData("2026-11-28 12:00", 10, 0, "2026-11-13 17:30")]
    [InlineData("2026-11-30 11:00", 1, 0, "2026-11-27 11:00")]
    [InlineData("2026-11-30 09:30", 1, 60, "2026-11-26 17:00")]
    [InlineData("2026-11-28 12:00", 0, 0, "2026-11-28 12:00")]
    public void Counting_back_finds_the_latest_start_in_time(string from, int days, int minutes, string start) =>
        Assert.Equal(Berlin.At(start), Berlin.Back(Berlin.At(from), new Wait(days, Duration.FromMinutes(minutes))));

    [Theory]
    [InlineData("2026-11-25 08:59", false)]
    [InlineData("2026-11-25 09:00", true)]
    [InlineData("2026-11-25 17:29", true)]
    [InlineData("2026-11-25 17:30", false)]
    [InlineData("2026-11-28 12:00", false)]
    public void The_start_of_a_day_belongs_to_it_and_the_end_does_not(string now, bool inside) =>
        Assert.Equal(inside, Berlin.Contains(Berlin.At(now)));

    [Fact]
    public void A_holiday_has_a_name_and_no_working_time()
    {
        var time = Berlin.WithHoliday("2026-11-25", "Founders' Day");

        Assert.Equal("Founders' Day", time.HolidayOn(Day("2026-11-25")));
        Assert.Null(time.HolidayOn(Day("2026-11-26")));
        Assert.False(time.IsAway(Day("2026-11-25")));
        Assert.False(time.IsWorkday(Day("2026-11-25")));
        Assert.Null(time.HoursOn(Day("2026-11-25")));
        Assert.Equal(time.At("2026-11-26 09:00"), time.NextStart(time.At("2026-11-25 10:00")));
        Assert.Equal(time.At("2026-11-26 09:20"), time.Add(time.At("2026-11-24 16:50"), Wait.Hours(1)));
        Assert.Equal(time.At("2026-11-24 16:50"), time.Back(time.At("2026-11-26 09:20"), Wait.Hours(1)));
        Assert.Equal(Duration.FromMinutes(4 * 510), time.Between(time.At("2026-11-23 00:00"), time.At("2026-11-28 00:00")));
    }

    [Fact]
    public void Time_off_includes_its_first_and_its_last_day()
    {
        var time = Berlin.WithTimeOff("2026-11-24", "2026-11-25");

        Assert.False(time.IsAway(Day("2026-11-23")));
        Assert.True(time.IsAway(Day("2026-11-24")));
        Assert.True(time.IsAway(Day("2026-11-25")));
        Assert.False(time.IsAway(Day("2026-11-26")));
        Assert.False(time.IsWorkday(Day("2026-11-25")));
        Assert.Equal(Day("2026-11-26"), time.NextWorkday(Day("2026-11-23")));
        Assert.Equal(Day("2026-11-23"), time.PreviousWorkday(Day("2026-11-26")));
        Assert.Equal(3, time.WorkdaysBetween(Day("2026-11-23"), Day("2026-11-27")));
        Assert.Equal(time.At("2026-11-26 11:00"), time.Add(time.At("2026-11-23 11:00"), Wait.WorkingDays(1)));
    }

    [Fact]
    public void Workdays_are_counted_with_both_ends_and_searched_without()
    {
        Assert.Equal(Day("2026-11-30"), Berlin.NextWorkday(Day("2026-11-27")));
        Assert.Equal(Day("2026-11-27"), Berlin.PreviousWorkday(Day("2026-11-30")));
        Assert.Equal(2, Berlin.WorkdaysBetween(Day("2026-11-27"), Day("2026-11-30")));
        Assert.Equal(1, Berlin.WorkdaysBetween(Day("2026-11-27"), Day("2026-11-27")));
        Assert.Equal(0, Berlin.WorkdaysBetween(Day("2026-11-28"), Day("2026-11-29")));
        Assert.Equal(0, Berlin.WorkdaysBetween(Day("2026-11-30"), Day("2026-11-27")));
    }

    [Fact]
    public void A_Saturday_has_an_end_although_nobody_works()
    {
        Assert.Null(Berlin.HoursOn(Day("2026-11-28")));
        Assert.Equal(Berlin.At("2026-11-28 09:00"), Berlin.StartOf(Day("2026-11-28")));
        Assert.Equal(Berlin.At("2026-11-28 17:30"), Berlin.EndOf(Day("2026-11-28")));
    }

    [Fact]
    public void A_calendar_without_working_time_is_named()
    {
        var now = Berlin.At("2026-11-25 12:00");
        var never = Berlin with { Calendar = Berlin.Calendar with { Workdays = [] } };

        Assert.Equal("sample", Assert.Throws<NoWorkingTimeException>(() => never.NextStart(now)).CalendarId);
        Assert.Throws<NoWorkingTimeException>(() => never.Add(now, Wait.Hours(1)));
        Assert.Throws<NoWorkingTimeException>(() => never.Back(now, Wait.WorkingDays(1)));
        Assert.Throws<NoWorkingTimeException>(() => never.NextWorkday(never.DateOf(now)));
        Assert.Equal(Duration.Zero, never.Between(now, now + Duration.FromDays(30)));
    }

    [Fact]
    public void The_search_reaches_over_two_years_away_and_not_further()
    {
        var now = Berlin.At("2026-11-25 12:00");
        var first = Berlin.DateOf(now);
        WorkingTime Away(int days) => Berlin with { TimeOff = [new TimeOff(first, first.PlusDays(days - 1))] };

        Assert.Equal(Berlin.StartOf(first.PlusDays(799)), Away(799).NextStart(now));
        Assert.Throws<NoWorkingTimeException>(() => Away(800).NextStart(now));
    }

    [Fact]
    public void Hours_and_waits_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new WorkingHours(new LocalTime(9, 0), new LocalTime(9, 0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Wait.WorkingDays(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Wait.Hours(-0.5));
        Assert.True(default(Wait).IsZero);
        Assert.False(Wait.WorkingDays(1).IsZero);
        Assert.False(Wait.Hours(0.5).IsZero);
    }
}
