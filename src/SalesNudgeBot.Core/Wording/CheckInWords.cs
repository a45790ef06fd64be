using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using static SalesNudgeBot.Core.Wording.CheckInDays;

namespace SalesNudgeBot.Core.Wording;

/// <summary>The question, its reminders, and what it turns into.</summary>
public static class CheckInWords
{
    public static Message Ask(AskedQuestion q)
    {
        var row = q.Row;
        var blocks = new List<Block> { new Block.Paragraph(Line.Of($"{Greeting(q)} {row.Person}. {Opening(q)}")) };
        if (row.NewOpportunities is null && (row.PlanWill ?? row.Help) is not null)
        {
            blocks.AddRange(Noted(row, q.Leader));
        }

        blocks.Add(Counts(row));
        blocks.AddRange(Quoted(q.Plan));
        blocks.Add(new Block.Buttons(
        [
            new Button("Skip today", CheckInActions.Skip(row)),
            new Button("In an hour", CheckInActions.Snooze(row)),
            new Button("Away until", CheckInActions.Away(row), OpensForm: true),
        ]));
        if (q.SnoozedUntil is { } until)
        {
            blocks.Add(new Block.Note(Line.Of($"I'll ask again {(until.Date == q.Asked.Date ? $"at {Time(until.TimeOfDay)}" : DayAndTime(until))}.")));
        }

        blocks.AddRange(Notes(q));
        return new Message([.. blocks]);
    }

    /// <summary>The question in one line, for below another message.</summary>
    public static Message Folded(AskedQuestion q) =>
        Message.Of(
            new Block.Paragraph(Line.Of($"And the check-in: {(q.Since is { } since ? $"new opportunities since {Day(since)}?" : "new opportunities so far this month?")}")),
            new Block.Buttons([.. Counts(q.Row).Items, new Button("Skip today", CheckInActions.Skip(q.Row))]));

    public static Message Reminder(AskedQuestion q) =>
        Again(q, Line.Of($"{q.Row.Person}, the check-in is still open. {HowMany(q)} 0 is an answer too."));

    public static Message Repeat(AskedQuestion q) => Again(q, Line.Of($"{q.Row.Person}, as you asked, once more. {HowMany(q)}"));

    /// <summary>What a reminder turns into once its question is dealt with.</summary>
    public static Message Settled(CheckIn row) =>
        Message.Text(Line.Words(row.State == CheckInState.Answered ? "Answered above, thank you." : "Nothing more to do here."));

    /// <summary>What the question turns into once it is answered.</summary>
    public static Message Answered(CheckIn row, PersonId leader, NodaTime.LocalDateTime at, CheckIn? plan)
    {
        var label = row.Edited ? $"Changed {DayAndTime(at)}" : row.Late ? $"Noted {DayAndTime(at)} for {Day(row.Date)}" : "Noted";
        return new Message(
        [
            new Block.Paragraph(Line.Of($"{label}: {row.NewOpportunities ?? 0} new.")),
            .. Noted(row, leader),
            .. Quoted(plan),
            new Block.Buttons([new Button("Change", CheckInActions.Form(row), OpensForm: true)]),
        ]);
    }

    public static Message Skipped(CheckIn row) =>
        Message.Of(
            new Block.Paragraph(Line.Words($"Skipped for {Day(row.Date)}.")),
            new Block.Buttons([new Button("Answer after all", CheckInActions.Form(row), OpensForm: true)]));

    public static Message AwayUntil(CheckIn row, NodaTime.LocalDate back) =>
        Message.Of(
            new Block.Paragraph(AwayUntil(back)),
            new Block.Buttons([new Button("I'm back", CheckInActions.Back(row))]));

    public static Line AwayUntil(NodaTime.LocalDate back) => Line.Words($"Noted. I won't ask about prospecting before {Day(back)}.");

    public static Message Back { get; } = Message.Text(Line.Words("Good to have you back. The next check-in comes on its day."));

