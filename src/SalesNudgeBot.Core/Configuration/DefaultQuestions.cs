using System.Collections.Immutable;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.Configuration;

/// <summary>What a check-in asks where the manifest does not say.</summary>
public static class DefaultQuestions
{
    /// <summary>The outcome, what comes next, and help.</summary>
    public static ImmutableArray<Question> Outcomes { get; } =
    [
        Question.Of(Question.Count, QuestionKind.Number, QuestionWords.New),
        Question.Of("next", QuestionKind.Plan, QuestionWords.Next),
        Question.Of("help", QuestionKind.Help, QuestionWords.Help),
    ];

    /// <summary>After a long shortfall: the same, then first conversations, first meetings, and what is in the way.</summary>
    public static ImmutableArray<Question> Activity { get; } =
    [
        .. Outcomes,
        Question.Of("conversations", QuestionKind.Number, QuestionWords.Conversations),
        Question.Of("meetings", QuestionKind.Number, QuestionWords.Meetings),
        Question.Of("way", QuestionKind.Choice, QuestionWords.InTheWay) with { Choices = QuestionWords.Ways },
        Question.Of("other", QuestionKind.Text, QuestionWords.OtherWay) with { When = new("way", [QuestionWords.Ways[^1]], null, null) },
    ];
}
