using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Tests.Calendars;

namespace SalesNudgeBot.Core.Tests.CheckIns;

public sealed class AnsweringTests
{
    [Fact]
    public void An_answer_is_recorded_and_shown_in_place_of_the_question()
    {
        var ana = Asked();
        var decision = ana.Answers(2, "2026-11-23 09:05");
        Assert.Equal((CheckInState.Answered, 2, false, false), Brief(decision.After));
        Assert.Null(decision.After.NextAt);
        var update = Assert.Single(decision.Messages);
        Assert.Equal((Operation.Update, ana.On("2026-11-23").MessageKey, 1), (update.Operation, update.Key, update.Revision));
        Assert.Equal(["Noted: 2 new.", "[Change]"], Texts.Of(update.Message));
    }

    [Fact]
    public void The_same_press_twice_changes_nothing()
    {
        var ana = Asked();
        ana.Answers(2, "2026-11-23 09:05");
        var again = ana.Answers(2, "2026-11-23 09:06");
        Assert.Empty(again.Messages);
        Assert.Equal(ana.Time.At("2026-11-23 09:05"), again.After.AnsweredAt);
        Assert.False(again.After.Edited);
    }

    [Fact]
    public void A_second_answer_on_the_same_day_replaces_the_count_and_says_so()
    {
        var ana = Asked();
        var before = ana.Answers(2, "2026-11-23 09:05").After;
        var edit = ana.Answers(3, "2026-11-23 15:10");
        Assert.Equal((CheckInState.Answered, 3, false, true), Brief(edit.After));
        Assert.Equal("Changed Mon 23 Nov 15:10: 3 new.", Texts.Of(Assert.Single(edit.Messages).Message)[0]);
        Assert.Equal(2, Assert.Single(edit.Messages).Revision);
        Assert.Equal("Noted: 3 new, in place of 2.", Texts.Of(Core.Wording.CheckInWords.Recorded(edit.After, before, Reps.Lena)));
    }

