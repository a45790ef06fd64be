using System.Collections.Immutable;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Core.Tests.Calendars;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.Tests.CheckIns;

public sealed class QuestionTests
{
    static readonly Question Stuck = Question.Of("stuck", QuestionKind.Choice, "Where does it stick?") with { Choices = ["Nowhere", "Leads", "Time"] };
    static readonly Question Leads = Question.Of("leads", QuestionKind.Text, "Which leads would help?") with { When = new("stuck", ["Leads"], null, null) };
    static readonly Question Calls = Question.Of("calls", QuestionKind.Number, "Calls");
    static readonly Question Few = Question.Of("few", QuestionKind.Text, "What kept you?") with { When = new("calls", [], null, 2) };

    static CheckInPlan Plan => Asking([Stuck, Leads, Calls, Few]).Setting.Plan;

    [Fact]
    public void A_follow_up_is_asked_only_after_the_answer_that_calls_for_it()
    {
        Assert.Equal(["new", "next", "help", "stuck", "calls"], Asks(GivenAnswers.None));
        Assert.Equal(["new", "next", "help", "stuck", "leads", "calls"], Asks(GivenAnswers.None.With("stuck", new(Choice: "Leads"))));
        Assert.Equal(["new", "next", "help", "stuck", "calls"], Asks(GivenAnswers.None.With("stuck", new(Choice: "Time")).With("calls", new(Number: 3))));
        Assert.Equal(["new", "next", "help", "stuck", "calls", "few"], Asks(GivenAnswers.None.With("calls", new(Number: 2))));
    }

    [Fact]
    public void A_follow_up_to_a_question_of_another_cadence_is_not_asked()
    {
        var plan = Plan with { Questions = [Calls with { For = [Cadence.Daily] }, Few] };
        var row = Row(GivenAnswers.None.With("calls", new(Number: 0)));
        Assert.Empty(Questionnaire.Of(row, plan));
        Assert.Equal(2, Questionnaire.Of(row with { Cadence = Cadence.Daily }, plan).Length);
    }

    [Fact]
    public void After_a_long_shortfall_activity_is_asked_in_place_of_the_rest()
    {
        var row = Row(GivenAnswers.None) with { Reason = AskReason.Activity };
        Assert.Equal(["new", "next", "help", "conversations", "meetings", "way"], Questionnaire.Of(row, Plan).Select(question => question.Id));
    }

    [Fact]
    public void The_message_asks_each_question_with_its_choices_as_buttons_and_the_rest_in_one_form()
    {
        var ana = Asking([Stuck, Calls]).Starting("2026-11-22 12:00").Until("2026-11-23 09:00");
        Assert.Equal(
            ["[0 new] [1 new] [2 new] [More]", "Where does it stick?", "[Nowhere] [Leads] [Time]", "Calls", "[Answer]", "[Skip today] [In an hour] [Away until]"],
            Texts.Of(ana.Sent[^1].Message).Skip(1).Take(6));
    }

    [Fact]
    public void A_choice_leads_to_its_follow_up_in_place_and_is_no_change_of_the_count()
    {
        var ana = Asking([Stuck, Leads]).Starting("2026-11-22 12:00").Until("2026-11-23 09:00");
        ana.Answers(2, "2026-11-23 09:05");
        var chosen = ana.Does(
            setting => CheckInChanges.Answer(
                ana.On("2026-11-23"), setting, new(null) { Others = GivenAnswers.None.With("stuck", new(Choice: "Leads")) }, ana.Time.At("2026-11-23 10:00")),
            "2026-11-23 10:00");
        Assert.Equal(
            ["Noted: 2 new.", "Where does it stick? Leads", "Which leads would help?", "[Answer]", "[Change]"], Texts.Of(Assert.Single(chosen.Messages).Message));
        Assert.Equal((false, ana.Time.At("2026-11-23 09:05")), (chosen.After.Edited, chosen.After.AnsweredAt));

        var other = ana.Does(
            setting => CheckInChanges.Answer(
                chosen.After, setting, new(null) { Others = GivenAnswers.None.With("stuck", new(Choice: "Time")) }, ana.Time.At("2026-11-23 11:00")),
            "2026-11-23 11:00");
        Assert.Equal("Changed Mon 23 Nov 11:00: 2 new.", Texts.Of(other.Messages[0].Message)[0]);
    }

    [Fact]
    public void The_form_shows_what_was_answered_and_asks_what_is_asked()
    {
        var row = Row(GivenAnswers.None.With("stuck", new(Choice: "Time")).With("calls", new(Number: 4)));
        var form = CheckInFormWords.Answer(row, Questionnaire.Of(row, Plan), null, Reps.Lena);
        Assert.Equal(["count", "when", "will", "help", "q-stuck", "q-calls"], form.Inputs.Select(input => input.Id));
        Assert.Equal(["2", "4"], form.Inputs.Skip(4).Select(input => input.Value));
        Assert.All(form.Inputs.Skip(1), input => Assert.True(input.Optional));
    }

    [Theory]
    [InlineData("0", "Nowhere")]
    [InlineData("2", "Time")]
    [InlineData("3", null)]
    [InlineData("-1", null)]
    [InlineData("Time", null)]
    public void A_choice_is_named_by_its_place(string place, string? choice) => Assert.Equal(choice, CheckInFormWords.Chosen(Stuck, place));

    [Fact]
    public void Answers_are_equal_when_they_say_the_same() =>
        Assert.Equal(GivenAnswers.None.With("a", new(1)).With("b", new(Text: new TextId("t"))), GivenAnswers.None.With("b", new(Text: new TextId("t"))).With("a", new(1)));

    static string[] Asks(GivenAnswers given) => [.. Questionnaire.Of(Row(given), Plan).Select(question => question.Id)];

    static CheckIn Row(GivenAnswers given) => new(Reps.Ana, Sample.Day("2026-11-23"), Sample.Berlin.At("2026-11-23 09:00")) { Given = given };

    static Reps Asking(ImmutableArray<Question> extra)
    {
        var reps = new Reps();
        var team = reps.Company.Teams.Values.Single();
        var plan = team.CheckIn with { Questions = [.. DefaultQuestions.Outcomes, .. extra] };
        reps.Company = reps.Company with { Teams = reps.Company.Teams.SetItem(team.Id, team with { CheckIn = plan }) };
        return reps;
    }
}
