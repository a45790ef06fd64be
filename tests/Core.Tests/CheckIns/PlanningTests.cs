using NodaTime;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Tests.Calendars;

namespace SalesNudgeBot.Core.Tests.CheckIns;

public sealed class PlanningTests
{
    [Theory]
    [InlineData("Europe/Berlin", "2026-10-26", "2026-10-26T08:00:00Z")]
    [InlineData("Europe/Berlin", "2026-10-23", "2026-10-23T07:00:00Z")]
    [InlineData("America/New_York", "2026-11-23", "2026-11-23T14:00:00Z")]
    [InlineData("Pacific/Auckland", "2026-11-23", "2026-11-22T20:00:00Z")]
    public void Due_at_the_plans_time_in_the_persons_own_zone_on_either_side_of_a_change_of_clocks(string zone, string date, string due)
    {
        var ana = new Reps(zone);
        var row = CheckInPlanning.Next(Reps.Ana, ana.Setting.Plan, ana.Time, Sample.Day(date).PlusDays(-1))!;
        Assert.Equal((Sample.Day(date), NodaTime.Text.InstantPattern.General.Parse(due).Value), (row.Date, row.DueAt));
    }

    [Fact]
    public void A_time_outside_the_persons_hours_becomes_their_days_start()
    {
        var ana = new Reps();
        foreach (var at in new[] { new LocalTime(7, 0), new LocalTime(17, 30), new LocalTime(22, 0) })
        {
            var row = CheckInPlanning.Next(Reps.Ana, ana.Setting.Plan with { At = at }, ana.Time, Sample.Day("2026-11-22"))!;
            Assert.Equal(ana.Time.At("2026-11-23 09:00"), row.DueAt);
        }
    }

    [Fact]
    public void Who_joins_after_the_days_time_is_first_asked_on_the_next_day()
    {
        Assert.Equal(["2026-11-24"], Dates(new Reps().Starting("2026-11-23 09:01")));
        Assert.Equal(["2026-11-23"], Dates(new Reps().Starting("2026-11-23 09:00")));
    }

    [Fact]
    public void Weeks_of_downtime_leave_no_backlog()
    {
        var ana = new Reps().Starting("2026-11-22 12:00");
        ana.Handle(ana.On("2026-11-23"), ana.Time.At("2026-12-14 10:00"));
        Assert.Equal(["2026-11-23", "2026-12-14"], Dates(ana));
    }

    [Fact]
    public void Away_for_years_plans_nothing()
    {
        var ana = new Reps();
        ana.IsAway("2026-11-01", "2036-11-01");
        Assert.Null(ana.Setting.NextToPlan(ana.Time.At("2026-11-22 12:00")));
    }

    [Theory]
    [InlineData("Asia/Tokyo", "America/Los_Angeles")]
    [InlineData("Pacific/Auckland", "Pacific/Honolulu")]
    [InlineData("America/Los_Angeles", "Asia/Tokyo")]
    public void A_person_who_moves_zones_is_not_asked_twice(string from, string to)
    {
        var ana = new Reps(from, days: [.. Sample.MondayToFriday]).Starting("2026-11-22 12:00").Until("2026-11-24 09:30");
        var moved = ana.Time.At("2026-11-24 09:30");
        ana.Moves(to);
        foreach (var row in ana.Rows.ToList())
        {
            ana.Put(CheckInPlanning.Replanned(row, ana.Setting.Plan, ana.Time));
        }

        ana.Plan(moved);
        ana.Until("2026-11-27 18:00");
        Assert.Equal(ana.Sent.Count(m => m.Kind == MessageKind.CheckIn), ana.Sent.Where(m => m.Kind == MessageKind.CheckIn).Select(m => m.Key).Distinct().Count());
        Assert.All(ana.Sent.Where(m => m.NotBefore > moved && m.Kind == MessageKind.CheckIn), m => Assert.EndsWith("09:00", ana.Where(m), StringComparison.Ordinal));
        Assert.Equal(Sample.Day("2026-11-27"), ana.Rows.Last(row => row.AskedAt is not null).Date);
    }

    [Fact]
    public void In_any_zone_and_calendar_everybody_is_asked_at_most_once_a_day_within_their_working_time()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var any = new AnyWorkingTime(seed);
            var ana = new Reps(any.Time.Zone.Id, days: [.. Sample.EveryDay]);
            ana.Company = ana.Company with
            {
                Calendars = ana.Company.Calendars.SetItem("sample", any.Time.Calendar),
                Away = ana.Company.Away.SetItem(Reps.Ana, any.Time.TimeOff),
            };
            var start = any.Instant();
            ana.Plan(start);
            ana.Until(ana.Time.LocalOf(start + Duration.FromDays(12)).ToString("uuuu-MM-dd HH:mm", null));

            var asks = ana.Sent.Where(message => message.Kind == MessageKind.CheckIn).ToList();
            Assert.All(asks, ask => Assert.True(ana.Time.Contains(ask.NotBefore), $"seed {seed}: {ask.Key} at {ask.NotBefore}"));
            Assert.All(asks, ask => Assert.Equal(ask.NotBefore, ask.Why.Due));
            Assert.Equal(asks.Count, asks.Select(ask => CheckIn.Parse(ask.TellWhenSent!.Aggregate)).Distinct().Count());
            Assert.All(ana.Rows.Where(row => row.AskedAt is not null), row => Assert.True(ana.Time.IsWorkday(row.Date), $"seed {seed}: {row.Date}"));
            Assert.All(
                ana.Sent.Where(message => message.Kind == MessageKind.CheckInReminder),
                message => Assert.True(ana.Time.Contains(message.NotBefore), $"seed {seed}: reminder at {message.NotBefore}"));
        }
    }

    [Fact]
    public void What_names_a_check_in_reads_back()
    {
        var row = new CheckIn(new("ana/of/acme"), Sample.Day("2026-11-23"), default);
        Assert.Equal((row.Person, row.Date), CheckIn.Parse(row.Aggregate));
        Assert.Equal((row.Person, row.Date), CheckIn.ParseSubject(row.Subject));
        Assert.Null(CheckIn.Parse("ledger/l-1"));
        Assert.Null(CheckIn.ParseSubject("ana/2026-02-30"));
        Assert.Null(CheckIn.ParseSubject("/2026-11-23"));
    }

    static IEnumerable<string> Dates(Reps ana) => ana.Rows.Select(row => NodaTime.Text.LocalDatePattern.Iso.Format(row.Date));
}
