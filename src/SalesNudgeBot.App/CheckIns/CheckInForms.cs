using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.App.Handling;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Conversation.Reading;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.CheckIns;

/// <summary>What the forms of a check-in bring. Nothing is saved while a field does not work.</summary>
static class CheckInForms
{
    /// <param name="record">Puts a promise to a client on record; the number is its place among those of this form.</param>
    public static Reply Answer(
        OwnCheckIn mine, ActionRef action, ImmutableSortedDictionary<string, string> values, Cause cause, Action<ReadPromise, int> record)
    {
        var questions = Questionnaire.Of(mine.Row, mine.Setting.Plan);
        var read = Read(
            mine.Stores,
            mine.Company,
            mine.Row,
            mine.Setting,
            new Speaker(mine.Row.Person, mine.Setting.Time, mine.Now),
            values,
            cause,
            countNeeded: action.Argument is null);
        if (read.Given is not { } given)
        {
            return new Reply.FieldErrors(read.Errors);
        }

        for (var i = 0; i < read.Promises.Count; i++)
        {
            record(read.Promises[i], i);
        }

        var (reply, after) = mine.Answer(given, read.Clients, confirms: action.Argument is null);
        return reply is Reply.Nothing ? FollowUps(after, questions, mine.Setting) : reply;
    }

    /// <summary>Texts are kept as the rep's, whoever filled in the form.</summary>
    /// <param name="countNeeded">Whether the form asks for the count.</param>
    /// <returns>No answer where a field does not work.</returns>
    public static (GivenAnswer? Given, IReadOnlyList<TextId> Clients, IReadOnlyList<ReadPromise> Promises, ImmutableSortedDictionary<string, string> Errors) Read(
        IStores stores,
        Company company,
        CheckIn row,
        CheckInSetting setting,
        Speaker speaker,
        ImmutableSortedDictionary<string, string> values,
        Cause cause,
        bool countNeeded)
    {
        var questions = Questionnaire.Of(row, setting.Plan);
        var read = CheckInFormReading.Of(values, questions, countNeeded && setting.Crm is null && questions.Any(question => question.IsCount), speaker, KnownPeople.Of(company));
        if (!read.Errors.IsEmpty)
        {
            return (null, [], [], read.Errors);
        }

        var texts = CheckInActs.FirstText;
        var (when, will, help) = (Keep(read.When), Keep(read.Will), Keep(read.Help));
        var others = read.Given.Aggregate(GivenAnswers.None, (all, one) => all.With(one.Question, one.Given));
        others = read.Said.Aggregate(others, (all, one) => all.With(one.Question, new(Text: Keep(one.Words))));
        return (new GivenAnswer(read.Count, when, will, help) { Others = others }, [.. read.Clients.Select(Keep).OfType<TextId>()], read.Promises, read.Errors);

        TextId? Keep(string? said) => CheckInWork.Keep(stores, company, cause.Text(++texts), row.Person, said, speaker.Now);
    }

    public static Reply Away(OwnCheckIn mine, ImmutableSortedDictionary<string, string> values)
    {
        var (date, errors) = CheckInFormReading.Until(values, new Speaker(mine.Row.Person, mine.Setting.Time, mine.Now));
        if (date is not { } until)
        {
            return new Reply.FieldErrors(errors);
        }

        CheckInActs.Away(mine.Stores, mine.Company, mine.Row.Person, until, mine.Now);
        return mine.Row.IsOpen ? Reply.None : new Reply.Private(Message.Text(CheckInWords.AwayUntil(until)));
    }

    public static Reply Open(OwnCheckIn mine, ActionRef action)
    {
        var questions = Questionnaire.Of(mine.Row, mine.Setting.Plan);
        return new Reply.OpenForm(
            action.Argument is null
                ? CheckInFormWords.Answer(mine.Row, questions, mine.Setting.History.LastCounted(mine.Row.Date), mine.Setting.Team.Leader, mine.Setting.Crm is not null)
                : CheckInFormWords.FollowUps(mine.Row, Unanswered(mine.Row, questions)));
    }

    /// <summary>Questions that the answers just given led to are asked at once, in place of the form.</summary>
    static Reply FollowUps(CheckIn after, ImmutableArray<Question> before, CheckInSetting setting)
    {
        var more = Unanswered(after, [.. Questionnaire.Of(after, setting.Plan).Except(before)]);
        return more.IsEmpty ? Reply.None : new Reply.ReplaceForm(CheckInFormWords.FollowUps(after, more));
    }

    static ImmutableArray<Question> Unanswered(CheckIn row, ImmutableArray<Question> questions) =>
        [.. questions.Where(question => question.IsExtra && Questionnaire.AnswerTo(question, row) is null)];
}
