using NodaTime;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using static SalesNudgeBot.Core.Wording.CheckInDays;

namespace SalesNudgeBot.Core.Wording;

/// <summary>The check-in's forms, what their fields say when something is not right, and the replies that only the one who acted reads.</summary>
public static class CheckInFormWords
{
    public const string Count = "count";
    public const string When = "when";
    public const string Will = "will";
    public const string Help = "help";
    public const string Until = "until";

    public const int MostNew = 99;
    public const int LongestText = 500;

    public const string CountWrong = "A whole number from 0 to 99, such as 2.";
    public const string WhenMissing = "When will you do it? Such as: my next call ends.";
    public const string WillMissing = "What will you do then? Such as: ring two of their suppliers.";
    public const string TooLong = "In 500 characters or fewer, please.";

    public static Form Answer(CheckIn row, LocalDate? since, PersonId leader) =>
        new(
            "Check-in",
            Line.Of($"For {Day(row.Date)}. {(row.AnsweredAt is null ? null : Line.Words("What you leave empty stays as it is. "))}What you need help with goes to {leader}."),
            [
                new Input.Number(Count, since is { } day ? $"New opportunities since {Day(day)}" : "New opportunities so far this month", row.NewOpportunities?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                new Input.Text(When, "Next: when …", Optional: true, Hint: "my next call ends"),
                new Input.Text(Will, "I will …", Optional: true, Hint: "ring two of their suppliers"),
                new Input.Text(Help, "Help you need", Optional: true, Multiline: true),
            ],
            "Save",
            CheckInActions.Form(row));

    public static Form Away(CheckIn row) =>
        new(
            "Away",
            Line.Words("The day you are back. Nothing that falls in between counts as missed."),
            [new Input.When(Until, "Away until", Hint: "Monday, 30 Nov, 2026-11-30")],
            "Save",
            CheckInActions.Away(row));

    public static string UntilWrong(LocalDate example) => $"A day after today and within a year, such as {Day(example)}.";

    public static Message NotYours(PersonId rep) => Message.Text(Line.Of($"This check-in is for {rep} to answer. Nothing was changed."));

    public static Message NotShown(PersonId rep) => Message.Text(Line.Of($"These figures are shown to {rep} and their leader only."));

    public static Message Gone { get; } = Message.Text(Line.Words("I don't have that check-in any more. Nothing was changed."));

    public static Message DealtWith(CheckIn row) =>
        row.NewOpportunities is { } created
            ? Message.Of(
                new Block.Paragraph(Line.Of($"{Day(row.Date)} has an answer already: {created} new.")),
                new Block.Buttons([new Button("Change", CheckInActions.Form(row), OpensForm: true)]))
            : Message.Text(Line.Of($"Nothing is open for {Day(row.Date)} any more. An answer is welcome all the same."));
}
