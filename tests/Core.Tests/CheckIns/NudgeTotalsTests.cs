using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Tests.Calendars;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.Tests.CheckIns;

public sealed class NudgeTotalsTests
{
    [Fact]
    public void Skips_and_snoozes_are_counted_per_hundred_nudges_and_answers_per_hundred_check_ins()
    {
        var rows = new[]
        {
            Row(1, CheckInState.Answered) with { PromptsSent = 2, Snoozes = 1 },
            Row(2, CheckInState.Answered),
            Row(3, CheckInState.Skipped),
            Row(4, CheckInState.Missed) with { PromptsSent = 1 },
            Row(5, CheckInState.LeftAlone) with { AskedAt = null },
        };
        var totals = NudgeTotals.Of(rows);
        Assert.Equal(new(People: 5, Nudges: 8, Questions: 4, Answered: 2, Skips: 1, Snoozes: 1), totals);
        Assert.Equal((13, 13, 50), (totals.SkipsPerHundred, totals.SnoozesPerHundred, totals.AnswersPerHundred));
    }

    [Fact]
    public void What_never_arrived_was_no_nudge_and_days_away_are_no_question()
    {
        var totals = NudgeTotals.Of(
        [
            Row(1, CheckInState.MissedByBot) with { AskedAt = null },
            Row(2, CheckInState.NotDue) with { AskedAt = null },
            Row(3, CheckInState.Answered) with { AskedAt = null },
            Row(4, CheckInState.NotDue),
        ]);
        Assert.Equal(new(People: 1, Nudges: 1, Questions: 0, Answered: 0, Skips: 0, Snoozes: 0), totals);
        Assert.Equal(0, totals.AnswersPerHundred);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Fewer_than_five_people_have_no_totals(int people, bool shown)
    {
        var totals = NudgeTotals.Of(Enumerable.Range(1, people).SelectMany(n => new[] { Row(n, CheckInState.Answered), Row(n, CheckInState.Skipped) }));
        Assert.Equal(shown, totals.MayBeShown);
        Assert.Equal(shown, TotalsWords.Of(totals, 28).Blocks.Any(block => block is Block.Facts));
    }

    static CheckIn Row(int person, CheckInState state)
    {
        var at = Sample.Berlin.At("2026-11-23 09:00");
        return new(new PersonId($"p{person}"), Sample.Day("2026-11-23"), at) { State = state, AskedAt = at };
    }
}
