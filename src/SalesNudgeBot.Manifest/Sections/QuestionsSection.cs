using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Core.Wording;
using SalesNudgeBot.Manifest.Tree;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

/// <summary>The questions of a check-in, by id, in the order they are asked. The count is always the first of them.</summary>
static class QuestionsSection
{
    /// <summary>What fits into one form, and into ten seconds.</summary>
    const int Most = 10;

    // A platform cuts off longer labels.
    const int LongestChoice = 75;

    static readonly Kind<QuestionKind> KindOf = Kinds.Choice(
        "a kind of question",
        ("number", QuestionKind.Number),
        ("text", QuestionKind.Text),
        ("choice", QuestionKind.Choice),
        ("plan", QuestionKind.Plan),
        ("promise", QuestionKind.Promise),
        ("help", QuestionKind.Help));

    static readonly Kind<Cadence> CadenceOf = Kinds.Choice("a cadence", ("weekly", Cadence.Weekly), ("twice_weekly", Cadence.TwiceWeekly), ("daily", Cadence.Daily));

    static readonly Kind<string> ChoiceText = Kinds.Text with
    {
        Parse = (string text, [MaybeNullWhen(false)] out string value) => Kinds.Text.Parse(text, out value) && value.Length <= LongestChoice,
        Right = "1 to 75 characters on one line",
    };

    static readonly Kind<int> Count = Kinds.Number(0, 99);

    static readonly Key<QuestionKind> KindKey = new(
        "kind",
        KindOf,
        "what is answered: a number (0 to 99), a text, one of the choices, a plan (when … I will …, quoted back next time), a promise to a client, put on record, or help, passed on to the leader. One `plan` and one `help` at most",
        Required: true);

    static readonly Key<string> Ask = new("ask", Kinds.Text, "the question as people read it", Otherwise: "needed, but for `new`, `plan`, `promise` and `help`");
    static readonly ListKey<string> Choices = new("choices", ChoiceText, "of a `choice`, 2 to 10, at most 75 characters each; up to five are buttons on the message", Otherwise: "none");
    static readonly Key<string> After = new("after", Kinds.Id, "asked only once the question above that has this id has an answer", Otherwise: "always");
    static readonly ListKey<string> If = new("if", ChoiceText, "and only after one of these choices there", Otherwise: "any");
    static readonly Key<int> AtLeast = new("at_least", Count, "and only after this number or more there", Otherwise: "any");
    static readonly Key<int> AtMost = new("at_most", Count, "and only after this number or less there", Otherwise: "any");
    static readonly ListKey<Cadence> For = new("for", CadenceOf, "only for those who are asked so often", Otherwise: "everybody");

    public static ImmutableArray<Key> Keys { get; } = [KindKey, Ask, Choices, After, If, AtLeast, AtMost, For];

    public static Shape Shape { get; } = new Shape.Entries(new Shape.Single(Kinds.Id), new Shape.Table("question", Keys));

    public static ImmutableArray<Question> Read(Reading reading, Fields checkIn, Key key, ImmutableArray<Question> assumed)
    {
        if (!checkIn.Has(key))
        {
            return assumed;
        }

        var questions = new List<Question>();
        foreach (var (id, place, map) in reading.Entries(checkIn.Find(key)))
        {
            questions.Add(ReadOne(reading, new Fields(reading, place, map, Keys), id, place, questions));
        }

        if (questions.Count > Most)
        {
            reading.Findings.Add(Codes.TooManyQuestions, checkIn.PlaceOf(key), $"{questions.Count} questions are asked at once", $"at most {Most}");
        }

        return questions.Any(question => question.IsCount) ? [.. questions] : [DefaultQuestions.Outcomes[0], .. questions];
    }

    static Question ReadOne(Reading reading, Fields fields, string id, Place place, List<Question> above)
    {
        var kind = fields.Value(KindKey, QuestionKind.Text);
        if (id == Question.Count && kind is not QuestionKind.Number)
        {
            reading.Findings.Add(Codes.CountIsNumber, fields.PlaceOf(KindKey), $"'{id}' is the count of new opportunities", "kind: number, or another id");
        }

        if (kind is QuestionKind.Plan or QuestionKind.Help && above.Any(other => other.Kind == kind))
        {
            reading.Findings.Add(Codes.QuestionTwice, place, $"a second question of the kind {kind.ToString().ToLowerInvariant()}", "one of each");
        }

        var choices = fields.List(Choices);
        if (kind is QuestionKind.Choice ? choices.Length is < 2 or > 10 : !choices.IsEmpty)
        {
            reading.Findings.Add(Codes.ChoicesWrong, fields.PlaceOf(Choices), $"{choices.Length} choices", kind is QuestionKind.Choice ? "2 to 10" : "none: they are for the kind choice");
        }

        return new(id, kind, TextOf(fields, id, kind), choices, ReadFollowUp(reading, fields, above), [.. fields.List(For)]);
    }

    static string TextOf(Fields fields, string id, QuestionKind kind)
    {
        var assumed = id == Question.Count ? QuestionWords.New
            : kind switch
            {
                QuestionKind.Plan => QuestionWords.Next,
                QuestionKind.Promise => QuestionWords.Promised,
                QuestionKind.Help => QuestionWords.Help,
                _ => null,
            };
        return assumed is not null && !fields.Has(Ask) ? assumed : fields.Text(Ask with { Required = true });
    }

    static FollowUp? ReadFollowUp(Reading reading, Fields fields, List<Question> above)
    {
        var (chosen, least, most) = (fields.List(If), fields.Optional(AtLeast), fields.Optional(AtMost));
        if (!fields.Has(After))
        {
            if (!chosen.IsEmpty || least is not null || most is not null)
            {
                reading.Missing(After, fields.PlaceOf(If));
            }

            return null;
        }

        var after = fields.Text(After);
        var earlier = above.FirstOrDefault(question => question.Id == after);
        if (earlier is null)
        {
            reading.Findings.Add(Codes.NoSuchQuestion, fields.PlaceOf(After), $"no question '{Shown.Plainly(after)}' stands above", Above(reading, after, above), after);
        }
        else if (chosen.FirstOrDefault(choice => !earlier.Choices.Contains(choice)) is { } unknown)
        {
            reading.Findings.Add(Codes.NoSuchQuestion, fields.PlaceOf(If), $"'{Shown.Plainly(unknown)}' is no choice of '{after}'", reading.Guess(unknown, earlier.Choices) ?? "one of its choices", unknown);
        }

        return new(after, chosen, least, most);
    }

    static string Above(Reading reading, string named, List<Question> above) =>
        reading.Guess(named, [.. above.Select(question => question.Id)]) ?? "the id of a question above";
}
