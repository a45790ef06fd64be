using NodaTime;
using SalesNudgeBot.Core.Calendars;

namespace SalesNudgeBot.Core.Prospecting;

/// <summary>Opportunities created this calendar month against those needed by now, with everything that went into it.</summary>
/// <param name="On">The person's own date; what is needed counts their working days before it.</param>
/// <param name="Elapsed">The person's working days of the month before <paramref name="On"/>.</param>
/// <param name="Workdays">All of the person's working days of the month: holidays and time off are not among them.</param>
public sealed record Pace(LocalDate On, int? Target, int Created, int Answers, int Elapsed, int Workdays)
{
    /// <summary>Fewer answers than this in a month say too little.</summary>
    public const int MinimumAnswers = 2;

    /// <summary>Fewer working days than this into a month say too little.</summary>
    public const int MinimumWorkdays = 5;

    public static Pace Of(int? target, WorkingTime time, IEnumerable<CountedAnswer> answers, LocalDate on)
    {
        var first = new LocalDate(on.Year, on.Month, 1);
        var month = answers.Where(answer => first <= answer.On && answer.On <= on).ToList();
        return new(
            on,
            target,
            month.Sum(answer => answer.Created),
            month.Count,
            time.WorkdaysBetween(first, on.PlusDays(-1)),
            time.WorkdaysBetween(first, first.PlusMonths(1).PlusDays(-1)));
    }

    /// <summary>Rounded up: half an opportunity cannot be created.</summary>
    public int Needed => Target is { } target && Workdays > 0 ? ((target * Elapsed) + Workdays - 1) / Workdays : 0;

    public bool TooLittle => Target is null || Answers < MinimumAnswers || Elapsed < MinimumWorkdays;

    public PaceBand Band
    {
        get
        {
            if (TooLittle || Target is not { } target)
            {
                return PaceBand.None;
            }

            // Everything times the month's working days, so that no fraction is ever rounded.
            var needed = target * Elapsed;
            var created = Created * Workdays;
            return created >= needed ? PaceBand.OnPace
                : needed - created >= Workdays && (needed - created) * 5 >= needed ? PaceBand.Behind
                : PaceBand.Slipping;
        }
    }
}
