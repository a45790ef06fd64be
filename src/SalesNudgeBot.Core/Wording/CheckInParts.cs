using System.Collections.Immutable;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Wording;

/// <summary>What a question and its answer have in common: buttons, what was noted, what is quoted back, and the questions a team has of its own.</summary>
static class CheckInParts
{
    /// <summary>More choices than this are offered in the form only.</summary>
    const int MostChoices = 5;

    /// <param name="crm">What the CRM has, to be confirmed; null where answers are the count.</param>
    internal static ImmutableArray<Button> Counts(CheckIn row, CrmNews? crm) =>
        crm is not null
            ? CrmWords.Buttons(row, crm)
            :
            [
                .. Enumerable.Range(0, 3).Select(n => new Button($"{n} new", CheckInActions.Count(row, n))),
                new Button("More", CheckInActions.Form(row), OpensForm: true),
            ];

    internal static IEnumerable<Block> Noted(CheckIn row, PersonId leader, ImmutableArray<Question> questions)
    {
        if (row is { PlanWhen: { } when, PlanWill: { } will })
        {
            yield return new Block.Paragraph(Line.Of($"Next: when {when}, I will {will}."));
        }

        if (row.Help is { } help)
        {
            yield return new Block.Paragraph(Line.Of($"Help needed, passed on to {leader}: {help}"));
        }

        foreach (var question in questions.Where(question => question.IsExtra))
        {
            if (Questionnaire.AnswerTo(question, row) is { } given)
            {
                yield return new Block.Paragraph(Line.Of($"{question.Text} {Said(given)}"));
            }
        }
    }

    /// <param name="carried">Questions that quoted it before went by: it says from when it is.</param>
    internal static IEnumerable<Block> Quoted(CheckIn? plan, bool carried = false)
    {
        if (plan is not { PlanWhen: { } when, PlanWill: { } will })
        {
            yield break;
        }

        var outcome = plan.PlanDone switch { true => " Did it.", false => " Not yet.", null => "" };
        yield return new Block.Paragraph(Line.Of($"You said{(carried ? $" on {CheckInDays.Day(plan.Date)}" : "")}: \"When {when}, I will {will}.\"{outcome}"));
        if (plan.PlanDone is null)
        {
            yield return new Block.Buttons(
            [
                new Button("Did it", CheckInActions.Plan(plan, CheckInActions.Done)),
                new Button("Not yet", CheckInActions.Plan(plan, CheckInActions.NotYet)),
            ]);
        }
    }

    /// <summary>The team's own questions that have no answer yet: choices to be pressed, the others in one form.</summary>
    internal static IEnumerable<Block> Open(CheckIn row, ImmutableArray<Question> questions)
    {
        var form = false;
        foreach (var question in questions.Where(question => question.IsExtra && Questionnaire.AnswerTo(question, row) is null))
        {
            yield return new Block.Paragraph(Line.Words(question.Text));
            if (question is { Kind: QuestionKind.Choice, Choices.Length: <= MostChoices })
            {
                yield return new Block.Buttons([.. question.Choices.Select((choice, i) => new Button(choice, CheckInActions.Choose(row, question, i)))]);
            }
            else
            {
                form = true;
            }
        }

        if (form)
        {
            yield return new Block.Buttons([new Button("Answer", CheckInActions.Form(row), OpensForm: true)]);
        }
    }

    static Line Said(Given given) =>
        given switch
        {
            { Text: { } text } => Line.Of($"{text}"),
            { Choice: { } choice } => Line.Words(choice),
            _ => Line.Of($"{given.Number ?? 0}"),
        };
}
