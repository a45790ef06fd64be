using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Core.Tests.Calendars;
using SalesNudgeBot.Core.Tests.CheckIns;

namespace SalesNudgeBot.Core.Tests.Prospecting;

/// <summary>Shortfalls day by day, in tenths of an opportunity, walked through the rule and through what is sent.</summary>
public sealed class CadenceRulePropertyTests
{
    const int Days = 40;

    static readonly Gen<int> Tenths = Gen.Choose(-20, 60);

    [Fact]
    public void Of_two_reps_the_one_with_the_better_pace_is_never_asked_more_often()
    {
        var pairs = Tenths.Two().ListOf(Days).Select(days => (Better: days.Select(day => Math.Min(day.Item1, day.Item2)).ToList(), Worse: days.Select(day => Math.Max(day.Item1, day.Item2)).ToList()));
        Prop.ForAll(pairs.ToArbitrary(), pair => Cadences(pair.Better).Zip(Cadences(pair.Worse)).All(day => day.First <= day.Second)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_pace_that_improves_never_brings_more_messages()
    {
        var pairs = Tenths.Two().ListOf(Days).Select(days => (Better: days.Select(day => Math.Min(day.Item1, day.Item2)).ToList(), Worse: days.Select(day => Math.Max(day.Item1, day.Item2)).ToList()));
        Prop.ForAll(pairs.ToArbitrary(), pair =>
        {
            // Up to any day: the word that less is asked may come a day earlier to the one who was asked more.
            var (better, worse) = (Messages(pair.Better), Messages(pair.Worse));
            return Enumerable.Range(1, Days).All(days => better.Take(days).Count(says => says) <= worse.Take(days).Count(says => says));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_larger_shortfall_on_one_day_asks_as_often_or_more_often_whatever_came_before() =>
        Prop.ForAll(
            (from before in Tenths.ListOf(Days) from one in Tenths from more in Gen.Choose(0, 60) select (before, one, more)).ToArbitrary(),
            days => Cadences([.. days.before, days.one])[^1] <= Cadences([.. days.before, days.one + days.more])[^1]).QuickCheckThrowOnFailure();

    [Fact]
    public void Days_that_come_and_go_change_nothing()
    {
        // Whatever the noise, as long as it turns before the looks that a change takes have passed.
        var noise = from calm in Tenths
                    from strays in (from up in Gen.Choose(0, CadenceRule.LooksToRise - 1) from day in Tenths select (up, day)).ListOf(10)
                    select (calm, strays);
        Prop.ForAll(noise.ToArbitrary(), days =>
        {
            var walk = new List<int> { days.calm };
            foreach (var (up, day) in days.strays)
            {
                var stray = day > days.calm ? up : Math.Min(up, CadenceRule.LooksToFall - 1);
                walk.AddRange(Enumerable.Repeat(day, stray));
                walk.AddRange(Enumerable.Repeat(days.calm, CadenceRule.LooksToRise));
            }

            return Cadences(walk).Distinct().Count() == 1;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void After_a_change_the_next_one_back_takes_its_looks()
    {
        Prop.ForAll(Tenths.ListOf(Days).ToArbitrary(), shorts =>
        {
            var cadences = Cadences([.. shorts]);
            var changes = Enumerable.Range(1, cadences.Count - 1).Where(day => cadences[day] != cadences[day - 1]).ToList();
            return changes.Zip(changes.Skip(1)).All(pair =>
            {
                var (rose, rises) = (cadences[pair.First] > cadences[pair.First - 1], cadences[pair.Second] > cadences[pair.Second - 1]);
                return rose == rises || pair.Second - pair.First >= (rises ? CadenceRule.LooksToRise : CadenceRule.LooksToFall);
            });
        }).QuickCheckThrowOnFailure();
    }

    static List<Cadence> Cadences(IReadOnlyList<int> tenths) => [.. States(tenths).Select(day => day.State.Cadence)];

    /// <summary>Whether the rep reads anything that day.</summary>
    static List<bool> Messages(IReadOnlyList<int> tenths)
    {
        var setting = new Reps(days: IsoDayOfWeek.Monday).Setting;
        Cadence? told = null;
        var messages = new List<bool>();
        foreach (var (date, state) in States(tenths))
        {
            var question = CheckInQuestion.On(date, setting with { Cadence = state with { Told = told } });
            var says = question is not CheckInQuestion.Nothing;
            told = says ? state.Cadence : told;
            messages.Add(says);
        }

        return messages;
    }

    static IEnumerable<(LocalDate Date, CadenceState State)> States(IReadOnlyList<int> tenths)
    {
        // The last days of a month call for nothing more of anybody; a period of a year keeps them out.
        var (date, setting, state) = (Sample.Day("2026-11-02"), new Reps().Setting, CadenceState.New(Reps.Ana));
        foreach (var tenth in tenths)
        {
            var pace = new Pace(date, Sample.Day("2027-12-31"), 4, tenth / 10.0, null);
            state = CadenceRule.On(state, pace, setting, date).After;
            yield return (date, state);
            date = Sample.Berlin.NextWorkday(date);
        }
    }
}
