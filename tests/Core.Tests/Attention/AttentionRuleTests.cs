using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Tests.Calendars;

namespace SalesNudgeBot.Core.Tests.Attention;

public sealed class AttentionRuleTests
{
    const string Monday = "2026-11-30 09:00";

    [Fact]
    public void A_nudge_inside_working_time_goes() =>
        Assert.Equal(["send"], new Due(Monday).With(MessageKind.CheckIn).Choices());

    [Theory]
    [InlineData("2026-11-29 12:00")]
    [InlineData("2026-11-30 08:59")]
    [InlineData("2026-11-27 17:30")]
    public void A_nudge_outside_working_time_waits_for_the_next_start(string now) =>
        Assert.Equal(["outside working time: next start Mon 30 Nov 09:00"], new Due(now).With(MessageKind.Brief).Choices());

    [Fact]
    public void A_nudge_to_someone_away_waits_for_their_return() =>
        Assert.Equal(
            ["outside working time: next start Thu 3 Dec 09:00"],
            new Due(Monday) { Receiver = Sample.Berlin.WithTimeOff("2026-11-30", "2026-12-02") }.With(MessageKind.PresenceAsk).Choices());

    [Fact]
    public void Who_asked_not_to_be_disturbed_gets_answers_and_what_is_urgent_and_the_rest_afterwards() =>
        Assert.Equal(
            ["asked not to be disturbed: until Mon 30 Nov 11:00", "send", "send"],
            new Due(Monday) { Undisturbed = new(Sample.Berlin.At("2026-11-29 20:00"), Sample.Berlin.At("2026-11-30 11:00")) }
                .With(MessageKind.TrackAsk)
                .With(MessageKind.Answer)
                .With(MessageKind.StepAlert, urgent: true)
                .Choices());

    [Fact]
    public void A_window_that_is_over_or_still_to_come_holds_nothing() =>
        Assert.Equal(
            ["send"],
            new Due(Monday) { Undisturbed = new(Sample.Berlin.At("2026-11-30 20:00"), Sample.Berlin.At("2026-12-01 08:00")) }.With(MessageKind.TrackAsk).Choices());

    [Fact]
    public void Answers_changes_in_place_and_urgent_steps_go_at_any_hour_and_over_any_budget() =>
        Assert.Equal(
            ["send", "send", "send", "send"],
            new Due("2026-11-29 03:00")
                .Sent(MessageKind.Brief, MessageKind.Brief, MessageKind.Brief)
                .With(MessageKind.Answer)
                .With(MessageKind.ThreadNote)
                .With(MessageKind.CheckIn, operation: Operation.Update)
                .With(MessageKind.StepAlert, urgent: true)
                .Choices());

    [Fact]
    public void The_fourth_nudge_of_a_day_waits_for_the_next_working_day() =>
        Assert.Equal(
            ["3 a day are enough: next start Mon 30 Nov 09:00"],
            new Due("2026-11-27 15:00").Sent(MessageKind.TrackAsk, MessageKind.Acceptance, MessageKind.Thanks).With(MessageKind.Closing).Choices());

    [Fact]
    public void Answers_sent_today_spend_nothing() =>
        Assert.Equal(["send"], new Due(Monday).Sent(MessageKind.Answer, MessageKind.Answer, MessageKind.Answer).With(MessageKind.Closing).Choices());

    [Fact]
    public void The_budget_goes_by_priority_before_age() =>
        Assert.Equal(
            ["2 a day are enough: next start Tue 1 Dec 09:00", "send", "send"],
            new Due(Monday).With(MessageKind.Progress).With(MessageKind.TrackAsk).With(MessageKind.PresenceAsk).Choices(nudges: 2));

    [Fact]
    public void Among_equals_the_oldest_goes() =>
        Assert.Equal(
            ["send", "1 a day are enough: next start Tue 1 Dec 09:00"],
            new Due(Monday).With(MessageKind.TrackAsk).With(MessageKind.TrackAsk).Choices(nudges: 1));

    [Fact]
    public void A_second_message_about_prospecting_waits_for_the_next_working_day() =>
        Assert.Equal(
            ["1 a day about prospecting is enough: next start Tue 1 Dec 09:00"],
            new Due(Monday).Sent(MessageKind.CheckIn).With(MessageKind.CheckInReminder).Choices());

