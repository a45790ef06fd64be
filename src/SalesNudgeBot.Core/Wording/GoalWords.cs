using NodaTime;
using NodaTime.Text;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Prospecting;
using static SalesNudgeBot.Core.Wording.CheckInDays;
using static SalesNudgeBot.Core.Wording.Figures;

namespace SalesNudgeBot.Core.Wording;

/// <summary>From a goal in money to new opportunities a day, figure by figure.</summary>
static class GoalWords
{
    /// <summary>More names would not be read on a phone.</summary>
    const int MostNamed = 3;

    static readonly LocalDatePattern Month = LocalDatePattern.CreateWithInvariantCulture("MMM uuuu");
    static readonly LocalDatePattern ShortMonth = LocalDatePattern.CreateWithInvariantCulture("MMM");

    internal static IEnumerable<Fact> Facts(Pace pace, GoalSum sum)
    {
        var forecast = Forecast.Of(sum);
        var (deals, currency, aim) = (sum.Deals, sum.Currency, sum.Aim);
        yield return new("Goal", Line.Words($"{Money((double)sum.Goal.Value, currency)} for {Name(aim)}{PaceWords.Ramped(sum.Target / (double)sum.Goal.Value)}"));
        if (aim == sum.Period)
        {
            yield return new("Won so far", Line.Words(Money(sum.WonInAim, currency)));
        }
        else
        {
            yield return new("Won in " + Name(sum.Period), Line.Words($"{Money(sum.WonInPeriod, currency)}. A new one is likelier to be won later, so this is about {Name(aim)}"));
        }

        yield return new("A win is worth", Line.Words($"{Money(deals.Size.Value, currency)} ({Between(deals.Size, size => Money(size, currency, rounded: true))}; {From(deals.SizeFrom)})"));
        yield return new("Wins still missing", Line.Words(sum.WinsMissing > 0 ? Number(sum.WinsMissing) : "none"));
        yield return new("Open", Line.Words($"{sum.Pipeline.Open.Length}, by their age good for {Number(sum.OpenWins)} of them by {Day(aim.Last)}"));
        yield return new("Of 100 created, won", Line.Words($"{Of100(deals.WinRate.Value)} ({Between(deals.WinRate, Of100)}; {From(deals.WinRateFrom)}; yours so far: {deals.Won} won, {deals.Lost} lost)"));
        yield return new("Still to create", Line.Words(StillToCreate(sum, forecast)));
        yield return new("A win takes", Line.Words($"{Times.Counted(deals.Cycle.DaysFor(0.5), "day")} or less for half of them, {deals.Cycle.DaysFor(0.9)} or less for 9 of 10"));
        yield return new("Working days that count", Line.Words(Days(sum)));
        yield return new("Steady plan", Line.Words($"{Rate(sum.PlannedPerDay)} a working day: {Money(sum.Target, currency)} / {Money(deals.Size.Value, currency)} / {Percent(deals.WinRate.Value)} / {Number(sum.Days.Whole)} days"));
        yield return new("New since " + Day(sum.Period.First), Line.Words(PaceWords.New(pace)));
        yield return new("Needed by today", Line.Words(Needed(pace)));
        yield return new($"{Name(sum.Period)} should end", Line.Words($"{Between(forecast.Result, result => Money(result, currency, rounded: true))}"));
    }

    /// <summary>What the facts leave to be looked at.</summary>
    internal static IEnumerable<Block> Asides(GoalSum sum)
    {
        var old = sum.Pipeline.StillAlive;
        if (!old.IsEmpty)
        {
            var named = old.Select(one => one.Account).OfType<Conversation.TextId>().Take(MostNamed).Select(account => Line.Of($"{account}")).ToList();
            var names = named.Count == 0 ? null : Line.Of($": {Line.Join(", ", named)}{(old.Length > named.Count ? $" and {old.Length - named.Count} more" : "")}");
            yield return new Block.Paragraph(Line.Of(
                $"Still alive? {Times.Counted(old.Length, "opportunity", "opportunities")} open for over {Times.Counted(sum.Deals.Cycle.Longest, "day")}, longer than any that ever closed, and counted as nothing{names}."));
        }

        yield return new Block.Note(Line.Words("Ranges are meant to hold the truth 8 times of 10."));
    }

    /// <summary>"Jul to Sep 2026", "Nov 2026".</summary>
    internal static string Name(PeriodDates period) =>
        period.First.Month == period.Last.Month ? Month.Format(period.First) : $"{ShortMonth.Format(period.First)} to {Month.Format(period.Last)}";

    static string StillToCreate(GoalSum sum, Forecast forecast) =>
        sum.StillNeeded > 0 || forecast.Needed.High >= 1
            ? $"{Number(Math.Max(0, sum.StillNeeded))} ({Between(forecast.Needed, needed => Number(Math.Round(needed)))})"
            : "none: what is open should be enough";

    static string Days(GoalSum sum) =>
        sum.Days.Last is not { } last ? $"none: a new one cannot be won by {Day(sum.Aim.Last)}"
        : $"{sum.Days.Count} to {Day(last)}{Weighed(sum.Days)}{PerDay(sum)}";

    static string PerDay(GoalSum sum) =>
        sum.IsOutOfReach ? $". Over {GoalSum.OutOfReach} times the steady plan each day: new ones alone can hardly make it up, so look at what is open"
        : sum.PerDay is { } rate ? $": {Rate(rate)} a day"
        : "";

    static string Weighed(DaysLeft days) =>
        days.Count - days.Weight > 0.05 ? $", worth {Number(days.Weight)} by the chance that a win comes in time" : "";

    static string Needed(Pace pace) =>
        pace.Shortfall > 0 ? $"{pace.Needed}: the {pace.Created}, and {Number(pace.Shortfall)} more than the steady plan still brings"
        : $"{pace.Needed}: the steady plan brings {(pace.Shortfall > -0.05 ? "what is missing" : $"{Number(-pace.Shortfall)} more than is missing")}";

    static string From(Shares shares)
    {
        var parts = new[] { ("your own record", shares.Own), ("the team's", shares.Team), ("the company's", shares.Company) }.Where(part => part.Item2 >= 0.005);
        return string.Join(", ", parts.Select(part => $"{Percent(part.Item2)} {part.Item1}"));
    }

    static string Of100(double share) => Number(Math.Round(share * 100, MidpointRounding.AwayFromZero));
}
