using NodaTime;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Core.Tests.Calendars;

namespace SalesNudgeBot.Core.Tests.Prospecting;

public sealed class StoppedSellingTests
{
    static readonly LocalDate Missed = Sample.Day("2026-10-02");
    static readonly LocalDate Known = Sample.Day("2026-01-01");

    [Theory]
    [InlineData(10, 40, 0, 10, 0.1073741824)] // 0.8^10
    [InlineData(4, 10, 1, 10, 0.1875)] // (1 + 5) / 2^5
    [InlineData(0, 40, 0, 10, 1)]
    [InlineData(3, 60, 9, 20, 0.99996239)] // 1 - (66 * 3^2 + 12 * 3 + 1) / 4^12
    public void The_chance_is_binomial_given_the_sum_of_both_counts(int before, int daysBefore, int after, int daysAfter, double chance) =>
        Assert.Equal(chance, StoppedSelling.ChanceOf(before, daysBefore, after, daysAfter), 8);

    [Fact]
    public void It_is_the_sum_of_all_outcomes_that_are_as_low()
    {
        for (var all = 1; all <= 12; all++)
        {
            for (var after = 0; after <= all; after++)
            {
                // Every way in which the opportunities could have fallen, one by one.
                var expected = Enumerable.Range(0, 1 << all).Sum(mask =>
                    int.PopCount(mask) <= after ? Math.Pow(0.2, int.PopCount(mask)) * Math.Pow(0.8, all - int.PopCount(mask)) : 0);
                Assert.Equal(expected, StoppedSelling.ChanceOf(all - after, 40, after, 10), 10);
            }
        }
    }

    [Fact]
    public void A_rep_who_created_one_a_day_and_none_since_is_found_after_five_working_days()
    {
        var found = On("2026-10-09", Daily(1));
        Assert.Equal((60, 60, 0, 5), (found!.Before, found.DaysBefore, found.After, found.DaysAfter));
        Assert.Null(On("2026-10-08", Daily(1)));
    }

    [Fact]
    public void Where_the_counts_cannot_tell_nothing_is_said()
    {
        Assert.Null(On("2026-11-20", Daily(1, upTo: "2026-11-20")));
        Assert.Null(On("2026-10-30", Daily(10)));
        Assert.Null(On("2026-11-20", []));
    }

    [Fact]
    public void It_is_looked_four_times_and_never_again()
    {
        // One every three days before: five and ten days of silence say too little, fifteen are enough, whenever it is looked.
        Assert.Null(On("2026-10-22", Daily(3)));
        Assert.Equal((20, 0, 15), On("2026-10-23", Daily(3)) is { } found ? (found.Before, found.After, found.DaysAfter) : default);
        Assert.Equal(On("2026-10-23", Daily(3)), On("2026-11-20", Daily(3)));

        // Who went on for four weeks and stopped then has another reason.
        Assert.Null(On("2026-12-18", Daily(1, upTo: "2026-10-30")));
    }

    [Fact]
    public void Weekends_count_and_days_away_do_not()
    {
        var away = Sample.Berlin.WithTimeOff("2026-10-05", "2026-10-16");
        Assert.Null(StoppedSelling.Of(Daily(1), Known, Missed, Sample.Day("2026-10-16"), away));
        var found = StoppedSelling.Of([.. Daily(1), Sample.Day("2026-10-18")], Known, Missed, Sample.Day("2026-10-30"), away);
        Assert.Equal((1, 10), (found!.After, found.DaysAfter));
    }

    [Fact]
    public void Looking_four_times_errs_at_most_once_in_twenty()
    {
        // 3,000 reps whose rate never changes, each with one promise missed.
        var random = new Random(7);
        var wrong = 0;
        for (var n = 0; n < 3000; n++)
        {
            var none = Math.Exp(-0.1 - (1.5 * random.NextDouble()));
            var created = new List<LocalDate>();
            for (var date = Missed.PlusDays(-100); date <= Missed.PlusDays(40); date = date.PlusDays(1))
            {
                created.AddRange(Enumerable.Repeat(date, Sample.Berlin.IsWorkday(date) ? Poisson(none, random) : 0));
            }

            wrong += StoppedSelling.Of(created, Known, Missed, Missed.PlusDays(40), Sample.Berlin) is null ? 0 : 1;
        }

        Assert.InRange(wrong / 3000.0, 0, StoppedSelling.ErrorAllowed);
    }

    static int Poisson(double none, Random random)
    {
        var count = 0;
        for (var product = random.NextDouble(); product > none; product *= random.NextDouble())
        {
            count++;
        }

        return count;
    }

    static StoppedSelling? On(string seenThrough, IReadOnlyCollection<LocalDate> created) =>
        StoppedSelling.Of(created, Known, Missed, Sample.Day(seenThrough), Sample.Berlin);

    /// <summary>One every so many working days, the last on or before the date missed, or another.</summary>
    static List<LocalDate> Daily(int every, string upTo = "2026-10-02")
    {
        var (created, n) = (new List<LocalDate>(), 0);
        for (var date = Sample.Day(upTo); date > Missed.PlusDays(-120); date = date.PlusDays(-1))
        {
            if (Sample.Berlin.IsWorkday(date) && n++ % every == 0)
            {
                created.Add(date);
            }
        }

        return created;
    }
}
