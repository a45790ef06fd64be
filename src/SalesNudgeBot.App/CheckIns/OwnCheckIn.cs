using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
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

    /// <param name="said">The count that the person gave.</param>
    public (Reply Reply, CheckIn After) Answer(GivenAnswer given, IReadOnlyList<TextId> clients, bool confirms, int? said = null)
    {
        var (decision, setting) = CheckInWork.Answer(Stores, Company, Row, Setting, given, clients, confirms, Now);
        return (Shown(decision, setting, said), decision.After);
    }

    /// <summary>A count, or the word that the CRM's is right.</summary>
    public Reply Count(int? said) => Answer(new GivenAnswer(said), [], confirms: true, said).Reply;

    public Reply TakeOpen(CheckInDecision decision)
    {
        if (decision.After == Row)
        {
            return new Reply.Private(CheckInFormWords.DealtWith(Row));
        }

        CheckInWork.Save(Stores, Company, decision, Now);
        return Shown(decision, Setting, said: null);
    }

    /// <summary>The question on the screen changes in place; where there is none, the one who acted is told.</summary>
    Reply Shown(CheckInDecision decision, CheckInSetting setting, int? said) =>
        decision.After == Row || decision.Messages.Any(message => message.Operation == Operation.Update)
            ? Reply.None
            : new Reply.Private(Message.Text(CheckInWords.Recorded(decision.After, Row, setting.Team.Leader, CrmNews.Of(decision.After, setting), said)));
}