    /// <summary>What was read from a written answer, for the bot's echo of it.</summary>
    /// <param name="before">The check-in as it stood before; what replaces an earlier count says so.</param>
    public static Line Recorded(CheckIn after, CheckIn? before, PersonId leader)
    {
        var lines = new List<Line>();
        if (after.NewOpportunities is { } created)
        {
            var earlier = before?.NewOpportunities;
            lines.Add(earlier is { } old && old != created ? Line.Of($"Noted: {created} new, in place of {old}.")
                : earlier is null && after.Late ? Line.Of($"Noted for {Day(after.Date)}: {created} new.")
                : Line.Of($"Noted: {created} new."));
        }

        if (after.PlanWill is { } will && after.PlanWill != before?.PlanWill)
        {
            lines.Add(Line.Of($"Next: when {after.PlanWhen ?? will}, you will {will}. I'll quote it next time."));
        }

        if (after.Help is not null && after.Help != before?.Help)
        {
            lines.Add(Line.Of($"I've passed what you need on to {leader}."));
        }

        if (after.NewOpportunities is null)
        {
            lines.Add(Line.Words("And how many new opportunities? 0 is an answer too."));
        }

        return Line.Join(" ", lines);
    }

    static Message Again(AskedQuestion q, Line line) =>
        Message.Of(
            new Block.Paragraph(line),
            Counts(q.Row),
            new Block.Buttons(
            [
                new Button("Skip today", CheckInActions.Skip(q.Row)),
                new Button("Away until", CheckInActions.Away(q.Row), OpensForm: true),
            ]));

    static string Greeting(AskedQuestion q) => q.Asked.Hour < 12 ? "Morning" : "Hello";

    static string Opening(AskedQuestion q) =>
        q.Row.Reason == AskReason.Quiet
            ? $"{q.QuietFor} working days without a new opportunity, as far as I know. {(q.Since is { } since ? $"Any since {Day(since)}?" : "Any since?")}"
            : HowMany(q);

    static string HowMany(AskedQuestion q) =>
        q.Since is { } since ? $"New opportunities since {Day(since)}?" : "New opportunities so far this month?";

    static Block.Buttons Counts(CheckIn row) =>
        new(
        [
            .. Enumerable.Range(0, 3).Select(n => new Button($"{n} new", CheckInActions.Count(row, n))),
            new Button("More", CheckInActions.Form(row), OpensForm: true),
        ]);

    static IEnumerable<Block> Noted(CheckIn row, PersonId leader)
    {
        if (row is { PlanWhen: { } when, PlanWill: { } will })
        {
            yield return new Block.Paragraph(Line.Of($"Next: when {when}, I will {will}."));
        }

        if (row.Help is { } help)
        {
            yield return new Block.Paragraph(Line.Of($"Help needed, passed on to {leader}: {help}"));
        }
    }

    static IEnumerable<Block> Quoted(CheckIn? plan)
    {
        if (plan is not { PlanWhen: { } when, PlanWill: { } will })
        {
            yield break;
        }

        var outcome = plan.PlanDone switch { true => " Did it.", false => " Not yet.", null => "" };
        yield return new Block.Paragraph(Line.Of($"You said: \"When {when}, I will {will}.\"{outcome}"));
        if (plan.PlanDone is null)
        {
            yield return new Block.Buttons(
            [
                new Button("Did it", CheckInActions.Plan(plan, CheckInActions.Done)),
                new Button("Not yet", CheckInActions.Plan(plan, CheckInActions.NotYet)),
            ]);
        }
    }

    static IEnumerable<Block> Notes(AskedQuestion q)
    {
        if (q.Row.Reason == AskReason.Behind)
        {
            yield return new Block.Note(
                Line.Of($"{q.Pace.Created} new this month, {q.Pace.Needed} needed by today, so I ask each working day for now."));
        }

        if (q.MissedBefore == ThreeMissed.Count - 1)
        {
            yield return new Block.Note(
                Line.Of($"The last two went by unanswered. After a third I'd ask {q.Leader} to find time to talk with you. Any answer will do."));
        }

        yield return new Block.Note(
            Line.Of($"Or write it, with what comes next: \"2 new. When … I will …\". What you need help with goes to {q.Leader}."));
    }
}
