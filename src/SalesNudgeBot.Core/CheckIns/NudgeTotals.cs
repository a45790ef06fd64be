namespace SalesNudgeBot.Core.CheckIns;

/// <summary>What became of nudges about prospecting, for many people together: nobody's own figure can be read out of it.</summary>
/// <param name="People">Who got at least one.</param>
/// <param name="Nudges">Questions, reminders, repeats and lines that arrived.</param>
/// <param name="Questions">Check-ins that arrived and came to an end: answered, missed or skipped.</param>
/// <param name="Snoozes">How often one was put off by an hour.</param>
public sealed record NudgeTotals(int People, int Nudges, int Questions, int Answered, int Skips, int Snoozes)
{
    /// <summary>Fewer people than this have no totals.</summary>
    public const int FewestPeople = 5;

    public bool MayBeShown => People >= FewestPeople;

    public int SkipsPerHundred => PerHundred(Skips, Nudges);

    public int SnoozesPerHundred => PerHundred(Snoozes, Nudges);

    public int AnswersPerHundred => PerHundred(Answered, Questions);

    public static NudgeTotals Of(IEnumerable<CheckIn> rows)
    {
        var arrived = rows.Where(row => row.AskedAt is not null || row.State is CheckInState.LeftAlone).ToList();
        var asked = arrived.FindAll(row => row.State is CheckInState.Answered or CheckInState.Missed or CheckInState.Skipped);
        return new(
            arrived.Select(row => row.Person).Distinct().Count(),
            arrived.Sum(row => 1 + row.PromptsSent),
            asked.Count,
            asked.Count(row => row.State is CheckInState.Answered),
            asked.Count(row => row.State is CheckInState.Skipped),
            arrived.Sum(row => row.Snoozes));
    }

    /// <summary>Rounded to the nearest, halves up.</summary>
    static int PerHundred(int part, int whole) => whole == 0 ? 0 : ((200 * part) + whole) / (2 * whole);
}