    [Fact]
    public void The_check_in_is_folded_into_the_question_about_a_client() =>
        Assert.Equal(["fold 1", "send"], new Due(Monday).With(MessageKind.CheckIn, foldable: true).With(MessageKind.PresenceAsk).Choices());

    [Fact]
    public void A_check_in_that_can_not_be_folded_waits_for_the_question_about_a_client() =>
        Assert.Equal(
            ["a client goes first today: next start Tue 1 Dec 09:00", "send"],
            new Due(Monday).With(MessageKind.CheckIn).With(MessageKind.PresenceAsk).Choices());

    [Theory]
    [InlineData("2026-11-30 09:00", "a client goes first today: next start Tue 1 Dec 09:00")]
    [InlineData("2026-11-27 09:00", "a client goes first today: next start Tue 1 Dec 09:00")]
    [InlineData("2026-11-28 09:00", "a client goes first today: next start Tue 1 Dec 09:00")]
    [InlineData("2026-11-26 09:00", "send")]
    public void A_client_keeps_prospecting_waiting_for_two_working_days_at_most(string since, string choice) =>
        Assert.Equal([choice], new Due("2026-11-30 11:00").Sent(MessageKind.PresenceAsk).With(MessageKind.CheckIn, since: since).Choices());

    [Theory]
    [InlineData("2026-11-30 08:00", "a client goes first today: next start Tue 1 Dec 09:00")]
    [InlineData("2026-11-27 15:17", "a client goes first today: next start Tue 1 Dec 09:00")]
    [InlineData("2026-11-26 15:17", "send")]
    public void Questions_of_several_days_wait_together_no_longer_than_one_alone(string inTrouble, string choice) =>
        Assert.Equal(
            [choice],
            new Due("2026-11-30 11:00") { InTroubleSince = Sample.Berlin.At(inTrouble) }.Sent(MessageKind.PresenceAsk).With(MessageKind.CheckIn).Choices());

    [Fact]
    public void Prospecting_does_not_slip_past_a_client_below_another_message() =>
        Assert.Equal(
            ["a client goes first today: next start Tue 1 Dec 09:00", "send"],
            new Due("2026-11-30 11:00").Sent(MessageKind.PresenceAsk).With(MessageKind.CheckIn, foldable: true).With(MessageKind.Acceptance).Choices());

    [Fact]
    public void Alerts_that_fall_together_are_one_message() =>
        Assert.Equal(
            ["fold 1", "send", "fold 1"],
            new Due(Monday).With(MessageKind.TrackAsk, foldable: true).With(MessageKind.StepAlert).With(MessageKind.Progress, foldable: true).Choices());

    [Fact]
    public void What_can_not_be_folded_goes_by_itself_within_the_budget() =>
        Assert.Equal(
            ["send", "fold 0", "send", "2 a day are enough: next start Tue 1 Dec 09:00"],
            new Due(Monday)
                .With(MessageKind.StepAlert, foldable: true)
                .With(MessageKind.TrackAsk, foldable: true)
                .With(MessageKind.Acceptance)
                .With(MessageKind.Closing)
                .Choices(nudges: 2));

    [Fact]
    public void One_message_carries_three_others_at_most() =>
        Assert.Equal(
            ["send", "fold 0", "fold 0", "fold 0", "one message holds enough: next start Tue 1 Dec 09:00"],
            new Due(Monday)
                .With(MessageKind.TrackAsk, foldable: true)
                .With(MessageKind.TrackAsk, foldable: true)
                .With(MessageKind.TrackAsk, foldable: true)
                .With(MessageKind.TrackAsk, foldable: true)
                .With(MessageKind.TrackAsk, foldable: true)
                .Choices());

    [Fact]
    public void What_is_over_the_budget_goes_below_an_urgent_step() =>
        Assert.Equal(
            ["fold 1", "send"],
            new Due(Monday)
                .Sent(MessageKind.TrackAsk, MessageKind.TrackAsk, MessageKind.TrackAsk)
                .With(MessageKind.Closing, foldable: true)
                .With(MessageKind.StepAlert, urgent: true)
                .Choices());

    [Fact]
    public void Nothing_is_folded_into_an_answer_or_into_a_thread() =>
        Assert.Equal(
            ["send", "send", "send"],
            new Due(Monday)
                .With(MessageKind.Answer)
                .With(MessageKind.PresenceRanOut, thread: "case/c-1/brief")
                .With(MessageKind.Closing, foldable: true)
                .Choices());
}
