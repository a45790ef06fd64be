using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
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

    /// <summary>Clients whose new opportunity the CRM does not have yet, one a line.</summary>
    public const string Missing = "missing";

    public const int MostNew = 99;
    public const int LongestText = 500;

    public const string CountWrong = "A whole number from 0 to 99, such as 2.";
    public const string WhenMissing = "When will you do it? Such as: my next call ends.";
    public const string WillMissing = "What will you do then? Such as: ring two of their suppliers.";
    public const string NumberWrong = "A whole number from 0 to 99, or nothing.";
    public const string ChoiceWrong = "One of the choices, or nothing.";
    public const string NoPromise = "Whom, what and by when? Such as: Acme: SSO live by Friday.";
    public const string ClientsWrong = "At most 10 clients, one a line, each in 80 characters or fewer.";
    public const string TooLong = "In 500 characters or fewer, please.";

    /// <summary>The field of a team's own question.</summary>
    public static string Field(Question question) => $"q-{question.Id}";

    /// <param name="since">Date of the last count; null before any.</param>
    /// <param name="crm">The CRM is the count: what it lacks is asked in the place of a number.</param>
    public static Form Answer(CheckIn row, ImmutableArray<Question> questions, LocalDate? since, PersonId leader, bool crm = false) =>
        new(
            "Check-in",
            Line.Of($"For {Day(row.Date)}. {(row.AnsweredAt is null ? null : Line.Words("What you leave empty stays as it is. "))}What you need help with goes to {leader}."),
            [.. questions.SelectMany(question => Fields(question, questions, row, since, crm))],
            "Save",
            CheckInActions.Form(row));

    /// <summary>What an answer just given led to.</summary>
    public static Form FollowUps(CheckIn row, ImmutableArray<Question> questions) =>
        new(
            "Check-in",
            Line.Words("Noted. One thing more, if you like:"),
            [.. questions.SelectMany(question => Fields(question, questions, row, null))],
            "Save",
            CheckInActions.FollowUps(row));

    /// <summary>"New opportunities since Mon 16 Nov".</summary>
    internal static string CountLabel(ImmutableArray<Question> questions, LocalDate? since)
    {
        var text = questions.FirstOrDefault(question => question.IsCount)?.Text ?? QuestionWords.New;
        return since is { } day ? $"{text} since {Day(day)}" : $"{text} so far this month";
    }

    internal static IEnumerable<Input> Fields(Question question, ImmutableArray<Question> questions, CheckIn row, LocalDate? since, bool crm = false) =>
        question switch
        {
            { IsCount: true } when crm => [new Input.Text(Missing, CrmWords.Missing, Optional: true, Multiline: true)],
            { IsCount: true } => [new Input.Number(Count, CountLabel(questions, since), row.NewOpportunities is { } created ? Number(created) : null)],
            { Kind: QuestionKind.Plan } =>
            [
                new Input.Text(When, "Next: when …", Optional: true, Hint: "my next call ends"),
                new Input.Text(Will, "I will …", Optional: true, Hint: "ring two of their suppliers"),
            ],
            { Kind: QuestionKind.Help } => [new Input.Text(Help, question.Text, Optional: true, Multiline: true)],
            { Kind: QuestionKind.Number } => [new Input.Number(Field(question), question.Text, row.Given.To(question.Id)?.Number is { } n ? Number(n) : null, Optional: true)],
            { Kind: QuestionKind.Choice } =>
            [
                new Input.Choice(
                    Field(question),
                    question.Text,
                    [.. question.Choices.Select((choice, i) => new Option(Number(i), choice))],
                    row.Given.To(question.Id)?.Choice is { } chosen && question.Choices.IndexOf(chosen) is >= 0 and var at ? Number(at) : null,
                    Optional: true),
            ],
            _ => [new Input.Text(Field(question), question.Text, Optional: true, Multiline: question.Kind is QuestionKind.Text)],
        };

    /// <summary>The choice that a field or a button names by its place; null for none of them.</summary>
    public static string? Chosen(Question question, string place) =>
        int.TryParse(place, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var at) && at < question.Choices.Length
            ? question.Choices[at]
            : null;

    static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

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
