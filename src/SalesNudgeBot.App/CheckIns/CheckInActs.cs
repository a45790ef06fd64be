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
    const int FirstText = 100;

    public static Reply Clicked(IStores stores, Company company, PersonId actor, ActionRef action, Instant now)
    {
        if (action.Verb == CheckInActions.PaceVerb)
        {
            return WhyPace(stores, company, actor, new PersonId(action.Subject), now);
        }

        return Mine(stores, company, actor, action, now) switch
        {
            (null, var refusal) => refusal,
            ({ } mine, _) => Clicked(mine, action),
        };
    }

    public static Reply Submitted(
        IStores stores,
        Company company,
        PersonId actor,
        ActionRef action,
        ImmutableSortedDictionary<string, string> values,
        Cause cause,
        Instant now) =>
        Mine(stores, company, actor, action, now) switch
        {
            (null, var refusal) => refusal,
            ({ } mine, _) when action.Verb == CheckInActions.AwayVerb => AwayForm(mine, values),
            ({ } mine, _) when action.Verb == CheckInActions.FormVerb => AnswerForm(mine, values, cause),
            _ => new Reply.Private(CheckInFormWords.Gone),
        };

    /// <summary>Takes what a message in plain words says about prospecting.</summary>
    /// <returns>The line that echoes it; null when there was nothing in it for a check-in, or the person is nobody's rep.</returns>
    public static Line? Answered(
        IStores stores, Company company, PersonId actor, ReadAnswer answer, string text, Cause cause, Instant now)
    {
        if ((answer.NewOpportunities is null && answer.Plan is null && answer.Help is null)
            || CheckInWork.Setting(stores, company, actor) is not { } setting)
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
        var decision = CheckInChanges.Answer(row, setting, given, now);
        CheckInWork.Save(stores, company, decision, now);
        return CheckInWords.Recorded(decision.After, row, setting.Team.Leader);

        TextId? Keep(int n, string? words) => CheckInWork.Keep(stores, company, cause.Text(FirstText + n), actor, words, now);
    }

    /// <summary>Away from today on, back on <paramref name="until"/>. What else of this person is open is the caller's to replan.</summary>
    /// <returns>The company as it is now, with that time off.</returns>
    public static Company Away(IStores stores, Company company, PersonId person, LocalDate until, Instant now)
    {
        var off = new TimeOff(company.WorkingTimeOf(person).DateOf(now), until.PlusDays(-1));
        stores.People.SetAway(person, off, now);
        var after = company with { Away = company.Away.SetItem(person, [off]) };
        if (CheckInWork.Setting(stores, after, person) is { } setting)
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

    static (Own? Mine, Reply Refusal) Mine(IStores stores, Company company, PersonId actor, ActionRef action, Instant now)
    {
        if (CheckIn.ParseSubject(action.Subject) is not var (person, date))
        {
            return (null, new Reply.Private(CheckInFormWords.Gone));
        }

        if (person != actor)
        {
            return (null, new Reply.Private(CheckInFormWords.NotYours(person)));
        }

        return stores.CheckIns.Find(person, date) is { } row && CheckInWork.Setting(stores, company, person) is { } setting
            ? (new Own(stores, company, CheckInChanges.Seen(row, setting, now), setting, now), Reply.None)
            : (null, new Reply.Private(CheckInFormWords.Gone));
    }

    static Reply Clicked(Own mine, ActionRef action) =>
        action.Verb switch
        {
            CheckInActions.CountVerb when int.TryParse(action.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
                && n <= CheckInFormWords.MostNew => mine.Take(CheckInChanges.Answer(mine.Row, mine.Setting, new GivenAnswer(n), mine.Now)),
            CheckInActions.SkipVerb => mine.TakeOpen(CheckInChanges.Skip(mine.Row, mine.Setting, mine.Now)),
            CheckInActions.SnoozeVerb => mine.TakeOpen(CheckInChanges.Snooze(mine.Row, mine.Setting, mine.Now)),
            CheckInActions.PlanVerb when action.Argument is CheckInActions.Done or CheckInActions.NotYet =>
                PlanOutcome(mine, action.Argument == CheckInActions.Done),
            CheckInActions.FormVerb => new Reply.OpenForm(
                CheckInFormWords.Answer(mine.Row, mine.Setting.History.LastCounted(mine.Row.Date), mine.Setting.Team.Leader)),
            CheckInActions.AwayVerb => new Reply.OpenForm(CheckInFormWords.Away(mine.Row)),
            CheckInActions.BackVerb => Back(mine),
            _ => new Reply.Private(CheckInFormWords.Gone),
        };

    static Reply.Nothing PlanOutcome(Own mine, bool done)
    {
        var (plan, question) = CheckInChanges.PlanOutcome(mine.Row, done, mine.Setting, mine.Now);
        mine.Stores.CheckIns.Save(plan);
        if (question is not null)
        {
            CheckInWork.Save(mine.Stores, mine.Company, [question.After], question.Messages, mine.Now);
        }

        return new Reply.Nothing();
    }

    static Reply.Private Back(Own mine)
    {
        mine.Stores.People.SetAway(mine.Row.Person, null, mine.Now);
        CheckInWork.PlanNext(mine.Stores, mine.Company with { Away = mine.Company.Away.Remove(mine.Row.Person) }, mine.Row.Person, mine.Now);
        return new Reply.Private(CheckInWords.Back);
    }

    static Reply AnswerForm(Own mine, ImmutableSortedDictionary<string, string> values, Cause cause)
    {
        var read = CheckInFormReading.Of(values);
        if (!read.Errors.IsEmpty)
        {
            return new Reply.FieldErrors(read.Errors);
        }

        return mine.Take(CheckInChanges.Answer(
            mine.Row, mine.Setting, new GivenAnswer(read.Count, Keep(1, read.When), Keep(2, read.Will), Keep(3, read.Help)), mine.Now));

        TextId? Keep(int n, string? words) =>
            CheckInWork.Keep(mine.Stores, mine.Company, cause.Text(FirstText + n), mine.Row.Person, words, mine.Now);
    }

    static Reply AwayForm(Own mine, ImmutableSortedDictionary<string, string> values)
    {
        var (date, errors) = CheckInFormReading.Until(values, new Speaker(mine.Row.Person, mine.Setting.Time, mine.Now));
        if (date is not { } until)
        {
            return new Reply.FieldErrors(errors);
        }

        Away(mine.Stores, mine.Company, mine.Row.Person, until, mine.Now);
        return mine.Row.IsOpen ? Reply.None : new Reply.Private(Message.Text(CheckInWords.AwayUntil(until)));
    }

    static Reply.Private WhyPace(IStores stores, Company company, PersonId actor, PersonId rep, Instant now)
    {
        if (CheckInWork.Setting(stores, company, rep) is not { } setting)
        {
            return new(CheckInFormWords.Gone);
        }

        return actor == rep || setting.Team.IsLedBy(actor)
            ? new(PaceWords.Why(rep, setting.Team.Leader, setting.PaceOn(setting.Time.DateOf(now))))
            : new(CheckInFormWords.NotShown(rep));
    }

    /// <summary>A check-in in the hands of the one it belongs to.</summary>
    sealed record Own(IStores Stores, Company Company, CheckIn Row, CheckInSetting Setting, Instant Now)
    {
        /// <summary>The question on the screen changes in place; where there is none, the one who acted is told.</summary>
        public Reply Take(CheckInDecision decision)
        {
            CheckInWork.Save(Stores, Company, decision, Now);
            return decision.After == Row || decision.Messages.Any(message => message.Operation == Operation.Update)
                ? Reply.None
                : new Reply.Private(Message.Text(CheckInWords.Recorded(decision.After, Row, Setting.Team.Leader)));
        }

        public Reply TakeOpen(CheckInDecision decision) =>
            decision.After == Row ? new Reply.Private(CheckInFormWords.DealtWith(Row)) : Take(decision);
    }
}
