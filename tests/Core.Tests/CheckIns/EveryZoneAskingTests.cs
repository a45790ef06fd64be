using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Tests.Calendars;

namespace SalesNudgeBot.Core.Tests.CheckIns;

/// <summary>Check-ins whose local time lies inside, at and beside every change of clocks that any zone has from 2011 to 2035.</summary>
public sealed class EveryZoneAskingTests
{
    /// <summary>Dates on either side of a change that are tried.</summary>
    const int Around = 3;

    static readonly Calendar AllDay = Sample.CalendarOf(LocalTime.Midnight, LocalTime.MaxValue, everyDay: true);

    [Fact]
    public void Each_date_is_planned_once_at_the_first_instant_that_is_not_before_its_local_time()
    {
        var (zones, planned, skipped) = (0, 0, 0);
        var plan = new Reps(days: [.. Sample.EveryDay]).Setting.Plan;
        foreach (var each in EveryZone.All())
        {
            zones++;
            var time = new WorkingTime(each.Zone, AllDay, []);
            foreach (var local in each.TrickyTimes())
            {
                var at = plan with { At = local.TimeOfDay };
                var after = local.Date.PlusDays(-Around);
                for (var date = after.PlusDays(1); date <= local.Date.PlusDays(Around); date = date.PlusDays(1))
                {
                    if (Zones.Skips(date, each.Zone))
                    {
                        skipped++;
                        continue;
                    }

                    var row = CheckInPlanning.Next(Reps.Ana, at, time, after)!;
                    Assert.True(row.Date == date, $"{each.Zone.Id} after {after}: {row.Date}");
                    Assert.True(row.DueAt == First(each, time, date, local.TimeOfDay), $"{each.Zone.Id} {date} {local.TimeOfDay}: {row.DueAt}");
                    after = date;
                    planned++;
                }
            }
        }

        Assert.True(zones > 400 && planned > 300_000 && skipped > 0, $"{zones} zones, {planned} planned, {skipped} skipped");
    }

    [Fact]
    public void On_each_weekday_a_rep_is_asked_exactly_once_on_every_due_day_and_never_on_another()
    {
        var asked = 0;
        foreach (var each in EveryZone.All().DistinctBy(each => string.Join(",", each.Intervals.Select(interval => (interval.HasStart ? interval.Start : Instant.MinValue, interval.WallOffset)))))
        {
            // One time inside each change: the eight of it are told apart by the test above.
            foreach (var local in each.TrickyTimes().Chunk(8).Select(times => times[3]))
            {
                foreach (var weekday in Sample.EveryDay)
                {
                    asked += AskedOn(each, local, weekday);
                }
            }
        }

        Assert.True(asked > 15_000, $"{asked} asked");
    }

    [Fact]
    public void Whoever_moves_between_any_two_zones_is_asked_once_for_each_date_and_goes_on_being_asked()
    {
        var zones = DateTimeZoneProviders.Tzdb.Ids.ToList();
        var random = new Random(2_026);
        for (var n = 0; n < 1_000; n++)
        {
            var (from, to) = (zones[random.Next(zones.Count)], zones[random.Next(zones.Count)]);
            var ana = new Reps(from, days: [.. Sample.MondayToFriday]).Starting("2026-11-22 12:00");
            ana.Until($"2026-11-24 {random.Next(24):00}:{random.Next(60):00}");
            var moved = ana.Rows.Select(row => row.AskedAt ?? row.DueAt).Max();
            ana.Moves(to);
            foreach (var row in ana.Rows.ToList())
            {
                ana.Put(CheckInPlanning.Replanned(row, ana.Setting.Plan, ana.Time).WithNext(ana.Setting));
            }

            ana.Plan(moved);
            ana.Until("2026-11-27 18:00");
            var asks = ana.Sent.Where(message => message.Kind == MessageKind.CheckIn).ToList();
            Assert.True(asks.Count == asks.Select(ask => ask.Key).Distinct().Count(), $"{from} to {to}: {string.Join(", ", asks.Select(ask => ask.Key))}");
            Assert.True(ana.Rows.Last(row => row.AskedAt is not null).Date == Sample.Day("2026-11-27"), $"{from} to {to} is not asked any more");
        }
    }

    /// <summary>Where a gap across midnight swallows the time with all that is left of its date, the date's own start takes its place.</summary>
    static Instant First(EveryZone each, WorkingTime time, LocalDate date, LocalTime at) =>
        each.Resolve(date + at) is var instant && time.HoursOn(date) is { } hours && !hours.Contains(instant) ? hours.Start : each.Resolve(date + at);

    static int AskedOn(EveryZone each, LocalDateTime local, IsoDayOfWeek weekday)
    {
        var ana = new Reps(each.Zone.Id, null, weekday);
        var team = ana.Setting.Team;
        ana.Company = ana.Company with
        {
            Calendars = ana.Company.Calendars.SetItem("sample", AllDay),
            Teams = ana.Company.Teams.SetItem(team.Id, team with { CheckIn = team.CheckIn with { At = local.TimeOfDay, Reminders = 0 } }),
        };
        var (first, last) = (local.Date.PlusDays(-Around), local.Date.PlusDays(Around));
        ana.Plan(each.Resolve(first.AtMidnight()));
        ana.Until($"{last.PlusDays(1):uuuu-MM-dd} 00:00");
        var due = Enumerable.Range(0, Period.DaysBetween(first, last) + 1).Select(first.PlusDays)
            .Where(date => date.DayOfWeek == weekday && !Zones.Skips(date, each.Zone))
            .Select(date => (date, First(each, ana.Time, date, local.TimeOfDay)))
            .ToList();
        var asks = ana.Sent.Where(message => message.Kind == MessageKind.CheckIn)
            .Select(ask => (CheckIn.Parse(ask.TellWhenSent!.Aggregate)!.Value.Date, ask.NotBefore))
            .Where(ask => ask.Date <= last)
            .ToList();
        Assert.True(asks.SequenceEqual(due), $"{each.Zone.Id} at {local.TimeOfDay} on {weekday}s around {local.Date}: {string.Join(", ", asks)}; due were {string.Join(", ", due)}");
        return asks.Count;
    }
}
