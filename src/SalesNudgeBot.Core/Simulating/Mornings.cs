using NodaTime;

namespace SalesNudgeBot.Core.Simulating;

/// <summary>When a CRM's file comes in where nobody says so: early on each weekday, with what it had at the end of the day before.</summary>
public static class Mornings
{
    /// <summary>UTC.</summary>
    static readonly LocalTime Early = new(5, 0);

    /// <summary>One before anything else, so that the first day has a past already, and one on each weekday.</summary>
    public static IEnumerable<Instant> Between(Instant begins, Instant ends)
    {
        yield return begins + Duration.FromMinutes(1);
        for (var date = begins.InUtc().Date.PlusDays(1); date.At(Early).InUtc().ToInstant() is var morning && morning < ends; date = date.PlusDays(1))
        {
            if (date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday))
            {
                yield return morning;
            }
        }
    }

    /// <summary>Up to which date, included, a morning's file knows.</summary>
    public static LocalDate AsOf(Instant morning) => morning.InUtc().Date.PlusDays(-1);
}
