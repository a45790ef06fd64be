using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Prospecting;
using static SalesNudgeBot.Core.Wording.CheckInDays;

namespace SalesNudgeBot.Core.Wording;

/// <summary>What a rep reads when they are asked more often, or less; and what admins read when nobody can be judged.</summary>
public static class CadenceWords
{
    /// <summary>In the place of a question that is not asked any more.</summary>
    public static Message Quieter(AskedQuestion q) =>
        Message.Of(
            new Block.Paragraph(Line.Of($"{q.Row.Person}, no questions today. {Now(q)}")),
            new Block.Buttons([new Button("Why?", CheckInActions.WhyPace(q.Row.Person))]));

    /// <summary>Small print below a question.</summary>
    internal static IEnumerable<Block> Notes(AskedQuestion q)
    {
        if (q.Row.AfterClient is { } client)
        {
            yield return new Block.Note(Line.Of($"I know that {client} needs you just now. That comes first; a short answer will do here."));
        }

        if (q.Row.ChangedFrom is not null && Now(q) is { } now)
        {
            yield return new Block.Note(now);
        }

        if (q.Pace.SpeaksOfNextPeriod)
        {
            yield return new Block.Note(Line.Words($"What is new from here on counts for the next {(q.Pace.IsQuarterly ? "quarter" : "month")}."));
        }

        if (q.Row.Coaching == CoachingNotice.Soon)
        {
            yield return new Block.Note(Line.Of(
                $"If it stays like this, I'd ask {q.Leader} tomorrow to take {Leadership.Coaching.Minutes} minutes with you, on what is in the way."));
        }

        if (q.Row.Coaching == CoachingNotice.Asked)
        {
            yield return new Block.Note(Line.Of(
                $"I've asked {q.Leader} to take {Leadership.Coaching.Minutes} minutes with you: {CadenceRule.DaysBehind} working days short deserve some help. {q.Leader} sees the same figures as you."));
        }
    }

    public static Message CrmIsStale(CrmFeed feed) =>
        Message.Of(
            new Block.Paragraph(Line.Words(
                $"The last import from the CRM has it as of {Day(feed.AsOf)}. Until the next one I ask nobody more often, and tell nobody that they are short of anything.")),
            new Block.Note(Line.Words("I say this once. Questions on the teams' own days go on.")));

    public static Why WhyStale(CrmFeed feed, Wait after, Instant now) =>
        new(
            "figures from the CRM too old",
            [new("Last import", Line.Words($"number {feed.Number}, as of {Day(feed.AsOf)}")), new("Too old after", Line.Words(Times.Wait(after)))],
            now);

    public static Why WhyStopped(Chain chain, StoppedSelling counts, Instant now) =>
        new(
            "fewer new opportunities since a date passed unmet",
            [
                new("Promise", Titles.Of(chain)),
                new("Before", Line.Words($"{counts.Before} in {Times.Counted(counts.DaysBefore, "working day")}")),
                new("After", Line.Words($"{counts.After} in {Times.Counted(counts.DaysAfter, "working day")}")),
                new("Said only when", Line.Words($"the counts can tell: less than {StoppedSelling.ErrorAllowed * 100:0} times in 100 by chance")),
            ],
            now);

    /// <summary>"Mon and Thu".</summary>
    internal static string Days(ImmutableArray<IsoDayOfWeek> days) =>
        string.Join(", ", days.Select(day => $"{day}"[..3])) is var text && text.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var last
            ? $"{text[..last]} and {text[(last + 2)..]}"
            : text;

    /// <summary>Null where the question says it already.</summary>
    static Line? Now(AskedQuestion q) =>
        (q.Row.Cadence, q.Row.ChangedFrom) switch
        {
            (Cadence.TwiceWeekly, Cadence.Daily) => Line.Words($"That is closer: {PaceWords.InShort(q.Pace)}. From now on I ask on {Days(q.TwiceAWeek)}."),
            (Cadence.TwiceWeekly, _) => Line.Words($"{PaceWords.InShort(q.Pace)}, so for now I ask on {Days(q.TwiceAWeek)}."),
            (Cadence.Weekly, _) => Line.Words($"There is too little to go by just now, so I ask on the team's days: {Days(q.TeamsDays)}."),
            _ => null,
        };
}
