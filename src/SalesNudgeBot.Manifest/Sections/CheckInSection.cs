using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

/// <summary>Once for every team, and again inside a team for what is different there.</summary>
static class CheckInSection
{
    public static readonly Key At = new("at", "the time of day, in each rep's own zone", "09:00");

    static readonly Key Days = new("days", "the weekdays on which reps may be asked; Monday to Friday if not given");
    static readonly Key WeeklyOn = new("weekly_on", "the weekday of the one line that a rep on pace gets", "monday");
    static readonly Key RemindAfter = new("remind_after", "the wait before a reminder", "3 working hours");
    static readonly Key Reminders = new("reminders", "how many reminders at most, 0 to 2", "1");

    static readonly Key Questions = new("questions", "what is asked, by id; the standard questions if not given");
    static readonly Key Activity = new("activity", "what is asked after a long shortfall, by id; the standard questions if not given");

    public static ImmutableArray<Key> Keys { get; } = [At, Days, WeeklyOn, RemindAfter, Reminders, Questions, Activity];

    public static CheckInPlan Read(Reading reading, Fields fields) => new(
        fields.Value(At, Kinds.Time, new LocalTime(9, 0)),
        Weekdays.Read(reading, fields, Days),
        fields.Value(WeeklyOn, Kinds.Weekday, IsoDayOfWeek.Monday),
        fields.Value(RemindAfter, Kinds.Wait, Wait.Hours(1)),
        fields.Value(Reminders, Kinds.Number(0, 2), 0))
    {
        Questions = QuestionsSection.Read(reading, fields, Questions, DefaultQuestions.Outcomes),
        Activity = QuestionsSection.Read(reading, fields, Activity, DefaultQuestions.Activity),
    };
}
