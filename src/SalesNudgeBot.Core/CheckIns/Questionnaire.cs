using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;

namespace SalesNudgeBot.Core.CheckIns;

/// <summary>The questions of one check-in, as far as its cadence and the answers so far call for them.</summary>
public static class Questionnaire
{
    public static ImmutableArray<Question> Of(CheckIn row, CheckInPlan plan)
    {
        var asked = ImmutableArray.CreateBuilder<Question>();
        foreach (var question in row.Reason is AskReason.Activity ? plan.Activity : plan.Questions)
        {
            if ((question.For.IsEmpty || question.For.Contains(row.Cadence)) && (question.When is null || Holds(question.When, row, asked)))
            {
                asked.Add(question);
            }
        }

        return asked.ToImmutable();
    }

    /// <summary>Null while nothing was answered to it.</summary>
    public static Given? AnswerTo(Question question, CheckIn row) =>
        question switch
        {
            { IsCount: true } => row.NewOpportunities is { } created ? new(Number: created) : null,
            { Kind: QuestionKind.Plan } => row.PlanWill is { } will ? new(Text: will) : null,
            { Kind: QuestionKind.Help } => row.Help is { } help ? new(Text: help) : null,
            _ => row.Given.To(question.Id),
        };

    // A follow-up to a question that is not asked is not asked either.
    static bool Holds(FollowUp when, CheckIn row, IEnumerable<Question> earlier) =>
        earlier.FirstOrDefault(question => question.Id == when.After) is { } after
        && AnswerTo(after, row) is { } given
        && (when.Is.IsEmpty || (given.Choice is { } choice && when.Is.Contains(choice)))
        && (when.AtLeast is not { } least || given.Number >= least)
        && (when.AtMost is not { } most || given.Number <= most);
}
