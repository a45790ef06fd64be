using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.CheckIns;

/// <summary>A check-in in the hands of the one it belongs to.</summary>
sealed record OwnCheckIn(IStores Stores, Company Company, CheckIn Row, CheckInSetting Setting, Instant Now)
{
    /// <returns>Null, and what is said instead, when it is somebody else's or not there.</returns>
    public static (OwnCheckIn? Mine, Reply Refusal) Of(IStores stores, Company company, PersonId actor, ActionRef action, Instant now)
    {
        if (CheckIn.ParseSubject(action.Subject) is not var (person, date))
        {
            return (null, new Reply.Private(CheckInFormWords.Gone));
        }

        if (person != actor)
        {
            return (null, new Reply.Private(CheckInFormWords.NotYours(person)));
        }

        return stores.CheckIns.Find(person, date) is { } row && CheckInWork.Setting(stores, company, person, now) is { } setting
            ? (new(stores, company, CheckInChanges.Seen(row, setting, now), setting, now), Reply.None)
            : (null, new Reply.Private(CheckInFormWords.Gone));
    }

    /// <summary>The question on the screen changes in place; where there is none, the one who acted is told.</summary>
    /// <param name="said">The count that the person gave.</param>
    public Reply Take(CheckInDecision decision, int? said = null)
    {
        CheckInWork.Save(Stores, Company, decision, Now);
        PlanLedger.Answered(Stores, Company, Row, decision.After, Setting, Now);
        return decision.After == Row || decision.Messages.Any(message => message.Operation == Operation.Update)
            ? Reply.None
            : new Reply.Private(Message.Text(CheckInWords.Recorded(decision.After, Row, Setting.Team.Leader, CrmNews.Of(decision.After, Setting), said)));
    }

    /// <summary>A count, or the word that the CRM's is right.</summary>
    public Reply Count(int? said)
    {
        var (given, setting) = CrmCount.Of(Stores, Row, Setting, new GivenAnswer(said), [], confirms: true, Now);
        return (this with { Setting = setting }).Take(CheckInChanges.Answer(Row, setting, given, Now), said);
    }

    public Reply TakeOpen(CheckInDecision decision) =>
        decision.After == Row ? new Reply.Private(CheckInFormWords.DealtWith(Row)) : Take(decision);
}
