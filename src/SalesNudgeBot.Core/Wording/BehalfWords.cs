using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using static SalesNudgeBot.Core.Wording.CheckInDays;

namespace SalesNudgeBot.Core.Wording;

/// <summary>What is said where a leader noted what a rep told them. The rep always reads it, and has the last word.</summary>
public static class BehalfWords
{
    /// <summary>To the rep.</summary>
    public static Message ToRep(CheckIn row, PersonId by)
    {
        var confirm = row.NewOpportunities is { } created ? new[] { new Button("That's right", CheckInActions.Count(row, created)) } : [];
        return new(
        [
            new Block.Paragraph(Line.Of($"{by} noted for your check-in of {Day(row.Date)}: {Said(row)}")),
            new Block.Buttons([.. confirm, new Button("Change", CheckInActions.Form(row), OpensForm: true)]),
            new Block.Note(Line.Words("It counts as yours, and says who noted it. What you say yourself takes its place.")),
        ]);
    }

    /// <summary>To the leader.</summary>
    public static Message Noted(CheckIn row) =>
        Message.Text(Line.Of($"Noted for {row.Person}, {Day(row.Date)}: {Said(row)} {row.Person} reads that it came from you, and can change it."));

    public static Message Answered(CheckIn row) =>
        Message.Text(Line.Of($"{row.Person} has answered for {Day(row.Date)} already. Nothing was changed."));

    public static Message OnlyLeaders(PersonId rep) => Message.Text(Line.Of($"Only {rep}'s leader can note this for {rep}. Nothing was changed."));

    public static Message HowTo(PersonId rep) =>
        Message.Text(Line.Of($"What did {rep} tell you? For example: for {rep}: 2 new. Promises to clients are {rep}'s own to record."));

    public static Button Button(CheckIn row) => new("Note what you heard", CheckInActions.Behalf(row), OpensForm: true);

    public static Form Form(CheckIn row, ImmutableArray<Question> questions, LocalDate? since, bool crm) =>
        new(
            "Check-in",
            Line.Of($"What {row.Person} told you, for {Day(row.Date)}. {row.Person} reads that it came from you, and can change it."),
            [.. questions.Where(Asks).SelectMany(question => CheckInFormWords.Fields(question, questions, row, since, crm))],
            "Save",
            CheckInActions.Behalf(row));

    /// <summary>What somebody needs, and what they promised, they say themselves.</summary>
    static bool Asks(Question question) => question.Kind is not (QuestionKind.Help or QuestionKind.Promise);

    static Line Said(CheckIn row) =>
        (row.NewOpportunities, row) switch
        {
            ({ } created, { PlanWhen: { } when, PlanWill: { } will }) => Line.Of($"{created} new, and next: when {when}, I will {will}."),
            ({ } created, _) => Line.Of($"{created} new."),
            (_, { PlanWhen: { } when, PlanWill: { } will }) => Line.Of($"next: when {when}, I will {will}."),
            _ => Line.Words("what you told them."),
        };
}
