using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Cases;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.Leadership;

/// <summary>
/// A leader's time for a rep who has been behind for long. It is asked for once in each stretch; taken, it is the leader's promise to the rep
/// on the ledger: one reminder, and no climb.
/// </summary>
public static class Coaching
{
    public const int Minutes = 30;

    /// <summary>How many of the leader's working days ahead the suggested day is.</summary>
    const int DaysAhead = 2;

    /// <summary>The leader and the rep both work on the suggested day if there is one within so many of the leader's working days.</summary>
    const int LongestSearch = 10;

    /// <summary>What the buttons are about; reads back by <see cref="CheckIn.ParseSubject"/>.</summary>
    public static string Subject(PersonId rep, LocalDate on) => $"{rep}/{IsoDate.Text(on)}";

    public static string Key(string subject) => $"coaching/{subject}";

    /// <summary>The promise that it becomes: one, whoever takes it and however often they press.</summary>
    public static ChainId ChainOf(string subject) => new(new Cause(Key(subject)).Id("l"));

    /// <summary>To the leader, or to the deputy while the leader is away.</summary>
    /// <param name="on">The rep's own date.</param>
    public static Outgoing Ask(CheckInSetting setting, Company company, LocalDate on, Instant now)
    {
        var to = Roles.InCharge(setting.Team, company, now);
        var time = company.WorkingTimeOf(to);
        var subject = Subject(setting.Rep, on);
        var message = CoachingWords.Ask(setting.Rep, setting.PaceOn(on), subject, Suggested(time, setting.Time, now), to, company);
        return new(
            Key(subject),
            new Destination.Person(to),
            Operation.Post,
            MessageKind.CoachingAsk,
            message,
            time.NextStart(now),
            CoachingWords.WhyAsked(setting, CadenceRule.BehindFor(setting.Cadence, setting.Time, on), on, now))
        {
            Folded = message,
        };
    }

    /// <summary>The end of a day on which both work.</summary>
    static Instant Suggested(WorkingTime leader, WorkingTime rep, Instant now)
    {
        var date = leader.DateOf(now);
        for (var n = 0; n < DaysAhead || (n < LongestSearch && !rep.IsWorkday(date)); n++)
        {
            date = leader.NextWorkday(date);
        }

        return leader.EndOf(date);
    }
}
