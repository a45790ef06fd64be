using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation.Reading;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.CheckIns;

/// <summary>What the fields of a check-in's forms say, with a sentence for each that does not work.</summary>
sealed class CheckInFormReading
{
    const int MostClients = 10;
    const int LongestClient = 80;

    static readonly ImmutableSortedDictionary<string, string> None = ImmutableSortedDictionary<string, string>.Empty;

    readonly ImmutableSortedDictionary<string, string> values;
    readonly ImmutableSortedDictionary<string, string>.Builder errors = None.ToBuilder();
    readonly List<(string Question, Given Given)> given = [];
    readonly List<(string Question, string Words)> said = [];
    readonly List<ReadPromise> promises = [];

    CheckInFormReading(ImmutableSortedDictionary<string, string> values) => this.values = values;

    public int? Count { get; private set; }

    public string? When { get; private set; }

    public string? Will { get; private set; }

    public string? Help { get; private set; }

    /// <summary>Whose new opportunity the CRM does not have yet.</summary>
    public IReadOnlyList<string> Clients { get; private set; } = [];

    /// <summary>Numbers and choices.</summary>
    public IReadOnlyList<(string Question, Given Given)> Given => given;

    /// <summary>Answers in words, to be kept as texts.</summary>
    public IReadOnlyList<(string Question, string Words)> Said => said;

    public IReadOnlyList<ReadPromise> Promises => promises;

    public ImmutableSortedDictionary<string, string> Errors => errors.ToImmutable();

    /// <param name="questions">Those of the check-in; fields that are not on the form say nothing.</param>
    /// <param name="countNeeded">Whether the form asks for the count.</param>
    public static CheckInFormReading Of(
        ImmutableSortedDictionary<string, string> values,
        ImmutableArray<Question> questions,
        bool countNeeded,
        Speaker speaker,
        ImmutableArray<KnownPerson> people)
    {
        var read = new CheckInFormReading(values);
        if (countNeeded)
        {
            read.Count = read.Number(CheckInFormWords.Count, CheckInFormWords.CountWrong, needed: true);
        }

        read.ReadClients();
        read.ReadPlan();
        read.Help = read.Text(CheckInFormWords.Help);
        foreach (var question in questions.Where(question => question.IsExtra))
        {
            read.ReadExtra(question, speaker, people);
        }

        return read;
    }

    /// <summary>The day somebody is back; null with the sentence that says what would be right.</summary>
    public static (LocalDate? Date, ImmutableSortedDictionary<string, string> Errors) Until(
        ImmutableSortedDictionary<string, string> values, Speaker speaker)
    {
        var today = speaker.Time.DateOf(speaker.Now);
        var read = Reader.When(values.GetValueOrDefault(CheckInFormWords.Until, ""), speaker, DayMoment.StartOfWork);
        return read switch
        {
            ReadWhen.Found { Local.Date: var date } when date > today && date <= today.PlusYears(1) => (date, None),
            ReadWhen.Doubtful { Doubt: not Doubt.PastDate } doubtful => (null, None.Add(CheckInFormWords.Until, Questions.Ask(doubtful.Doubt))),
            _ => (null, None.Add(CheckInFormWords.Until, CheckInFormWords.UntilWrong(today.Next(IsoDayOfWeek.Monday)))),
        };
    }

    void ReadClients()
    {
        Clients = Text(CheckInFormWords.Missing)?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        if (Clients.Count > MostClients || Clients.Any(client => client.Length > LongestClient))
        {
            errors[CheckInFormWords.Missing] = CheckInFormWords.ClientsWrong;
        }
    }

    void ReadPlan()
    {
        (When, Will) = (Text(CheckInFormWords.When), Text(CheckInFormWords.Will));
        if (When is null && Will is not null)
        {
            errors[CheckInFormWords.When] = CheckInFormWords.WhenMissing;
        }

        if (Will is null && When is not null)
        {
            errors[CheckInFormWords.Will] = CheckInFormWords.WillMissing;
        }
    }

    void ReadExtra(Question question, Speaker speaker, ImmutableArray<KnownPerson> people)
    {
        var field = CheckInFormWords.Field(question);
        switch (question.Kind)
        {
            case QuestionKind.Number when Number(field, CheckInFormWords.NumberWrong, needed: false) is { } number:
                given.Add((question.Id, new(Number: number)));
                break;
            case QuestionKind.Choice when Text(field) is { } chosen:
                ReadChoice(question, field, chosen);
                break;
            case QuestionKind.Promise when Text(field) is { } words:
                ReadPromise(Reader.Promise(words, speaker, people), field);
                said.Add((question.Id, words));
                break;
            case QuestionKind.Text when Text(field) is { } words:
                said.Add((question.Id, words));
                break;
        }
    }

    void ReadChoice(Question question, string field, string chosen)
    {
        if (CheckInFormWords.Chosen(question, chosen) is { } choice)
        {
            given.Add((question.Id, new(Choice: choice)));
        }
        else
        {
            errors[field] = CheckInFormWords.ChoiceWrong;
        }
    }

    void ReadPromise(ReadAnswer read, string field)
    {
        if (read.Promises.IsEmpty)
        {
            errors[field] = read.Doubts is [var doubt, ..] ? Questions.Ask(doubt) : CheckInFormWords.NoPromise;
        }

        promises.AddRange(read.Promises);
    }

    int? Number(string field, string wrong, bool needed)
    {
        var text = Text(field);
        if (text is not null && Reader.Count(text) is ReadCount.Found { Value: >= 0 and <= CheckInFormWords.MostNew } found)
        {
            return found.Value;
        }

        if (text is not null || needed)
        {
            errors[field] = wrong;
        }

        return null;
    }

    string? Text(string field)
    {
        if (values.GetValueOrDefault(field) is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var trimmed = text.Trim();
        if (trimmed.Length > CheckInFormWords.LongestText)
        {
            errors[field] = CheckInFormWords.TooLong;
        }

        return trimmed;
    }
}
