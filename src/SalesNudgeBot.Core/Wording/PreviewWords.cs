using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Previewing;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Core.Wording;

/// <summary>What an admin reads of a message before it is sent, and of a day without one.</summary>
public static class PreviewWords
{
    /// <summary>"check-in": in a word or two, what kind of message it is.</summary>
    public static string Kind(MessageKind kind) =>
        kind switch
        {
            MessageKind.Answer => "change of a message",
            MessageKind.Welcome => "first message: what is kept, and who sees it",
            MessageKind.Brief => "brief in the leaders' channel",
            MessageKind.BriefUpdate => "brief brought up to date",
            MessageKind.StepAlert => "promise at risk",
            MessageKind.ThreadNote => "note under the brief",
            MessageKind.PresenceAsk => "has the client heard?",
            MessageKind.PresenceRanOut => "the client has not heard",
            MessageKind.LeaderStepReminder => "reminder of their own step",
            MessageKind.LeaderQuestion => "question of the leader",
            MessageKind.Acceptance => "can you deliver it?",
            MessageKind.TrackAsk => "still on track?",
            MessageKind.ConfirmAsk => "does the client have it?",
            MessageKind.Unconfirmed => "delivered, unconfirmed",
            MessageKind.Progress => "news of a promise",
            MessageKind.Closing => "how a promise ended",
            MessageKind.Thanks => "thanks",
            MessageKind.CheckIn => "check-in",
            MessageKind.CheckInReminder => "check-in reminder",
            MessageKind.OnPace => "one line, nothing asked",
            MessageKind.ThreeMissed => "three check-ins missed: a talk?",
            MessageKind.CoachingAsk => "time for a rep?",
            MessageKind.StoppedSelling => "what is left to repair",
            MessageKind.Digest => "weekly digest",
            MessageKind.AdminNotice => "notice for admins",
            MessageKind.Home => "home page",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of message has no word."),
        };

    /// <summary>"check-ins": at the head of a column.</summary>
    public static string Heading(MessageKind kind) =>
        kind switch
        {
            MessageKind.Welcome => "first",
            MessageKind.CheckIn => "check-in",
            MessageKind.CheckInReminder => "reminder",
            MessageKind.OnPace => "on pace",
            MessageKind.ThreeMissed => "talk",
            MessageKind.CoachingAsk => "time",
            MessageKind.Digest => "digest",
            MessageKind.AdminNotice => "notice",
            MessageKind.StoppedSelling => "repair",
            _ => Kind(kind),
        };

    public static string Fate(KeptHow how) =>
        how switch
        {
            KeptHow.SentLater => "sent later",
            KeptHow.SentWithAnother => "sent with another",
            _ => "not sent",
        };

    /// <summary>Why a rep is asked, or whom a message to a leader is about; null where its kind says enough.</summary>
    public static Line? Because(Outgoing message) =>
        message.Kind switch
        {
            MessageKind.CheckIn or MessageKind.OnPace when message.Why.Inputs is [{ Value: var first }, ..] => first,
            MessageKind.ThreeMissed or MessageKind.CoachingAsk or MessageKind.StoppedSelling => About(message),
            _ => null,
        };

    static Line? About(Outgoing message)
    {
        var named = message.Message.Lines().SelectMany(line => line.Spans).OfType<Span.Name>().Where(name => message.To != new Destination.Person(name.Person)).ToList();
        return named is [var about, ..] ? Line.Of($"{about.Person}") : null;
    }

    /// <summary>Null for a working day.</summary>
    public static string? DayOff(WorkingTime time, LocalDate date) =>
        time.HolidayOn(date) is { } holiday ? $"holiday: {holiday}"
        : time.IsAway(date) ? "away"
        : !time.IsWorkday(date) ? "no workday"
        : null;

    /// <summary>Why a rep is asked nothing on a date of theirs; null where something is.</summary>
    /// <param name="look">Null where nobody looked: a day off, or one that was over.</param>
    public static string? Silence(PreviewedLook? look, CheckInSetting setting, LocalDate date)
    {
        var time = setting.Time;
        return DayOff(time, date)
            ?? look switch
            {
                null => "nothing: its time was over, or today's question is dealt with",
                { State: CheckInState.NotDue, SilentUntil: { } until } when date < until => $"on pace: nothing is asked before {CheckInDays.Day(until)}",
                { State: CheckInState.NotDue, Cadence: Cadence.Silent } => $"on pace: one line a week, on {setting.Plan.WeeklyOn}s",
                { State: CheckInState.NotDue, Cadence: Cadence.TwiceWeekly } => $"a little short: asked on {CadenceWords.Days(CadenceDays.TwiceAWeek(setting.Plan, time.Calendar))}",
                { State: CheckInState.NotDue, Cadence: Cadence.Daily } => "the CRM's last file is too old to ask for what is missing",
                { State: CheckInState.NotDue } => $"no check-in day of {setting.Team.Name} ({CadenceWords.Days([.. setting.Plan.Days])})",
                { State: CheckInState.MissedByBot } => "its time was over",
                _ => null,
            };
    }
}
