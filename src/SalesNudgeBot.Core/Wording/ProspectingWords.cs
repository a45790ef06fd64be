using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;
using static SalesNudgeBot.Core.Wording.CheckInDays;

namespace SalesNudgeBot.Core.Wording;

/// <summary>What is said about pace, and to a leader about a rep's prospecting.</summary>
public static class ProspectingWords
{
    public static Message OnPace(PersonId rep, Pace pace, LocalDate until) =>
        Message.Of(
            new Block.Paragraph(Line.Of(
                $"On pace, {rep}: {Figures(pace)}. I won't ask about prospecting before {Day(until)}, unless {CheckInQuestion.QuietDays} working days pass without a new one.")),
            WhyButton(rep));

    public static Message OnPaceFolded(PersonId rep, Pace pace, LocalDate until) =>
        Message.Of(
            new Block.Paragraph(Line.Of($"And prospecting is on pace: {Figures(pace)}. Nothing to answer before {Day(until)}.")),
            WhyButton(rep));

    /// <summary>Every figure behind the pace of one person, in the order of the sum.</summary>
    public static Message WhyPace(PersonId rep, PersonId leader, Pace pace)
    {
        var facts = ImmutableArray.CreateBuilder<Fact>();
        facts.Add(new Fact("Target", Line.Words(pace.Target is { } target ? $"{target} new opportunities a month" : "none set")));
        facts.Add(new Fact("New this month", Line.Words($"{pace.Created}, from {Count(pace.Answers, "answer")}")));
        facts.Add(new Fact("Working days", Line.Words($"{pace.Elapsed} of {pace.Workdays} before {Day(pace.On)}, holidays and days away left out")));
        if (pace.Target is { } needed && pace.Workdays > 0)
        {
            facts.Add(new Fact("Needed by today", Line.Words($"{needed} × {pace.Elapsed} / {pace.Workdays}, rounded up: {pace.Needed}")));
        }

        facts.Add(new Fact("So", Line.Words(Meaning(pace))));
        return new(
        [
            new Block.Paragraph(Line.Of($"Pace of {rep} on {Day(pace.On)}")),
            .. Picture(pace),
            new Block.Facts(facts.ToImmutable()),
            new Block.Note(Line.Of($"Shown to {rep} and {leader} only.")),
        ]);
    }

    /// <summary>Nothing to compare with, no picture.</summary>
    static IEnumerable<Block> Picture(Pace pace) =>
        pace.Target is { } target && pace.Workdays > 0
            ? [new Block.Bars("New opportunities this month", [new("So far", pace.Created), new("Needed by today", pace.Needed), new("Target", target)])]
            : [];

    public static string Meaning(Pace pace) =>
        pace.Band switch
        {
            PaceBand.OnPace => "on pace: no questions, one line a week",
            PaceBand.Slipping => "a little short: asked on the team's days",
            PaceBand.Behind => "a fifth or more short, and at least one: asked each working day",
            _ when pace.Target is null => "no target: asked on the team's days",
            _ => $"too little data (from {Pace.MinimumAnswers} answers and {Pace.MinimumWorkdays} working days on): asked on the team's days",
        };

    public static Message ThreeMissed(PersonId rep, ImmutableArray<CheckIn> missed, PersonId? leaderAway)
    {
        var days = string.Join(", ", missed.Reverse().Select(row => Day(row.Date)));
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new Block.Paragraph(Line.Of(
            $"My questions may be coming at a bad hour: the last {missed.Length} check-ins with {rep} went by without an answer ({days}). Could you find time to talk with {rep} this week?")));
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

    public static string Figures(Pace pace) => $"{pace.Created} new, {pace.Needed} needed by today";

    static Block.Buttons WhyButton(PersonId rep) => new([new Button("Why?", CheckInActions.WhyPace(rep))]);

    static string Count(int n, string what) => n == 1 ? $"1 {what}" : $"{n} {what}s";
}
