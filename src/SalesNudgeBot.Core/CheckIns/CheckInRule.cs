using System.Collections.Immutable;
using NodaTime;

namespace SalesNudgeBot.Core.CheckIns;

/// <summary>What becomes of a check-in as time passes. A due row is a question: everything is looked at anew, and the answer may be silence.</summary>
public static class CheckInRule
{
    public const string AskSent = "ask";
    public const string RepeatSent = "repeat";
    const string ReminderPrefix = "reminder:";

    public static string ReminderSent(int n) => $"{ReminderPrefix}{n}";

    public static CheckInDecision Due(CheckIn row, CheckInSetting setting, Instant now) =>
        row.State switch
        {
            CheckInState.Planned => Planned(CheckInPlanning.Replanned(row, setting.Plan, setting.Time), setting, now),
            CheckInState.Asking when now >= CheckInTimes.StaleAt(row, setting.Time) => CheckInDecision.Silent(Closed(row, CheckInState.MissedByBot)),
            CheckInState.Asked when row.AskedAt is { } on && !setting.Time.IsWorkday(setting.Time.DateOf(on)) =>
                CheckInDecision.Silent(Closed(row, CheckInState.NotDue)),
            CheckInState.Asked when row.AskedAt is { } asked && now >= CheckInTimes.MissedAt(asked, setting.Time) =>
                CheckInDecision.Silent(Closed(row, CheckInState.Missed)),
            CheckInState.Asked when CheckInTimes.PromptAt(row, setting) is { } at && now >= at => Prompt(row, setting, at, now),
            _ => CheckInDecision.Silent(row.WithNext(setting)),
        };

    /// <summary>Whether the time has come at which the rep's pace is looked at: once for each workday, and not for a day off.</summary>
    public static bool IsLookedAt(CheckIn row, CheckInSetting setting, Instant now) =>
        row.State == CheckInState.Planned && CheckInPlanning.Replanned(row, setting.Plan, setting.Time).DueAt <= now && setting.Time.IsWorkday(row.Date);

    /// <summary>Whether <see cref="Due"/> puts a new question.</summary>
    public static bool Asks(CheckIn row, CheckInSetting setting, Instant now) =>
        IsLookedAt(row, setting, now) && !IsLate(row, setting, now) && CheckInQuestion.On(row.Date, setting) is CheckInQuestion.Ask;

    /// <summary>A newer question goes out: this one closes. One that never arrived is the bot's own miss.</summary>
    public static CheckIn Overtaken(CheckIn row) =>
        row.State switch
        {
            CheckInState.Asked => Closed(row, CheckInState.Missed),
            CheckInState.Asking => Closed(row, CheckInState.MissedByBot),
            _ => row,
        };

    /// <summary>One of its messages arrived: waits count from here.</summary>
    public static CheckInDecision Sent(CheckIn row, CheckInSetting setting, string what, Instant at)
    {
        var prompted = row with { PromptedAt = at };
        var after = what == AskSent
            ? prompted with { AskedAt = at, State = row.State == CheckInState.Asking ? CheckInState.Asked : row.State }
            : prompted with
            {
                PromptUnderway = false,
                PromptsSent = row.PromptsSent + 1,
                RemindersSent = what.StartsWith(ReminderPrefix, StringComparison.Ordinal) ? row.RemindersSent + 1 : row.RemindersSent,
            };

        // Dealt with while the message was on its way: it must not stand there as if it were open.
        return after.State is CheckInState.Answered or CheckInState.Skipped
            ? CheckInChanges.Shown(after, setting, at)
            : CheckInDecision.Silent(after.WithNext(setting));
    }

    public static CheckIn Undeliverable(CheckIn row, CheckInSetting setting, string what) =>
        what != AskSent ? (row with { PromptUnderway = false, RemindersSent = row.RemindersSent + 1, Generation = row.Generation + 1 }).WithNext(setting)
        : row.State == CheckInState.Asking ? Closed(row, CheckInState.MissedByBot)
        : row;

    /// <summary>Ends it in a state that asks nothing more; what is still unsent of it is void.</summary>
    public static CheckIn Closed(CheckIn row, CheckInState state) =>
        row with { State = state, Generation = row.Generation + 1, NextAt = null, PromptUnderway = false, SnoozedUntil = null };

    static CheckInDecision Planned(CheckIn row, CheckInSetting setting, Instant now)
    {
        if (now < row.DueAt)
        {
            return CheckInDecision.Silent(row);
        }

        if (!setting.Time.IsWorkday(row.Date))
        {
            return CheckInDecision.Silent(Closed(row, CheckInState.NotDue));
        }

        var late = IsLate(row, setting, now);
        return CheckInQuestion.On(row.Date, setting) switch
        {
            CheckInQuestion.Ask when late => CheckInDecision.Silent(Closed(row, CheckInState.MissedByBot)),
            CheckInQuestion.Ask ask => Ask(row with { Reason = ask.Reason }, setting, now),
            CheckInQuestion.Line line when !late => Line(row, line.SilentUntil, setting, now),
            CheckInQuestion.Quieter when !late => Quieter(row, setting, now),
            _ => CheckInDecision.Silent(Closed(row, CheckInState.NotDue)),
        };
    }

    static bool IsLate(CheckIn row, CheckInSetting setting, Instant now) => now >= setting.Time.EndOf(row.Date);

    static CheckInDecision Ask(CheckIn row, CheckInSetting setting, Instant now)
    {
        var asking = (row with
        {
            State = CheckInState.Asking,
            Quotes = setting.History.OpenPlan(row.Date)?.Date,
            Cadence = setting.Cadence.Cadence,
            ChangedFrom = setting.ChangeToTell,
            Coaching = setting.CoachingOn(row.Date),
            AfterClient = setting.ClientThatGoesFirst,
        }).WithNext(setting);
        return new(asking, [CheckInMessages.Ask(asking, setting, now)]);
    }

    static CheckInDecision Line(CheckIn row, LocalDate until, CheckInSetting setting, Instant now)
    {
        var told = Closed(row, CheckInState.LeftAlone) with { SilentUntil = until };
        return new(told, [CheckInMessages.OnPace(told, until, setting, now)]);
    }

    static CheckInDecision Quieter(CheckIn row, CheckInSetting setting, Instant now)
    {
        var told = Closed(row, CheckInState.LeftAlone) with { Cadence = setting.Cadence.Cadence, ChangedFrom = setting.ChangeToTell };
        return new(told, [CheckInMessages.Quieter(told, setting, now)]);
    }

    static CheckInDecision Prompt(CheckIn row, CheckInSetting setting, Instant due, Instant now)
    {
        var prompted = row with { PromptUnderway = true, SnoozedUntil = null };
        var message = row.SnoozedUntil is null
            ? CheckInMessages.Reminder(prompted, setting, due, now)
            : CheckInMessages.Repeat(prompted, setting, due, now);
        return new(prompted.WithNext(setting), ImmutableArray.Create(message));
    }
}
