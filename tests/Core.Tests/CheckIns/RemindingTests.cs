using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Tests.Calendars;

namespace SalesNudgeBot.Core.Tests.CheckIns;

public sealed class RemindingTests
{
    [Fact]
    public void At_most_two_reminders_each_after_the_wait_from_the_last_message_then_missed()
    {
        var ana = Asked().Until("2026-11-24 17:30");
        Assert.Equal(["Mon 2026-11-23 13:00", "Mon 2026-11-23 17:00"], ana.Of(MessageKind.CheckInReminder));
        Assert.Equal(CheckInState.Missed, ana.On("2026-11-23").State);
        Assert.Null(ana.On("2026-11-23").NextAt);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(5, 2)]
    public void The_plan_may_ask_for_fewer_reminders_never_for_more(int planned, int sent)
    {
        var ana = new Reps();
        var team = ana.Setting.Team;
        ana.Company = ana.Company with
        {
            Teams = ana.Company.Teams.SetItem(team.Id, team with { CheckIn = team.CheckIn with { Reminders = planned } }),
        };
        Assert.Equal(sent, ana.Starting("2026-11-22 12:00").Until("2026-11-27 12:00").Of(MessageKind.CheckInReminder).Length);
    }

    [Fact]
    public void The_wait_counts_from_when_the_question_arrived()
    {
        var ana = new Reps { Delivers = _ => false };
        ana.Starting("2026-11-22 12:00").Until("2026-11-23 12:00");
        Assert.Equal(CheckInState.Asking, ana.On("2026-11-23").State);
        ana.Put(CheckInRule.Sent(ana.On("2026-11-23"), ana.Setting, CheckInRule.AskSent, ana.Time.At("2026-11-23 12:00")).After);
        Assert.Equal(ana.Time.At("2026-11-23 16:00"), ana.On("2026-11-23").NextAt);
    }

    [Fact]
    public void A_reminder_that_is_on_its_way_is_not_followed_by_another()
    {
        var ana = new Reps { Delivers = message => message.Kind == MessageKind.CheckIn };
        ana.Starting("2026-11-22 12:00").Until("2026-11-23 13:00");
        Assert.True(ana.On("2026-11-23").PromptUnderway);
        Assert.Equal(ana.Time.At("2026-11-24 17:30"), ana.On("2026-11-23").NextAt);
    }

    [Fact]
    public void Nothing_reminds_of_an_answered_question()
    {
        var ana = Asked();
        ana.Answers(0, "2026-11-23 12:59");
        Assert.Empty(ana.Until("2026-11-29 12:00").Of(MessageKind.CheckInReminder));
    }

    [Fact]
    public void An_answer_changes_the_reminders_that_were_sent_too()
    {
        var ana = Asked().Until("2026-11-23 13:00");
        var row = ana.On("2026-11-23");
        Assert.Equal([row.MessageKey, row.PromptKey(1)], ana.Answers(0, "2026-11-23 14:00").Messages.Select(message => message.Key));
    }

    [Fact]
    public void A_snooze_asks_again_after_one_working_hour_and_puts_reminders_off()
    {
        var ana = Asked().Until("2026-11-23 12:00");
        Snooze(ana, "2026-11-23 12:00");
        ana.Until("2026-11-23 17:30");
        Assert.Equal(["Mon 2026-11-23 13:00"], Repeats(ana));
        Assert.Equal(["Mon 2026-11-23 17:00"], ana.Of(MessageKind.CheckInReminder));
    }

    [Fact]
    public void A_snooze_late_in_the_day_asks_the_next_morning_and_says_so()
    {
        var ana = Asked();
        var decision = Snooze(ana, "2026-11-23 17:00");
        Assert.Contains("I'll ask again Tue 24 Nov 09:30.", Texts.Of(decision.Messages[0].Message));
        Assert.Equal(["Tue 2026-11-24 09:30"], Repeats(ana.Until("2026-11-24 10:00")));
    }

    [Fact]
    public void A_snooze_voids_the_reminder_that_was_on_its_way()
    {
        var ana = new Reps { Delivers = message => message.Kind == MessageKind.CheckIn };
        ana.Starting("2026-11-22 12:00").Until("2026-11-23 13:00");
        var generation = ana.On("2026-11-23").Generation;
        Snooze(ana, "2026-11-23 13:05");
        Assert.NotEqual(generation, ana.On("2026-11-23").Generation);
        ana.Delivers = _ => true;
        Assert.Equal(["Mon 2026-11-23 14:05"], Repeats(ana.Until("2026-11-23 15:00")));
    }

    [Fact]
    public void A_newer_question_takes_the_place_of_an_open_one()
    {
        var ana = new Reps(days: [.. Sample.MondayToFriday]).Starting("2026-11-22 12:00").Until("2026-11-24 09:00");
        Assert.Equal((CheckInState.Missed, CheckInState.Asked), (ana.On("2026-11-23").State, ana.On("2026-11-24").State));
    }

    [Fact]
    public void A_question_that_could_not_be_delivered_is_the_bots_own_miss()
    {
        var ana = new Reps { Delivers = _ => false };
        ana.Starting("2026-11-22 12:00").Until("2026-11-23 09:00");
        var row = CheckInRule.Undeliverable(ana.On("2026-11-23"), ana.Setting, CheckInRule.AskSent);
        Assert.Equal((CheckInState.MissedByBot, null), (row.State, row.NextAt));
    }

    [Fact]
    public void A_question_sent_while_it_was_being_answered_is_shown_as_answered()
    {
        var ana = new Reps { Delivers = _ => false };
        ana.Starting("2026-11-22 12:00").Until("2026-11-23 09:00");
        Assert.Empty(ana.Answers(2, "2026-11-23 09:00").Messages);
        var sent = CheckInRule.Sent(ana.On("2026-11-23"), ana.Setting, CheckInRule.AskSent, ana.Time.At("2026-11-23 09:01"));
        Assert.Equal("Noted: 2 new.", Texts.Of(Assert.Single(sent.Messages).Message)[0]);
    }

    static Reps Asked() => new Reps().Starting("2026-11-22 12:00").Until("2026-11-23 09:00");

    static string[] Repeats(Reps ana) =>
        [.. ana.Sent.Where(m => m.Kind == MessageKind.Answer && m.Operation == Operation.Post).Select(ana.Where)];

    static CheckInDecision Snooze(Reps ana, string at) =>
        ana.Does(setting => CheckInChanges.Snooze(ana.On("2026-11-23"), setting, ana.Time.At(at)), at);
}
