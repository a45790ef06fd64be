using System.Collections.Immutable;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;
using static SalesNudgeBot.Core.Wording.CheckInDays;
using static SalesNudgeBot.Core.Wording.Figures;

namespace SalesNudgeBot.Core.Wording;

/// <summary>What is said about pace: in a line, in one fact, and every figure behind it.</summary>
public static class PaceWords
{
    /// <summary>Every figure behind the pace of one person, in the order of the sum.</summary>
    public static Message Why(PersonId rep, PersonId leader, Pace pace) =>
        new(
        [
            new Block.Paragraph(Line.Of($"Pace of {rep} on {Day(pace.On)}")),
            .. Picture(pace),
            new Block.Facts([.. Facts(pace), .. Quiet(pace), new Fact("So", Line.Words(Meaning(pace)))]),
            .. pace.Sum is { } sum ? GoalWords.Asides(sum) : [],
            new Block.Note(Line.Of($"Shown to {rep} and {leader} only.")),
        ]);

    /// <summary>"9 new, 8 needed by today".</summary>
    public static string InShort(Pace pace) =>
        pace.Compares ? $"{pace.Created} new, {pace.Needed} needed by today" : $"{pace.Created} new this {PeriodOf(pace)}";

    /// <summary>For the rep's own page.</summary>
    public static string Own(Pace pace) => pace.Compares ? $"Pace this {PeriodOf(pace)}: {InShort(pace)}." : $"{InShort(pace)}.";

    public static string Meaning(Pace pace) =>
        pace.Band switch
        {
            PaceBand.OnPace => "on pace: no questions, one line a week",
            PaceBand.Slipping => "a little short",
            PaceBand.Behind => "a fifth or more short, and at least one",
            PaceBand.WellBehind => "half or more short, and at least two",
            _ => pace.Lack switch
            {
                PaceLack.NoTarget => "no target: asked on the team's days",
                PaceLack.FewAnswers => $"too little data (from {MonthlyPlan.MinimumAnswers} answers on): asked on the team's days",
                PaceLack.EarlyDays => $"too little data (from {MonthlyPlan.MinimumWorkdays} working days on): asked on the team's days",
                PaceLack.Away => $"away all {PeriodOf(pace)}: nothing to compare",
                _ => "too little data (too few won or lost so far): asked on the team's days",
            },
        };

    /// <summary>How long ago the last new one was, and what one more day without changes; nothing where neither is known.</summary>
    public static Line? OneMoreDay(Pace pace) =>
        pace.QuietFor is not { } quiet || pace.LastNew is not { } last ? null
        : pace is { PerDay: { } now, PerDayAfterToday: { } then }
            ? Line.Words($"{Since(quiet)}{Day(last)}. Without one today, {Rate(now)} a day becomes {Rate(then)}.")
            : Line.Words($"{Since(quiet)}{Day(last)}.");

    static IEnumerable<Fact> Facts(Pace pace) =>
        pace.Sum is { } sum ? GoalWords.Facts(pace, sum)
        : pace.Monthly is { } month ? Monthly(pace, month)
        : [new Fact($"New this {PeriodOf(pace)}", Line.Words($"{New(pace)}, in the CRM"))];

    static IEnumerable<Fact> Monthly(Pace pace, MonthlyPlan month)
    {
        yield return new("Target", Line.Words(month.Target is { } target ? $"{target} new opportunities a month{Ramped(month.Share)}" : "none set"));
        yield return new("New this month", Line.Words(month.Answers is { } answers ? $"{pace.Created}, from {Times.Counted(answers, "answer")}" : $"{New(pace)}, in the CRM"));
        yield return new("Working days", Line.Words($"{month.Elapsed} of {month.Workdays} before {Day(pace.On)}, holidays and days away left out"));
        if (month is { Target: { } needed, Workdays: > 0 })
        {
            yield return new("Needed by today", Line.Words($"{Number(needed * month.Share)} × {month.Elapsed} / {month.Workdays}, rounded up: {pace.Needed}"));
        }
    }

    static IEnumerable<Fact> Quiet(Pace pace) => OneMoreDay(pace) is { } line ? [new Fact("Last new one", line)] : [];

    /// <summary>Nothing to compare with, no picture.</summary>
    static IEnumerable<Block> Picture(Pace pace)
    {
        var whole = pace.Sum is { } sum ? sum.Plan : pace.Monthly is { Target: { } target, Workdays: > 0 } month ? target * month.Share : 0;
        return whole > 0
            ? [new Block.Bars($"New opportunities this {PeriodOf(pace)}", [new("So far", pace.Created), new("Needed by today", pace.Needed), new(pace.Sum is null ? "Target" : "Steady plan", (int)Math.Ceiling(whole - 1e-9))])]
            : [];
    }

    internal static string New(Pace pace) => pace.Provisional > 0 ? $"{pace.Created}, {pace.Provisional} of them yours until the next import" : $"{pace.Created}";

    internal static string Ramped(double share) => share < 1 ? $", {Percent(share)} of it while new" : "";

    static string PeriodOf(Pace pace) => pace.IsQuarterly ? "quarter" : "month";

    static string Since(int quiet) => quiet == 0 ? "" : $"{Times.Counted(quiet, "working day")} without one since ";
}
