using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;
using static SalesNudgeBot.Core.Wording.CheckInDays;

namespace SalesNudgeBot.Core.Wording;

/// <summary>What is said to those on pace, and to a leader about a rep's prospecting.</summary>
public static class ProspectingWords
{
    public static Message OnPace(PersonId rep, Pace pace, LocalDate until) =>
        Message.Of(
            new Block.Paragraph(Line.Of(
                $"On pace, {rep}: {PaceWords.InShort(pace)}. I won't ask about prospecting before {Day(until)}, unless {CheckInQuestion.QuietDays} working days pass without a new one.")),
            WhyButton(rep));

    public static Message OnPaceFolded(PersonId rep, Pace pace, LocalDate until) =>
        Message.Of(
            new Block.Paragraph(Line.Of($"And prospecting is on pace: {PaceWords.InShort(pace)}. Nothing to answer before {Day(until)}.")),
            WhyButton(rep));

    public static Message ThreeMissed(PersonId rep, ImmutableArray<CheckIn> missed, PersonId? leaderAway)
    {
        var days = string.Join(", ", missed.Reverse().Select(row => Day(row.Date)));
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new Block.Paragraph(Line.Of(
            $"My questions may be coming at a bad hour: the last {missed.Length} check-ins with {rep} went by without an answer ({days}). Could you find time to talk with {rep} this week?")));
        blocks.Add(new Block.Buttons([BehalfWords.Button(missed[0])]));
        blocks.Add(new Block.Note(Line.Words("I ask this once. It is about a talk, nothing else; the count starts again with the next answer.")));
        if (leaderAway is { } leader)
        {
            blocks.Add(new Block.Note(Line.Of($"{leader} is away, so this comes to you.")));
        }

        return new(blocks.ToImmutable());
    }

    public static Message HelpAsked(PersonId rep, TextId help) =>
        Message.Of(
            new Block.Paragraph(Line.Of($"{rep} could use your help: {help}")),
            new Block.Note(Line.Of($"From today's check-in. {rep} knows that you read this.")));

    static Block.Buttons WhyButton(PersonId rep) => new([new Button("Why?", CheckInActions.WhyPace(rep))]);
}
