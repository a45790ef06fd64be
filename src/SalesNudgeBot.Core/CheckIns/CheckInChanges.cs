using NodaTime;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.CheckIns;

/// <summary>What the person themselves does to a check-in. Doing it twice changes nothing the second time.</summary>
public static class CheckInChanges
{
    /// <summary>Takes an answer at any time: late ones and changed ones are labelled. Without a count the question stays open.</summary>
    public static CheckInDecision Answer(CheckIn row, CheckInSetting setting, GivenAnswer given, Instant now)
    {
        var answer = row with
        {
            NewOpportunities = given.NewOpportunities ?? row.NewOpportunities,
            PlanWhen = given.PlanWill is null ? row.PlanWhen : given.PlanWhen,
            PlanWill = given.PlanWill ?? row.PlanWill,
            PlanDone = given.PlanWill is null ? row.PlanDone : null,
            Help = given.Help ?? row.Help,
            Answer = given.Words ?? row.Answer,
            Given = row.Given.With(given.Others),
            Crm = given.Crm ?? row.Crm,
            AnsweredBy = given.By ?? (given.IsEmpty ? row.AnsweredBy : null),
        };
        if (answer with { Answer = row.Answer } == row)
        {
            return CheckInDecision.Silent(row);
        }

        var after = answer.NewOpportunities is null ? answer.WithNext(setting) : Answered(answer, row, setting, now);
        var shown = Shown(after, setting, now);
        return shown with { Messages = [.. shown.Messages, .. Told(shown.After, given, setting, now)] };
    }

    public static CheckInDecision Skip(CheckIn row, CheckInSetting setting, Instant now) =>
        row.IsOpen || row.State == CheckInState.Planned
            ? Shown(CheckInRule.Closed(row, CheckInState.Skipped), setting, now)
            : CheckInDecision.Silent(row);

    /// <summary>Asks again after one working hour. What was on its way before is void.</summary>
    public static CheckInDecision Snooze(CheckIn row, CheckInSetting setting, Instant now) =>
        row.State == CheckInState.Asked
            ? Shown(
                (row with
                {
                    SnoozedUntil = setting.Time.Add(now, Calendars.Wait.Hours(1)),
                    Snoozes = row.Snoozes + 1,
                    PromptUnderway = false,
                    Generation = row.Generation + 1,
                }).WithNext(setting),
                setting,
                now)
            : CheckInDecision.Silent(row);

    /// <summary>Away until a date: an open question is not due any more. Planned ones find out when they come due, in case of an early return.</summary>
    public static CheckInDecision Away(CheckIn row, CheckInSetting setting, LocalDate back, Instant now) =>
        row.Date < back && row.IsOpen
            ? Updated(CheckInRule.Closed(row, CheckInState.NotDue), CheckInWords.AwayUntil(row, back), setting, now)
            : CheckInDecision.Silent(row);

    /// <summary>What became of a plan. The question that quotes it is changed in place.</summary>
    public static (CheckIn Plan, CheckInDecision? Question) PlanOutcome(CheckIn plan, bool done, CheckInSetting setting, Instant now)
    {
        if (plan.PlanDone == done)
        {
            return (plan, null);
        }

        var after = plan with { PlanDone = done, PlanSaidAt = now };
        var known = setting with { History = setting.History.With(after) };
        return setting.History.Rows.FirstOrDefault(row => row.Quotes == plan.Date) is { AskedAt: not null } question
            ? (after, Shown(question, known, now))
            : (after, null);
    }

    /// <summary>A press proves that the question arrived, whatever the platform said about it.</summary>
    public static CheckIn Seen(CheckIn row, CheckInSetting setting, Instant now) =>
        row.State == CheckInState.Asking ? CheckInRule.Sent(row, setting, CheckInRule.AskSent, now).After : row;

    /// <summary>The question as it stands now, in place of itself.</summary>
    internal static CheckInDecision Shown(CheckIn row, CheckInSetting setting, Instant now) =>
        row.State switch
        {
            CheckInState.Answered => Updated(
                row,
                CheckInWords.Answered(AnsweredCheckIn.Of(row, setting, now)),
                setting,
                now),
            CheckInState.Skipped => Updated(row, CheckInWords.Skipped(row), setting, now),
            CheckInState.Asked or CheckInState.Missed => Updated(row, CheckInWords.Ask(AskedQuestion.Of(row, setting, now)), setting, now),
            _ => CheckInDecision.Silent(row),
        };

    static CheckInDecision Updated(CheckIn row, Message message, CheckInSetting setting, Instant now)
    {
        if (row.AskedAt is null)
        {
            return CheckInDecision.Silent(row);
        }

        var after = row with { Revision = row.Revision + 1 };
        return new(after, [.. CheckInMessages.Update(after, message, setting, now)]);
    }

    static CheckIn Answered(CheckIn answer, CheckIn before, CheckInSetting setting, Instant now) =>
        CheckInRule.Closed(answer, CheckInState.Answered) with
        {
            AnsweredAt = before.AnsweredAt is { } first && !Replaces(answer, before) ? first : now,
            Edited = before.AnsweredAt is not null && (before.Edited || Replaces(answer, before)),
            Late = before.AnsweredAt is null ? IsLate(before, setting, now) : before.Late,
        };

    // What is answered beside what was answered before changes nothing of it.
    static bool Replaces(CheckIn answer, CheckIn before) =>
        (before.NewOpportunities is { } created && answer.NewOpportunities != created)
        || (before.PlanWill is { } will && answer.PlanWill != will)
        || (before.Help is { } help && answer.Help != help)
        || before.Given.IsReplacedBy(answer.Given);

    static bool IsLate(CheckIn row, CheckInSetting setting, Instant now) =>
        row.State is CheckInState.Missed or CheckInState.MissedByBot
        || (row.AskedAt is { } asked && now >= setting.Time.EndOf(setting.Time.DateOf(asked)));

    static IEnumerable<Outgoing> Told(CheckIn row, GivenAnswer given, CheckInSetting setting, Instant now)
    {
        if (given.Help is { } help)
        {
            yield return HelpAsked(row, help, setting, now);
        }

        if (given.By is { } leader)
        {
            var message = BehalfWords.ToRep(row, leader);
            yield return new(
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{row.Aggregate}/behalf/{row.Generation}.{row.Revision}.{row.PlanWill}"),
                new Destination.Person(row.Person),
                Operation.Post,
                MessageKind.Progress,
                message,
                setting.Time.NextStart(now),
                CheckInWhy.OnBehalf(row, leader, setting, now))
            {
                Folded = message,
            };
        }
    }

    static Outgoing HelpAsked(CheckIn row, Conversation.TextId help, CheckInSetting setting, Instant now) =>
        new(
            $"{row.Aggregate}/help/{help}",
            new Destination.Person(setting.Team.Leader),
            Operation.Post,
            MessageKind.Progress,
            ProspectingWords.HelpAsked(row.Person, help),
            setting.LeaderTime.NextStart(now),
            CheckInWhy.Helped(row, setting, now));
}
