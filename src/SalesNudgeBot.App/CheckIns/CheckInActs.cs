using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Conversation.Reading;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.CheckIns;

/// <summary>What people do to check-ins. A rep's answers are theirs: anybody else gets a private word and changes nothing.</summary>
public static class CheckInActs
{
    // One inbox event may record promises too, whose texts count from zero.
    internal const int FirstText = 100;

    public static Reply Clicked(IStores stores, Company company, PersonId actor, ActionRef action, Instant now)
    {
        if (action.Verb == CheckInActions.PaceVerb)
        {
            return WhyPace(stores, company, actor, new PersonId(action.Subject), now);
        }

        if (action.Verb == CheckInActions.BehalfVerb)
        {
            return BehalfActs.Clicked(stores, company, actor, action, now);
        }

        return OwnCheckIn.Of(stores, company, actor, action, now) switch
        {
            (null, var refusal) => refusal,
            ({ } mine, _) => Clicked(mine, action),
        };
    }

    /// <param name="record">Puts a promise to a client on record; the number is its place among those of this act.</param>
    public static Reply Submitted(
        IStores stores,
        Company company,
        PersonId actor,
        ActionRef action,
        ImmutableSortedDictionary<string, string> values,
        Cause cause,
        Instant now,
        Action<ReadPromise, int> record) =>
        action.Verb == CheckInActions.BehalfVerb ? BehalfActs.Submitted(stores, company, actor, action, values, cause, now)
        : OwnCheckIn.Of(stores, company, actor, action, now) switch
        {
            (null, var refusal) => refusal,
            ({ } mine, _) when action.Verb == CheckInActions.AwayVerb => CheckInForms.Away(mine, values),
            ({ } mine, _) when action.Verb == CheckInActions.FormVerb => CheckInForms.Answer(mine, action, values, cause, record),
            _ => new Reply.Private(CheckInFormWords.Gone),
        };

    /// <summary>Takes what a message in plain words says about prospecting.</summary>
    /// <returns>What was made of it; null when there was nothing in it for a check-in, or the person is nobody's rep.</returns>
    public static RecordedAnswer? Answered(
        IStores stores, Company company, PersonId actor, ReadAnswer answer, string text, Cause cause, Instant now)
    {
        if ((answer.NewOpportunities is null && answer.Plan is null && answer.Help is null)
            || CheckInWork.Setting(stores, company, actor, now) is not { } setting)
        {
            return null;
        }

        var given = new GivenAnswer(
            answer.NewOpportunities,
            Keep(1, answer.Plan?.When),
            Keep(2, answer.Plan?.Will),
            Keep(3, answer.Help),
            Keep(0, text));
        var row = AnswerTarget.Of(setting, now);
        (var decision, setting) = CheckInWork.Answer(stores, company, row, setting, given, [], confirms: false, now);
        return new(decision.After, CheckInWords.Recorded(decision.After, row, setting.Team.Leader, CrmNews.Of(decision.After, setting), answer.NewOpportunities));

        TextId? Keep(int n, string? words) => CheckInWork.Keep(stores, company, cause.Text(FirstText + n), actor, words, now);
    }

    /// <summary>Away from today on, back on <paramref name="until"/>. What else of this person is open is the caller's to replan.</summary>
    /// <returns>The company as it is now, with that time off.</returns>
    public static Company Away(IStores stores, Company company, PersonId person, LocalDate until, Instant now)
    {
        var off = new TimeOff(company.WorkingTimeOf(person).DateOf(now), until.PlusDays(-1));
        stores.People.SetAway(person, off, now);
        var after = company with { Away = company.Away.SetItem(person, [off]) };
        if (CheckInWork.Setting(stores, after, person, now) is { } setting)
        {
            foreach (var row in setting.History.Rows)
            {
                var decision = CheckInChanges.Away(row, setting, until, now);
                if (decision.After != row)
                {
                    CheckInWork.Save(stores, company, [decision.After], decision.Messages, now);
                }
            }

            CheckInWork.PlanNext(stores, after, person, now);
        }

        return after;
    }

    static Reply Clicked(OwnCheckIn mine, ActionRef action) =>
        action.Verb switch
        {
            CheckInActions.CountVerb when int.TryParse(action.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
                && n <= CheckInFormWords.MostNew => mine.Count(n),
            CheckInActions.RightVerb => mine.Count(null),
            CheckInActions.SkipVerb => mine.TakeOpen(CheckInChanges.Skip(mine.Row, mine.Setting, mine.Now)),
            CheckInActions.SnoozeVerb => mine.TakeOpen(CheckInChanges.Snooze(mine.Row, mine.Setting, mine.Now)),
            CheckInActions.PlanVerb when action.Argument is CheckInActions.Done or CheckInActions.NotYet =>
                PlanOutcome(mine, action.Argument == CheckInActions.Done),
            CheckInActions.ChooseVerb => Choose(mine, action.Argument ?? ""),
            CheckInActions.FormVerb => CheckInForms.Open(mine, action),
            CheckInActions.AwayVerb => new Reply.OpenForm(CheckInFormWords.Away(mine.Row)),
            CheckInActions.BackVerb => Back(mine),
            _ => new Reply.Private(CheckInFormWords.Gone),
        };

    static Reply.Nothing PlanOutcome(OwnCheckIn mine, bool done)
    {
        var (plan, question) = CheckInChanges.PlanOutcome(mine.Row, done, mine.Setting, mine.Now);
        mine.Stores.CheckIns.Save(plan);
        PlanLedger.Outcome(mine.Stores, mine.Company, plan, done, mine.Now);
        if (question is not null)
        {
            CheckInWork.Save(mine.Stores, mine.Company, [question.After], question.Messages, mine.Now);
        }

        return new Reply.Nothing();
    }

    static Reply.Private Back(OwnCheckIn mine)
    {
        mine.Stores.People.SetAway(mine.Row.Person, null, mine.Now);
        CheckInWork.PlanNext(mine.Stores, mine.Company with { Away = mine.Company.Away.Remove(mine.Row.Person) }, mine.Row.Person, mine.Now);
        return new Reply.Private(CheckInWords.Back);
    }

    static Reply Choose(OwnCheckIn mine, string argument) =>
        argument.Split(':') is [var id, var place]
        && Questionnaire.Of(mine.Row, mine.Setting.Plan).FirstOrDefault(question => question.Id == id) is { Kind: QuestionKind.Choice } question
        && CheckInFormWords.Chosen(question, place) is { } choice
            ? mine.Answer(new GivenAnswer(null) { Others = GivenAnswers.None.With(id, new(Choice: choice)) }, [], confirms: false).Reply
            : new Reply.Private(CheckInFormWords.Gone);

    static Reply.Private WhyPace(IStores stores, Company company, PersonId actor, PersonId rep, Instant now)
    {
        if (CheckInWork.Setting(stores, company, rep, now) is not { } setting)
        {
            return new(CheckInFormWords.Gone);
        }

        return actor == rep || setting.Team.IsLedBy(actor)
            ? new(PaceWords.Why(rep, setting.Team.Leader, setting.PaceOn(setting.Time.DateOf(now))))
            : new(CheckInFormWords.NotShown(rep));
    }
}
