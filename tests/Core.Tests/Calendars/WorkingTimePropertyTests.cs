using NodaTime;
using SalesNudgeBot.Core.Calendars;

namespace SalesNudgeBot.Core.Tests.Calendars;

public sealed class WorkingTimePropertyTests
{
    const int Cases = 4_000;

    [Fact]
    public void Waiting_a_time_takes_that_much_working_time() => ForAny((any, time) =>
    {
        var (from, wait) = (any.Instant(), any.Length());
        return time.Between(from, time.Add(from, new Wait(0, wait))) == wait;
    });

    [Fact]
    public void Waiting_the_time_between_two_instants_leads_from_one_to_the_other() => ForAny((any, time) =>
    {
        var (from, to) = (any.Instant(), time.NextStart(any.Instant()) + Duration.Epsilon);
        return to <= from || time.Add(from, new Wait(0, time.Between(from, to))) == to;
    });

    [Fact]
    public void Time_between_adds_up() => ForAny((any, time) =>
    {
        Instant[] at = [any.Instant(), any.Instant(), any.Instant()];
        Array.Sort(at);
        return time.Between(at[0], at[1]) + time.Between(at[1], at[2]) == time.Between(at[0], at[2])
            && time.Between(at[2], at[0]) == Duration.Zero;
    });

    [Fact]
    public void Time_between_counts_the_minutes_that_are_working_time() => ForAny(300, (any, time) =>
    {
        var from = Instant.FromUnixTimeSeconds(any.Instant().ToUnixTimeSeconds() / 60 * 60);
        var minutes = Enumerable.Range(0, 2_000).Count(n => time.Contains(from + Duration.FromMinutes(n)));
        return time.Between(from, from + Duration.FromMinutes(2_000)) == Duration.FromMinutes(minutes);
    });

    [Fact]
    public void Starting_later_never_ends_earlier() => ForAny((any, time) =>
    {
        var (one, wait) = (any.Instant(), any.Wait());
        var later = one + any.Length();
        return time.Add(one, wait) <= time.Add(later, wait);
    });

    [Fact]
    public void The_next_start_is_in_working_time_with_none_before_it() => ForAny((any, time) =>
    {
        var from = any.Instant();
        var next = time.NextStart(from);
        return next >= from && time.Contains(next) && time.NextStart(next) == next && time.Between(from, next) == Duration.Zero
            && (next == from) == time.Contains(from);
    });

    [Fact]
    public void Workdays_between_two_dates_are_those_that_are_workdays() => ForAny((any, time) =>
    {
        var (first, days) = (time.DateOf(any.Instant()), any.Days() * 4);
        return time.WorkdaysBetween(first, first.PlusDays(days)) == Enumerable.Range(0, days + 1).Count(n => time.IsWorkday(first.PlusDays(n)));
    });

    [Fact]
    public void A_wait_ends_in_working_time_or_at_a_days_end() => ForAny((any, time) =>
    {
        var end = time.Add(any.Instant(), any.Wait());
        return time.Contains(end) || time.Contains(end - Duration.Epsilon);
    });

    [Fact]
    public void Waiting_days_reaches_the_nth_next_workday() => ForAny((any, time) =>
    {
        var (from, days) = (time.NextStart(any.Instant()), any.Days());
        var end = time.Add(from, Wait.WorkingDays(days));
        var first = time.HoursOn(time.DateOf(from))?.Contains(from) == true ? time.DateOf(from) : time.DateOf(from).PlusDays(1);
        var passed = Enumerable.Range(1, 400).Select(n => time.HoursOn(first.PlusDays(n))).TakeWhile(hours => hours is null || hours.Value.Start <= end);
        return passed.Count(hours => hours is not null) == days;
    });

    [Fact]
    public void Counting_back_divides_what_is_in_time_from_what_is_late() => ForAny((any, time) =>
    {
        var (from, wait) = (any.Instant(), any.Wait());
        var start = time.Back(from, wait);
        return time.Add(start - Duration.Epsilon, wait) <= from && from < time.Add(start + Duration.Epsilon, wait);
    });

    [Fact]
    public void Counting_back_from_where_a_timed_wait_ended_needs_the_same_working_time() => ForAny((any, time) =>
    {
        var (from, wait) = (any.Instant(), any.Length());
        var start = time.Back(time.Add(from, new Wait(0, wait)), new Wait(0, wait));
        return start >= from && time.Between(from, start) == Duration.Zero;
    });

    static void ForAny(Func<AnyWorkingTime, WorkingTime, bool> holds) => ForAny(Cases, holds);

    static void ForAny(int cases, Func<AnyWorkingTime, WorkingTime, bool> holds)
    {
        for (var seed = 0; seed < cases; seed++)
        {
            var any = new AnyWorkingTime(seed);
            Assert.True(holds(any, any.Time), $"seed {seed}: {any.Time.Zone.Id} {any.Time.Calendar.Hours}");
        }
    }
}
