using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Core.CheckIns;

/// <summary>One person's check-ins, newest date first.</summary>
public sealed record CheckInHistory(ImmutableArray<CheckIn> Rows)
{
    public static CheckInHistory Of(IEnumerable<CheckIn> rows)
    {
        var known = rows is ImmutableArray<CheckIn> array ? array : [.. rows];
        for (var n = 1; n < known.Length; n++)
        {
            if (known[n - 1].Date < known[n].Date)
            {
                return new([.. known.OrderByDescending(row => row.Date)]);
            }
        }

        return new(known);
    }

    /// <summary>A quarter of questions: the month that pace counts, and the longest quiet that anybody asks about.</summary>
    public const int MostKnown = 66;

    /// <summary>Of what is older, the days on which nobody was asked are left where they are: most days of most people.</summary>
    const int DaysWhole = 30;

    /// <summary>Questions that quote one plan, before it counts as passed without a word.</summary>
    const int MostQuotes = 3;

    /// <summary>From this date on the rules look at every row of one person, and before it only at such as something came of.</summary>
    public static LocalDate AllSince(Instant now) => now.InUtc().Date.PlusDays(-DaysWhole);

    /// <summary>Of one person's rows, newest date first, those that the rules look at.</summary>
    public static IEnumerable<CheckIn> Known(ImmutableArray<CheckIn> rows, Instant now)
    {
        var since = AllSince(now);
        return rows.Length <= MostKnown && (rows.IsEmpty || rows[^1].Date >= since)
            ? rows
            : rows.Where(row => row.Date >= since || row.State != CheckInState.NotDue).Take(MostKnown);
    }

    /// <summary>The newest date that needs no planning any more.</summary>
    public LocalDate? LatestSettled => Rows.FirstOrDefault(row => row.State != CheckInState.Planned)?.Date;

    public IEnumerable<CountedAnswer> Answers =>
        Rows.Where(row => row.NewOpportunities is not null).Select(row => new CountedAnswer(row.Date, row.NewOpportunities!.Value));

    /// <summary>From when on the next count runs: the last answer with a count before that date.</summary>
    public LocalDate? LastCounted(LocalDate before) => Rows.FirstOrDefault(row => row.Date < before && row.NewOpportunities is not null)?.Date;

    /// <summary>When somebody last said that there was a new one; before any, the first date that is known of them.</summary>
    public LocalDate? LastNew => Rows.FirstOrDefault(row => row.NewOpportunities > 0)?.Date ?? First;

    /// <summary>The first date that is known of them.</summary>
    public LocalDate? First => Rows.LastOrDefault()?.Date;

    public LocalDate? LastQuestion(LocalDate before) => Rows.FirstOrDefault(row => row.Date < before && WasAsked(row))?.Date;

    /// <summary>What the last line to somebody on pace said.</summary>
    public LocalDate? SilentUntil(LocalDate before) =>
        Rows.FirstOrDefault(row => row.Date < before && row.SilentUntil is not null)?.SilentUntil;

    /// <summary>
    /// The newest earlier plan, while nobody has said what became of it: quoted in the next question, carried over while questions go by
    /// unanswered, and not quoted again once one that quoted it was dealt with.
    /// </summary>
    public CheckIn? OpenPlan(LocalDate before) =>
        Rows.FirstOrDefault(row => row.Date < before && row.PlanWill is not null) is { PlanDone: null } plan
        && Rows.Where(row => plan.Date < row.Date && row.Date < before && WasAsked(row)).ToList() is var asked
        && asked.Count < MostQuotes
        && !asked.Exists(row => row.State is CheckInState.Answered or CheckInState.Skipped)
            ? plan
            : null;

    public CheckIn? On(LocalDate? date) => date is null ? null : Rows.FirstOrDefault(row => row.Date == date);

    /// <summary>The latest check-ins missed one after another, newest first; what was not due, or missed by the bot, does not interrupt them.</summary>
    public ImmutableArray<CheckIn> MissedInARow =>
        [
            .. Rows.Where(row => row.State is CheckInState.Missed or CheckInState.Skipped or CheckInState.Answered)
                .TakeWhile(row => row.State == CheckInState.Missed),
        ];

    public CheckInHistory Before(LocalDate date)
    {
        var newer = CountSince(date);
        return newer == 0 ? this : new(Rows.RemoveRange(0, newer));
    }

    /// <summary>The row takes the place of that date's, or its own among the dates.</summary>
    public CheckInHistory With(CheckIn row)
    {
        var at = CountSince(row.Date.PlusDays(1));
        return new(at < Rows.Length && Rows[at].Date == row.Date ? Rows.SetItem(at, row) : Rows.Insert(at, row));
    }

    int CountSince(LocalDate date)
    {
        var count = 0;
        while (count < Rows.Length && Rows[count].Date >= date)
        {
            count++;
        }

        return count;
    }

    static bool WasAsked(CheckIn row) =>
        row.AskedAt is not null || row.State is CheckInState.Asking or CheckInState.Asked or CheckInState.Missed;
}
