using NodaTime;
using SalesNudgeBot.Core.Calendars;
using static SalesNudgeBot.Core.Tests.Calendars.Sample;

namespace SalesNudgeBot.Core.Tests.Calendars;

public sealed class WorkingHoursInEveryZoneTests
{
    [Fact]
    public void Hours_placed_across_every_gap_and_overlap_start_and_end_where_the_zone_says()
    {
        var (open, swallowed) = (0, 0);
        foreach (var each in EveryZone.All())
        {
            LocalDateTime? previous = null;
            foreach (var local in each.TrickyTimes())
            {
                if (previous is { } start && start.Date == local.Date && start < local)
                {
                    var time = new WorkingTime(each.Zone, CalendarOf(start.TimeOfDay, local.TimeOfDay, everyDay: true), []);
                    var (from, to) = (each.Resolve(start), each.Resolve(local));
                    Interval? expected = from < to ? new Interval(from, to) : null;
                    Assert.True(expected == time.HoursOn(local.Date), $"{each.Zone.Id} {start} to {local}: {time.HoursOn(local.Date)}");
                    open += from < to ? 1 : 0;
                    swallowed += from < to ? 0 : 1;
                }

                previous = local;
            }
        }

        Assert.True(open > 20_000 && swallowed > 5_000, $"{open} with hours, {swallowed} wholly inside a gap");
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29", "01:00", "05:00", 180)]
    [InlineData("Europe/Berlin", "2026-10-25", "01:00", "05:00", 300)]
    [InlineData("Europe/Berlin", "2026-03-29", "02:30", "05:00", 120)]
    [InlineData("Europe/Berlin", "2026-10-25", "02:15", "02:45", 30)]
    [InlineData("Australia/Lord_Howe", "2026-10-04", "01:00", "04:00", 150)]
    [InlineData("Australia/Lord_Howe", "2026-04-05", "01:00", "04:00", 210)]
    [InlineData("Pacific/Chatham", "2026-09-27", "02:30", "09:00", 330)]
    [InlineData("Asia/Kathmandu", "2026-09-27", "09:00", "17:30", 510)]
    public void A_day_is_as_long_as_the_clock_makes_it(string zone, string date, string start, string end, int minutes) =>
        Assert.Equal(Duration.FromMinutes(minutes), In(zone, start, end, everyDay: true).HoursOn(Day(date))!.Value.Duration);

    [Fact]
    public void Hours_wholly_inside_a_gap_are_no_working_time_that_day()
    {
        var time = In("Europe/Berlin", "02:00", "03:00", everyDay: true);

        Assert.Null(time.HoursOn(Day("2026-03-29")));
        Assert.False(time.Contains(time.At("2026-03-29 03:00")));
        Assert.Equal(time.At("2026-03-30 02:00"), time.NextStart(time.At("2026-03-28 12:00")));
        Assert.Equal(time.At("2026-03-30 02:20"), time.Add(time.At("2026-03-28 02:20"), Wait.WorkingDays(1)));
    }

    [Fact]
    public void Counting_back_to_a_day_whose_first_hours_a_gap_swallowed_ends_on_the_day_before()
    {
        var time = In("Europe/Berlin", "02:30", "10:00", everyDay: true);

        Assert.Equal(time.At("2026-03-28 10:00"), time.Back(time.At("2026-03-30 02:40"), Wait.WorkingDays(1)));
        Assert.Equal(time.At("2026-03-29 03:00"), time.Back(time.At("2026-03-30 03:00"), Wait.WorkingDays(1)));
    }

    [Fact]
    public void The_day_that_Apia_skipped_is_no_workday()
    {
        var apia = In("Pacific/Apia");

        Assert.False(apia.IsWorkday(Day("2011-12-30")));
        Assert.Null(apia.HoursOn(Day("2011-12-30")));
        Assert.Equal(Day("2012-01-02"), apia.NextWorkday(Day("2011-12-29")));
        Assert.Equal(4, apia.WorkdaysBetween(Day("2011-12-26"), Day("2012-01-01")));
        Assert.Equal(apia.At("2012-01-02 09:30"), apia.Add(apia.At("2011-12-29 17:00"), Wait.Hours(1)));
        Assert.Equal(apia.At("2012-01-02 17:00"), apia.Add(apia.At("2011-12-29 17:00"), Wait.WorkingDays(1)));
    }

    [Fact]
    public void An_overlap_across_midnight_leaves_the_early_part_of_the_day_in_working_time()
    {
        var night = In("America/St_Johns", "00:00", "08:00", everyDay: true);

        // 00:01 on the 7th became 23:01 on the 6th: the 7th had already started.
        var secondPass = Utc("2010-11-07 02:45");
        Assert.Equal(Day("2010-11-06"), night.DateOf(secondPass));
        Assert.True(night.Contains(secondPass));
        Assert.Equal(secondPass, night.NextStart(secondPass));
        Assert.Equal(Duration.FromMinutes(10), night.Between(secondPass, secondPass + Duration.FromMinutes(10)));
        Assert.Equal(night.At("2010-11-08 00:01"), night.Add(secondPass, Wait.WorkingDays(1)));
        Assert.Equal(night.At("2010-11-06 00:01"), night.Back(secondPass, Wait.WorkingDays(1)));
    }
}