    [Theory]
    [InlineData("2026-11-23 17:29", false)]
    [InlineData("2026-11-23 17:30", true)]
    [InlineData("2026-11-24 10:00", true)]
    [InlineData("2026-11-26 10:00", true)]
    public void An_answer_after_the_day_of_the_question_is_taken_and_labelled_late(string at, bool late)
    {
        var ana = Asked().Until(at);
        var decision = ana.Answers(1, at, "2026-11-23");
        Assert.Equal((CheckInState.Answered, 1, late, false), Brief(decision.After));
        Assert.Equal(late, Texts.Of(decision.Messages[0].Message)[0].EndsWith("for Mon 23 Nov: 1 new.", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_after_a_miss_answer_the_missed_question()
    {
        var ana = Asked().Until("2026-11-26 10:00");
        Assert.Equal(Sample.Day("2026-11-23"), ana.Answers(1, "2026-11-26 10:00").After.Date);
        Assert.Equal(Sample.Day("2026-11-26"), ana.Answers(1, "2026-11-26 10:05").After.Date);
    }

    [Fact]
    public void A_miss_of_more_than_a_week_ago_takes_no_words_that_name_none()
    {
        var ana = new Reps();
        ana.Put(new CheckIn(Reps.Ana, Sample.Day("2026-11-16"), ana.Time.At("2026-11-16 09:00")) { State = CheckInState.Missed });
        Assert.Equal(Sample.Day("2026-11-16"), AnswerTarget.Of(ana.Setting, ana.Time.At("2026-11-23 08:00")).Date);
        Assert.Equal(Sample.Day("2026-11-24"), AnswerTarget.Of(ana.Setting, ana.Time.At("2026-11-24 08:00")).Date);
    }

    [Fact]
    public void Who_answers_before_being_asked_is_not_asked()
    {
        var ana = new Reps().Starting("2026-11-22 12:00");
        ana.Answers(1, "2026-11-23 08:30");
        ana.Until("2026-11-29 12:00");
        Assert.Empty(ana.Sent);
        Assert.Equal(["Mon 2026-11-30 09:00"], ana.Until("2026-11-30 12:00").Asked);
    }

    [Fact]
    public void An_answer_on_a_day_off_counts()
    {
        var ana = new Reps().Starting("2026-11-20 12:00");
        var saturday = ana.Answers(3, "2026-11-21 12:00").After;
        Assert.Equal((Sample.Day("2026-11-21"), 3), (saturday.Date, saturday.NewOpportunities));
        Assert.Equal("New opportunities since Sat 21 Nov?", Question(ana.Until("2026-11-23 09:00"))["Morning <ana>. ".Length..]);
    }

    [Fact]
    public void Without_a_count_the_question_stays_open_and_shows_what_was_noted()
    {
        var ana = Asked();
        var decision = ana.Does(
            setting => CheckInChanges.Answer(ana.On("2026-11-23"), setting, Plan("w", "i"), ana.Time.At("2026-11-23 09:05")), "2026-11-23 09:05");
        Assert.Equal(CheckInState.Asked, decision.After.State);
        Assert.Equal("Next: when {w}, I will {i}.", Texts.Of(decision.Messages[0].Message)[1]);
        Assert.Equal(
            "Next: when {w}, you will {i}. I'll quote it next time. And how many new opportunities? 0 is an answer too.",
            Texts.Of(Core.Wording.CheckInWords.Recorded(decision.After, null, Reps.Lena)));
        Assert.NotNull(ana.Answers(0, "2026-11-23 09:06").After.PlanWill);
    }

    [Fact]
    public void A_plan_is_quoted_back_once_and_its_outcome_changes_the_question_in_place()
    {
        var ana = Asked();
        ana.Does(
            setting => CheckInChanges.Answer(
                ana.On("2026-11-23"), setting, Plan("w", "i") with { NewOpportunities = 1 }, ana.Time.At("2026-11-23 09:05")),
            "2026-11-23 09:05");
        ana.Until("2026-11-30 09:00");
        var ask = Texts.Of(ana.Sent[^1].Message);
        Assert.Contains("You said: \"When {w}, I will {i}.\"", ask);
        Assert.Contains("[Did it] [Not yet]", ask);

        var (plan, question) = CheckInChanges.PlanOutcome(ana.On("2026-11-23"), true, ana.Setting, ana.Time.At("2026-11-30 09:10"));
        Assert.Contains("You said: \"When {w}, I will {i}.\" Did it.", Texts.Of(question!.Messages[0].Message));
        ana.Put(plan);
        ana.Put(question.After);
        Assert.Equal("Mon 2026-12-07 09:00", ana.Until("2026-12-07 09:00").Asked[^1]);
        Assert.DoesNotContain(
            Texts.Of(ana.Sent.Last(message => message.Kind == MessageKind.CheckIn).Message), line => line.StartsWith("You said", StringComparison.Ordinal));
    }

    [Fact]
    public void Help_goes_to_the_leader_in_the_reps_own_words()
    {
        var ana = Asked();
        var decision = ana.Does(
            setting => CheckInChanges.Answer(
                ana.On("2026-11-23"), setting, new GivenAnswer(0, Help: new TextId("h")), ana.Time.At("2026-11-23 09:05")),
            "2026-11-23 09:05");
        var note = Assert.Single(decision.Messages, message => message.Kind == MessageKind.Progress);
        Assert.Equal(new Destination.Person(Reps.Lena), note.To);
        Assert.Equal("<ana> could use your help: {h}", Texts.Of(note.Message)[0]);
    }

    [Fact]
    public void Skipping_ends_the_question_without_a_miss()
    {
        var ana = Asked();
        var skipped = ana.Does(setting => CheckInChanges.Skip(ana.On("2026-11-23"), setting, ana.Time.At("2026-11-23 09:05")), "2026-11-23 09:05");
        Assert.Equal("Skipped for Mon 23 Nov.", Texts.Of(skipped.Messages[0].Message)[0]);
        Assert.Equal(CheckInState.Skipped, ana.Until("2026-11-30 08:00").On("2026-11-23").State);
        Assert.Single(ana.Sent, message => message.Operation == Operation.Post);
        Assert.Equal(CheckInState.Answered, ana.Answers(1, "2026-11-30 08:00", "2026-11-23").After.State);
    }

    [Fact]
    public void Away_closes_the_open_question_and_an_early_return_is_asked_again()
    {
        var ana = new Reps(days: [.. Sample.MondayToFriday]).Starting("2026-11-22 12:00").Until("2026-11-23 10:00");
        ana.IsAway("2026-11-23", "2026-11-29");
        var away = ana.Does(
            setting => CheckInChanges.Away(ana.On("2026-11-23"), setting, Sample.Day("2026-11-30"), ana.Time.At("2026-11-23 10:00")),
            "2026-11-23 10:00");
        Assert.Equal(CheckInState.NotDue, away.After.State);
        Assert.Equal(["Noted. I won't ask about prospecting before Mon 30 Nov.", "[I'm back]"], Texts.Of(away.Messages[0].Message));
        ana.Until("2026-11-25 12:00");
        Assert.Single(ana.Asked);
        ana.IsAway("2026-11-23", "2026-11-25");
        ana.Plan(ana.Time.At("2026-11-25 12:00"));
        Assert.Equal("Thu 2026-11-26 09:00", ana.Until("2026-11-26 09:00").Asked[^1]);
    }

    static Reps Asked() => new Reps().Starting("2026-11-22 12:00").Until("2026-11-23 09:00");

    static GivenAnswer Plan(string when, string will) => new(null, new TextId(when), new TextId(will));

    static string Question(Reps ana) => Texts.Of(ana.Sent[^1].Message)[0];

    static (CheckInState State, int Created, bool Late, bool Edited) Brief(CheckIn row) =>
        (row.State, row.NewOpportunities ?? -1, row.Late, row.Edited);
}
