using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Prospecting;

namespace Manifest.Tests;

public sealed class QuestionsTests
{
    const string Three =
        """
        check_in:
          questions:
            next: {kind: plan}
            stuck: {kind: choice, ask: Where does it stick?, choices: [Nowhere, Leads, Time], for: [daily]}
            leads: {kind: text, ask: Which leads would help?, after: stuck, if: [Leads]}

        """;

    [Fact]
    public void Without_a_word_the_standard_questions_are_asked()
    {
        var plan = Plan(Text.Good);
        Assert.Equal(DefaultQuestions.Outcomes, plan.Questions);
        Assert.Equal(DefaultQuestions.Activity, plan.Activity);
    }

    [Fact]
    public void Every_key_of_a_question_arrives_where_it_belongs_after_the_count()
    {
        Assert.Equal(
            [
                DefaultQuestions.Outcomes[0],
                DefaultQuestions.Outcomes[1],
                new("stuck", QuestionKind.Choice, "Where does it stick?", ["Nowhere", "Leads", "Time"], null, [Cadence.Daily]),
                new("leads", QuestionKind.Text, "Which leads would help?", [], new("stuck", ["Leads"], null, null), []),
            ],
            Plan(Text.Good + Three).Questions);
    }

    [Fact]
    public void The_count_keeps_its_place_and_its_own_words()
    {
        var plan = Plan(Text.Good + "check_in: {questions: {calls: {kind: number, ask: Calls}, new: {kind: number, ask: New deals}, more: {kind: text, ask: Why, after: calls, at_most: 2}}}\n");
        Assert.Equal(["calls: Calls", "new: New deals", "more: Why"], plan.Questions.Select(question => $"{question.Id}: {question.Text}"));
        Assert.Equal(new FollowUp("calls", [], null, 2), plan.Questions[2].When);
    }

    [Fact]
    public void A_team_that_has_questions_of_its_own_asks_those_only()
    {
        var yaml = Text.But("channel: leaders", "channel: leaders\n    check_in: {questions: {why: {kind: text, ask: Why}}}") + Three;
        Assert.Equal(["new", "why"], Plan(yaml).Questions.Select(question => question.Id));
    }

    [Theory]
    [InlineData("a: {kind: text, ask: Why, if: [Leads]}", "M102")]
    [InlineData("a: {kind: choice, ask: Where, choices: [Here, There]}, b: {kind: text, ask: Why, after: a, if: [Hree]}", "M234")]
    [InlineData("a: {kind: text, ask: Why, after: b}, b: {kind: text, ask: What}", "M234")]
    [InlineData("a: {kind: text}", "M102")]
    [InlineData("a: {kind: text, ask: Why, choices: [Here, There]}", "M233")]
    [InlineData("a: {kind: text, ask: Why, for: [hourly]}", "M208")]
    public void What_cannot_be_asked_is_refused_with_what_would_be_right(string questions, string code)
    {
        var finding = Assert.Single(Text.Read($"{Text.Good}check_in: {{questions: {{{questions}}}}}\n").Findings);
        Assert.Equal(code, finding.Code);
        Assert.False(string.IsNullOrEmpty(finding.Right));
    }

    static CheckInPlan Plan(string yaml)
    {
        var read = Text.Read(yaml);
        Assert.Empty(read.Lines());
        return Assert.Single(read.Company!.Teams.Values).CheckIn;
    }
}
