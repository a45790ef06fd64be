using System.Collections.Immutable;

namespace SalesNudgeBot.Manifest.Explained;

static class QuestionsExplained
{
    public static ImmutableArray<Explanation> All { get; } =
    [
        new(
            Codes.CountIsNumber,
            "Pace is worked out of the answers to 'new', where no CRM is the count.",
            "Leave 'kind' out under 'new', or give the question another id.",
            Smallest.And("check_in: {questions: {new: {kind: plan}}}")),
        new(
            Codes.QuestionTwice,
            "The plan is quoted back the next time, and help goes to the leader: with two of them nobody could say which.",
            "Keep one; make the other a question of kind text.",
            Smallest.And("check_in: {questions: {a: {kind: help}, b: {kind: help}}}")),
        new(
            Codes.ChoicesWrong,
            "A choice is offered as buttons or as a list.",
            "Two to ten choices under a question of kind choice, and none under any other.",
            Smallest.And("check_in: {questions: {a: {kind: choice, ask: Where, choices: [Here]}}}")),
        new(
            Codes.NoSuchQuestion,
            "A question that follows on another is asked when that one has its answer, so it has to come first.",
            "Name a question that stands above this one, and under 'if' its own choices.",
            Smallest.And("check_in: {questions: {a: {kind: text, ask: Why, after: b}}}")),
        new(
            Codes.TooManyQuestions,
            "A check-in that takes longer than a minute is not answered for long.",
            "Ten at most; ask the rest of those only whom it concerns, with 'for' and 'after'.",
            Smallest.And($"check_in: {{questions: {{{string.Join(", ", Enumerable.Range(1, 11).Select(n => $"q{n}: {{kind: text, ask: Why}}"))}}}}}")),
    ];
}
