using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

/// <summary>Once for every team, and again inside a team for what is different there.</summary>
static class CheckInSection
{
    public static readonly Key<LocalTime> At = new("at", Kinds.Time, "the time, in each rep's own zone", "09:00");

    static readonly ListKey<IsoDayOfWeek> Days = new("days", Kinds.Weekday, "the days on which reps may be asked", Otherwise: Weekdays.Assumed);
    static readonly Key<IsoDayOfWeek> WeeklyOn = new("weekly_on", Kinds.Weekday, "when a rep on pace gets their one line a week", "monday");
    static readonly Key<Wait> RemindAfter = new("remind_after", Kinds.Wait, "how long a question waits before a reminder", "3 working hours");
    static readonly Key<int> Reminders = new("reminders", Kinds.Number(0, 2), "how many at most", "1");

    static readonly Key Questions = new("questions", QuestionsSection.Shape, "what is asked, in this order", Otherwise: "new opportunities, what comes next, help");
    static readonly Key Activity = new(
        "activity",
        QuestionsSection.Shape,
        "what is asked in their place, twice a week, once outcomes have been behind for ten working days",
        Otherwise: "those, and first conversations, first meetings, what is in the way");

    public static ImmutableArray<Key> Keys { get; } = [At, Days, WeeklyOn, RemindAfter, Reminders, Questions, Activity];

    public static Shape.Table Table { get; } = new("check_in", Keys);

    public static CheckInPlan Read(Reading reading, Fields fields) => new(
        fields.Value(At, new LocalTime(9, 0)),
        Weekdays.Read(reading, fields, Days),
        fields.Value(WeeklyOn, IsoDayOfWeek.Monday),
        fields.Value(RemindAfter, Wait.Hours(1)),
        fields.Value(Reminders, 0))
    {
        Questions = QuestionsSection.Read(reading, fields, Questions, DefaultQuestions.Outcomes),
        Activity = QuestionsSection.Read(reading, fields, Activity, DefaultQuestions.Activity),
    };
}
