using NodaTime;
using SalesNudgeBot.Core.Calendars;

namespace SalesNudgeBot.Core.Prospecting;

/// <summary>
/// Finds in what an import newly brings the opportunities that a rep had said were missing, so that none counts twice. The CRM's date of
/// creation is within five of the rep's working days of the day when they said it, before or after: some systems stamp the day of typing, and
/// some people write down when it really began. What the CRM had before is no candidate: the rep had seen it and said that one more is missing.
/// </summary>
public static class AdditionMatching
{
    /// <param name="additions">Of one rep; those matched already stay as they are.</param>
    /// <param name="arrived">That rep's opportunities that no earlier import had.</param>
    /// <param name="time">The rep's.</param>
    /// <returns>The additions that found theirs, each with its own opportunity.</returns>
    public static IReadOnlyList<Addition> Match(IEnumerable<Named<Addition>> additions, IEnumerable<Named<Opportunity>> arrived, WorkingTime time)
    {
        var waiting = additions.Where(one => one.Of.MatchedTo is null).OrderBy(one => one.Of.On).ThenBy(one => one.Of.Number).Select(one => Waiting.Of(one, time)).ToList();
        var free = arrived.OrderBy(one => one.Of.CreatedOn).ThenBy(one => one.Of.Id.Value, StringComparer.Ordinal).ToList();
        var matched = new List<Addition>();

        // The same client is meant, whatever else would fit; then earliest to earliest, which leaves as few unmatched as can be:
        // windows that begin in order also end in order.
        Take((one, candidate) => one.IsCalled(candidate));
        Take((_, _) => true);
        return matched;

        void Take(Func<Waiting, Named<Opportunity>, bool> fits)
        {
            waiting.RemoveAll(one =>
            {
                var found = free.FindIndex(candidate => one.First <= candidate.Of.CreatedOn && candidate.Of.CreatedOn <= one.Last && fits(one, candidate));
                if (found < 0)
                {
                    return false;
                }

                matched.Add(one.Addition.Of with { MatchedTo = free[found].Of.Id });
                free.RemoveAt(found);
                return true;
            });
        }
    }

    /// <param name="Name">The client's, where one is known.</param>
    public readonly record struct Named<T>(T Of, string? Name);

    sealed record Waiting(Named<Addition> Addition, LocalDate First, LocalDate Last)
    {
        public static Waiting Of(Named<Addition> addition, WorkingTime time) =>
            new(addition, Workday(addition.Of.On, time.PreviousWorkday), LastOf(addition.Of.On, time));

        public bool IsCalled(Named<Opportunity> candidate) =>
            Addition.Name is { } name && candidate.Name is { } other && name.Trim().Equals(other.Trim(), StringComparison.OrdinalIgnoreCase);

        // The days off after the fifth working day still belong to it: it counts until the next one begins.
        static LocalDate LastOf(LocalDate on, WorkingTime time) => time.NextWorkday(Workday(on, time.NextWorkday)).PlusDays(-1);

        static LocalDate Workday(LocalDate date, Func<LocalDate, LocalDate> next)
        {
            for (var days = 0; days < Prospecting.Addition.ProvisionalDays; days++)
            {
                date = next(date);
            }

            return date;
        }
    }
}
