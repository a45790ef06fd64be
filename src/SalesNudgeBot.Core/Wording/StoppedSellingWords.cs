using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Core.Wording;

/// <summary>To a leader whose rep creates fewer opportunities since a promise to a client passed unmet.</summary>
public static class StoppedSellingWords
{
    /// <param name="promise">The client and what they were promised, as in "Acme · SSO".</param>
    public static Message ToLeader(PersonId rep, Line promise, StoppedSelling counts) =>
        Message.Of(
            new Block.Paragraph(Line.Of(
                $"Since the date for {promise} passed, {rep} has found {counts.After} new in {Times.Counted(counts.DaysAfter, "working day")}; before it, {counts.Before} in {counts.DaysBefore}.")),
            new Block.Paragraph(Line.Of(
                $"What is left to repair? People promise again when the last promise is settled: does the client have it, and would {rep} promise it again? More pressure to sell will not mend it.")),
            new Block.Note(Line.Words($"With nothing changed, so few would come {ByChance(counts.Chance)}. I say this once, and to you alone.")));

    static string ByChance(double chance) => chance < 0.001 ? "less than once in 1,000 times" : $"about once in {(int)Math.Round(0.1 / chance) * 10} times";
}
