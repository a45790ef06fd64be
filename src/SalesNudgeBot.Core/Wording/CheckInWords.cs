using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;
using static SalesNudgeBot.Core.Wording.CheckInDays;

namespace SalesNudgeBot.Core.Wording;

/// <summary>The question, its reminders, and what it turns into.</summary>
public static class CheckInWords
{
    public static Message Ask(AskedQuestion q)
    {
        var row = q.Row;
        var blocks = new List<Block> { new Block.Paragraph(Line.Of($"{Greeting(q)} {row.Person}. {Opening(q)}")) };
        if (row.NewOpportunities is null)
        {
            blocks.AddRange(CheckInParts.Noted(row, q.Leader, q.Questions));
        }

        blocks.Add(new Block.Buttons(CheckInParts.Counts(row, q.Crm)));
        blocks.AddRange(CheckInParts.Quoted(q.Plan, q.MissedBefore > 0));
        blocks.AddRange(CheckInParts.Open(row, q.Questions));
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
            new Block.Paragraph(Line.Of($"And the check-in: {HowManyBriefly(q)}")),
            new Block.Buttons([.. CheckInParts.Counts(q.Row, q.Crm), new Button("Skip today", CheckInActions.Skip(q.Row))]));

    public static Message Reminder(AskedQuestion q) =>
        Again(q, Line.Of($"{q.Row.Person}, the check-in is still open. {HowMany(q)}{(q.Crm is null ? " 0 is an answer too." : null)}"));

    public static Message Repeat(AskedQuestion q) => Again(q, Line.Of($"{q.Row.Person}, as you asked, once more. {HowMany(q)}"));

    /// <summary>What a reminder turns into once its question is dealt with.</summary>
    public static Message Settled(CheckIn row) =>
        Message.Text(Line.Words(row.State == CheckInState.Answered ? "Answered above, thank you." : "Nothing more to do here."));

    /// <summary>What the question turns into once it is answered.</summary>
    public static Message Answered(AnsweredCheckIn answered)
    {
        var row = answered.Row;
        var label = row.Edited ? $"Changed {DayAndTime(answered.At)}" : row.Late ? $"Noted {DayAndTime(answered.At)} for {Day(row.Date)}" : "Noted";
        return new Message(
        [
            new Block.Paragraph(Line.Of($"{label}: {row.NewOpportunities ?? 0} new.{(row.AnsweredBy is { } leader ? Line.Of($" {leader} noted it for you.") : null)}")),
            .. answered.Crm is { } crm ? CrmWords.Answered(crm) : [],
            .. CheckInParts.Noted(row, answered.Leader, answered.Questions),
            .. CheckInParts.Quoted(answered.Plan),
            .. CheckInParts.Open(row, answered.Questions),
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

    /// <summary>What was understood, with the way to put it right.</summary>
    public static Message Echo(CheckIn row, Line recorded) =>
        Message.Of(
            new Block.Paragraph(recorded),
            new Block.Buttons([new Button(row.NewOpportunities is null ? "Answer" : "Change", CheckInActions.Form(row), OpensForm: true)]));

    /// <summary>What was read from a written answer, for the bot's echo of it.</summary>
    /// <param name="before">The check-in as it stood before; what replaces an earlier count says so.</param>
    /// <param name="crm">What the CRM has; null where answers are the count.</param>
    /// <param name="said">The count that was written; the CRM's may be another.</param>
    public static Line Recorded(CheckIn after, CheckIn? before, PersonId leader, CrmNews? crm = null, int? said = null)
    {
        var lines = new List<Line>();
        if (crm is not null && after.Crm is not null)
        {
            lines.Add(CrmWords.Recorded(crm, said));
        }
        else if (after.NewOpportunities is { } created)
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
            lines.Add(Line.Words(crm is null ? "And how many new opportunities? 0 is an answer too." : "And is what the CRM has right, or is one missing?"));
        }

        return Line.Join(" ", lines);
    }

    static Message Again(AskedQuestion q, Line line) =>
        Message.Of(
            new Block.Paragraph(line),
            new Block.Buttons(CheckInParts.Counts(q.Row, q.Crm)),
            new Block.Buttons(
            [
                new Button("Skip today", CheckInActions.Skip(q.Row)),
                new Button("Away until", CheckInActions.Away(q.Row), OpensForm: true),
            ]));

    static string Greeting(AskedQuestion q) => q.Asked.Hour < 12 ? "Morning" : "Hello";

    static Line Opening(AskedQuestion q) =>
        q.Row.Reason != AskReason.Quiet ? HowMany(q)
        : q.Crm is not null ? Line.Of($"{q.QuietFor} working days without a new opportunity, as far as I know. {HowMany(q)}")
        : Line.Words($"{q.QuietFor} working days without a new opportunity, as far as I know. {(q.Since is { } since ? $"Any since {Day(since)}?" : "Any since?")}");

    static Line HowMany(AskedQuestion q) =>
        q.Crm is { } crm ? CrmWords.Asks(crm, q.Since) : Line.Words($"{CheckInFormWords.CountLabel(q.Questions, q.Since)}?");

    static Line HowManyBriefly(AskedQuestion q) =>
        q.Crm is { } crm ? CrmWords.AsksShortly(crm, q.Since)
        : Line.Words(q.Since is { } since ? $"new opportunities since {Day(since)}?" : "new opportunities so far this month?");

    static IEnumerable<Block> Notes(AskedQuestion q)
    {
        foreach (var note in CadenceWords.Notes(q))
        {
            yield return note;
        }

        if (q.Row.Reason is AskReason.Behind or AskReason.Activity && q.Pace.IsBehind() && !q.Pace.SpeaksOfNextPeriod)
        {
            yield return new Block.Note(
                Line.Of($"{q.Pace.Created} new this {(q.Pace.IsQuarterly ? "quarter" : "month")}, {q.Pace.Needed} needed by today, so I ask each working day for now."));
        }

        if (q.CarriedFrom is { } missed)
        {
            yield return new Block.Note(Line.Of($"{Day(missed)} went by, so this covers it too."));
        }

        if (q.MissedBefore == ThreeMissed.Count - 1)
        {
            yield return new Block.Note(
                Line.Of($"The last two went by unanswered. After a third I'd ask {q.Leader} to find time to talk with you. Any answer will do."));
        }

        if (q.Crm is { } crm)
        {
            foreach (var note in CrmWords.Notes(crm))
            {
                yield return note;
            }
        }

        yield return new Block.Note(
            Line.Of($"Or write it, with what comes next: \"2 new. When … I will …\". What you need help with goes to {q.Leader}."));
    }
}
