using NodaTime;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Prospecting;
using static SalesNudgeBot.Core.Wording.CheckInDays;

namespace SalesNudgeBot.Core.Wording;

/// <summary>Why a message about prospecting exists, for whoever asks.</summary>
static class CheckInWhy
{
    internal static Why Asked(CheckIn row, CheckInSetting setting) =>
        new(
            "check-in",
            [
                new Fact("Asked because", Line.Words(row.Reason switch
                {
                    AskReason.Behind => "short of what is needed: each working day",
                    AskReason.Slipping => "a little short of what is needed: twice a week",
                    AskReason.Activity => $"short of what is needed for {CadenceRule.DaysBehind} working days and more: twice a week what was done is asked too",
                    AskReason.Quiet => $"{CheckInQuestion.QuietFor(row.Date, setting) ?? 0} working days without a new opportunity",
                    _ => $"{row.Date.DayOfWeek} is a check-in day of {setting.Team.Name}",
                })),
                Pace(row.Date, setting),
                Local(row.DueAt, setting),
            ],
            row.DueAt);

    internal static Why OnPace(CheckIn row, CheckInSetting setting) =>
        new(
            "on pace",
            [new Fact("Said on", Line.Words($"{setting.Plan.WeeklyOn}s, one line a week")), Pace(row.Date, setting), Local(row.DueAt, setting)],
            row.DueAt);

    internal static Why Quieter(CheckIn row, CheckInSetting setting) =>
        new(
            "asked less often",
            [
                new Fact("Said because", Line.Words("a question would have come today, and does not")),
                new Fact("Asked from now on", Line.Words(Often(setting.Cadence.Cadence, setting))),
                Pace(row.Date, setting),
                Local(row.DueAt, setting),
            ],
            row.DueAt);

    internal static Why Reminded(CheckIn row, CheckInSetting setting, Instant due) =>
        new(
            "check-in reminder",
            [
                new Fact("Reminder", Line.Words($"{row.RemindersSent + 1} of at most {Math.Min(setting.Plan.Reminders, 2)}")),
                new Fact("Last asked", Line.Words(DayAndTime(setting.Time.LocalOf(row.PromptedAt ?? row.DueAt)))),
                Local(due, setting),
            ],
            due);

    internal static Why Repeated(CheckInSetting setting, Instant due) =>
        new("check-in asked for again", [new Fact("Asked again because", Line.Words("\"In an hour\" was pressed")), Local(due, setting)], due);

    internal static Why Changed(CheckIn row, CheckInSetting setting, Instant now) =>
        new("check-in updated in place", [new Fact("Check-in", Line.Words(Day(row.Date))), Local(now, setting)], now);

    internal static Why Missed(IEnumerable<CheckIn> missed, CheckInSetting setting, Instant now) =>
        new(
            "three check-ins missed in a row",
            [
                new Fact("Missed", Line.Words(string.Join(", ", missed.Select(row => Day(row.Date)).Reverse()))),
                new Fact("Not counted", Line.Words("days away, holidays, and what I missed myself")),
                Local(now, setting),
            ],
            now);

    internal static Why Helped(CheckIn row, CheckInSetting setting, Instant now) =>
        new("help asked for in a check-in", [new Fact("Check-in", Line.Of($"{row.Person}, {Day(row.Date)}")), Local(now, setting)], now);

    internal static Why OnBehalf(CheckIn row, People.PersonId leader, CheckInSetting setting, Instant now) =>
        new("check-in noted by a leader", [new Fact("Noted by", Line.Of($"{leader}, for {Day(row.Date)}")), Local(now, setting)], now);

    static string Often(Cadence cadence, CheckInSetting setting) =>
        cadence switch
        {
            Cadence.Silent => "one line a week",
            Cadence.TwiceWeekly => $"on {CadenceWords.Days(CadenceDays.TwiceAWeek(setting.Plan, setting.Time.Calendar))}",
            Cadence.Daily => "each working day",
            _ => "on the team's days",
        };

    static Fact Pace(LocalDate date, CheckInSetting setting)
    {
        var pace = setting.PaceOn(date);
        return new("Pace", Line.Words(pace.TooLittle ? PaceWords.Meaning(pace) : $"{PaceWords.InShort(pace)}: {PaceWords.Meaning(pace)}"));
    }

    static Fact Local(Instant due, CheckInSetting setting) =>
        new("Due", Line.Words($"{DayAndTime(setting.Time.LocalOf(due))} {setting.Time.Zone.Id}"));
}
