using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.CheckIns;
using Stories.Harness;

namespace Stories.CheckIns;

/// <summary>What a rep does with a check-in, and what the bot makes of it.</summary>
public class AnsweringStories
{
    static readonly LocalDate Monday = new(2026, 11, 23);

    [Fact]
    public async Task One_reminder_comes_on_the_next_day_since_one_a_day_is_enough_and_none_once_it_is_answered()
    {
        var (story, week) = await Alone();
        await using var _ = story;
        await story.At("Mon 12:00");
        Assert.Contains(await story.Outbox(), row => row.Reason == "1 a day about prospecting is enough: next start Tue 24 Nov 09:00");
        await story.At("Tue 09:00");
        await week.Rep.Gets("check-in is still open", "0 is an answer too");
        await story.At("Tue 09:05");
        await week.Rep.Writes("1 new");
        await week.Rep.Gets("Noted for Mon 23 Nov: 1 new.");
        week.Rep.Sees("Answered above, thank you.");
        await story.At("Fri 17:30");
        await story.Ends();
    }

    [Fact]
    public async Task A_late_answer_is_taken_and_labelled()
    {
        var (story, week) = await Alone();
        await using var _ = story;
        await Reminded(story, week);
        await story.At("Wed 10:00");
        Assert.Equal(CheckInState.Missed, await StateOf(story, week, Monday));
        await week.Rep.Writes("3 new");
        await week.Rep.Gets("Noted for Mon 23 Nov: 3 new.");
        Assert.Equal(CheckInState.Answered, await StateOf(story, week, Monday));
        await story.Ends();
    }

    [Fact]
    public async Task A_changed_answer_says_what_it_replaces_and_the_question_shows_it()
    {
        var (story, week) = await Alone();
        await using var _ = story;
        await story.At("Mon 09:05");
        await week.Rep.Writes("2 new");
        await week.Rep.Gets("Noted: 2 new.");
        await story.At("Mon 11:00");
        await week.Rep.Writes("3 new");
        await week.Rep.Gets("Noted: 3 new, in place of 2.");
        week.Rep.Sees("Changed Mon 23 Nov 11:00: 3 new.");
        await story.At("Fri 17:30");
        await story.Ends();
    }

    [Fact]
    public async Task A_skipped_check_in_is_neither_reminded_nor_missed()
    {
        var (story, week) = await Alone();
        await using var _ = story;
        await week.Rep.Clicks("Skip today");
        week.Rep.Sees("Skipped for Mon 23 Nov.");
        await story.At("Fri 17:30");
        await story.Ends();
        Assert.Equal(CheckInState.Skipped, await StateOf(story, week, Monday));
    }

    [Fact]
    public async Task Snoozed_it_is_asked_again_once_after_an_hour()
    {
        var (story, week) = await Alone();
        await using var _ = story;
        await week.Rep.Clicks("In an hour");
        week.Rep.Sees("I'll ask again at 10:00.");
        await story.At("Mon 10:00");
        await week.Rep.Gets("as you asked, once more");
        await week.Rep.Clicks("0 new");
        await story.At("Fri 17:30");
        await story.Ends();
    }

    [Fact]
    public async Task Away_until_a_day_nothing_is_asked_and_nothing_counts_as_missed()
    {
        var (story, week) = await Alone();
        await using var _ = story;
        await (await week.Rep.Clicks("Away until")).Fills(("until", "Mon 7 Dec"));
        week.Rep.Sees("I won't ask about prospecting before Mon 7 Dec.");
        await story.At("Fri 17:30");
        await story.At("Mon 09:00");
        await story.At("Fri 17:30");
        await story.At("Mon 09:00");
        await week.Rep.Gets("New opportunities");
        Assert.All(await Rows(story, week), row => Assert.NotEqual(CheckInState.Missed, row.State));
        await story.Ends();
    }

    [Fact]
    public async Task Three_missed_in_a_row_ask_the_leader_for_a_talk_once()
    {
        var (story, week) = await Alone();
        await using var _ = story;
        await Reminded(story, week);
        await story.At("Mon 09:00");
        await week.Rep.Gets("New opportunities");
        await Reminded(story, week);
        await story.At("Mon 09:00");
        await week.Rep.Gets("The last two went by unanswered");
        await Reminded(story, week);
        await story.At("Wed 09:00");
        await week.Leader.Gets("the last 3 check-ins with Ana went by without an answer", "Could you find time to talk with Ana");
        await story.At("Mon 09:00");
        await week.Rep.Gets("New opportunities");
        await Reminded(story, week);
        await story.At("Fri 17:30");
        await story.Ends();
    }

    [Fact]
    public async Task A_day_that_the_bot_slept_through_is_missed_by_the_bot_and_by_nobody_else()
    {
        var (story, week) = await Week.Begin(Week.OneRep);
        await using var _ = story;
        await Down(story, Duration.FromHours(9));
        await story.At("Fri 17:30");
        Assert.Equal(CheckInState.MissedByBot, await StateOf(story, week, Monday));
        await story.Ends();
    }

    [Fact]
    public async Task A_bot_back_the_same_day_asks_late_and_once()
    {
        var (story, week) = await Week.Begin(Week.OneRep);
        await using var _ = story;
        await Down(story, Duration.FromHours(5));
        await story.MoveTo(story.Now);
        await week.Rep.Gets("New opportunities");
        await week.Rep.Clicks("1 new");
        await story.At("Fri 17:30");
        await story.Ends();
    }

    static async Task<(Story Story, Week Week)> Alone()
    {
        var (story, week) = await Week.Begin(Week.OneRep);
        await story.At("Mon 09:00");
        await week.Rep.Gets("New opportunities");
        return (story, week);
    }

    static async Task Reminded(Story story, Week week)
    {
        await story.At("Tue 09:00");
        await week.Rep.Gets("check-in is still open");
    }

    /// <summary>The process is gone while time passes.</summary>
    static async Task Down(Story story, Duration time)
    {
        var later = story.Now + time;
        await story.Database.Write(stores =>
        {
            stores.Installation.SetClock(new(ClockMode.Simulated, later));
            return 0;
        });
        await story.Restart();
        Assert.Equal(later, story.Now);
    }

    static Task<IReadOnlyList<CheckIn>> Rows(Story story, Week week) => story.Database.Read(stores => stores.CheckIns.Recent(week.Rep.Id, 100));

    static async Task<CheckInState?> StateOf(Story story, Week week, LocalDate date) =>
        (await story.Database.Read(stores => stores.CheckIns.Find(week.Rep.Id, date)))?.State;
}
