using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.Core.Wording;

/// <summary>What admins read of how nudges are taken.</summary>
public static class TotalsWords
{
    /// <param name="days">How far back they go.</param>
    public static Message Of(NudgeTotals totals, int days) =>
        !totals.MayBeShown
            ? Message.Text(Line.Words($"Fewer than five people were asked anything in the last {days} days, so there are no totals that would not be somebody's own figures."))
            : Message.Of(
                new Block.Paragraph(Line.Words($"Nudges about prospecting in the last {days} days, {totals.People} people together:")),
                new Block.Facts(
                [
                    new("Sent", Line.Words($"{totals.Nudges}: check-ins, reminders, and lines to those on pace")),
                    new("Of a hundred", Line.Words($"{totals.SkipsPerHundred} skipped, {totals.SnoozesPerHundred} put off by an hour")),
                    new("Answers", Line.Words($"{totals.AnswersPerHundred} of a hundred check-ins, {totals.Answered} of {totals.Questions}")),
                ]),
                new Block.Note(Line.Words("Totals of five people or more only. Days away, and what I missed myself, are not among them.")));

    public static Message OnlyAdmins { get; } = Message.Text(Line.Words("Totals are for those who look after me here. Your own figures: pace, or me."));
}
