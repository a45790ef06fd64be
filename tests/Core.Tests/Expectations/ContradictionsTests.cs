using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Expectations;
using static SalesNudgeBot.Core.Tests.Expectations.Expecting;

namespace SalesNudgeBot.Core.Tests.Expectations;

public sealed class ContradictionsTests
{
    [Fact]
    public void Expectations_that_can_all_hold_are_not_told()
    {
        Assert.Empty(CompanyOf(
            [new(Ana, 8), new(Sam, 10)],
            Of(Ruth, "opportunities", Direction.Up),
            Of(Lena, "calls", Direction.Up, atLeast: 40, per: ExpectedPer.Week),
            Of(Ruth, "discounts", Direction.Down, atMost: 5),
            Hours("reports", 20)).Found());
    }

    [Fact]
    public void A_measure_pushed_up_and_down_is_told_once_for_all_of_whom_both_are_expected()
    {
        var up = Of(Ruth, "discounts", Direction.Up);
        var down = Of(Lena, "discounts", Direction.Down).ForTeam(Berlin);

        var found = Assert.IsType<Contradiction.BothWays>(Assert.Single(Contradictions.In(Company(up, down))));

        Assert.Equal((up, down), (found.One, found.Other));
        Assert.Equal([Ana, Sam], found.Of);
    }

    [Fact]
    public void What_is_expected_of_different_people_never_contradicts()
    {
        Assert.Empty(Company(Of(Ruth, "discounts", Direction.Up).For(Ana), Of(Lena, "discounts", Direction.Down).For(Sam)).Found());
    }

    [Theory]
    [InlineData(8, ExpectedPer.Month, 8, ExpectedPer.Month, false)]
    [InlineData(9, ExpectedPer.Month, 8, ExpectedPer.Month, true)]
    [InlineData(10, ExpectedPer.Week, 43, ExpectedPer.Month, false)]
    [InlineData(10, ExpectedPer.Week, 40, ExpectedPer.Month, true)]
    [InlineData(2, ExpectedPer.Day, 10, ExpectedPer.Week, false)]
    [InlineData(3, ExpectedPer.Day, 10, ExpectedPer.Week, true)]
    [InlineData(120, ExpectedPer.Year, 10, ExpectedPer.Month, false)]
    [InlineData(31, ExpectedPer.Quarter, 10, ExpectedPer.Month, false)]
    public void At_least_more_than_at_most_leaves_no_room_in_whatever_period(int least, ExpectedPer perLeast, int most, ExpectedPer perMost, bool told)
    {
        Assert.Equal(
            told ? ["NoRoom ana"] : [],
            Company(Of(Ruth, "calls", atLeast: least, per: perLeast).For(Ana), Of(Ruth, "calls", atMost: most, per: perMost).For(Ana)).Found());
    }

    [Fact]
    public void Hours_above_the_week_of_ones_own_calendar_are_told()
    {
        Assert.Empty(Company(Hours("reports", 20)).Found());
        Assert.Equal(["TooManyHours sam"], Company(Hours("reports", 15), Hours("calls", 5.5m)).Found());
        Assert.Equal(["TooManyHours sam", "TooManyHours ana grace"], Company(Hours("reports", 15), Hours("calls", 26)).Found().Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void Two_people_with_two_numbers_for_a_rep_are_told_and_one_who_is_more_precise_is_not()
    {
        Assert.Equal(["TwoNumbers ana sam"], Company(Of(Ruth, "calls", atLeast: 40), Of(Lena, "calls", atLeast: 60).ForTeam(Berlin)).Found());
        Assert.Empty(Company(Of(Lena, "calls", atLeast: 40), Of(Lena, "calls", atLeast: 60).For(Ana)).Found());
        Assert.Empty(Company(Of(Ruth, "calls", atLeast: 40), Of(Lena, "calls", atLeast: 40).ForTeam(Berlin)).Found());
    }

    [Fact]
    public void A_target_under_the_team_is_its_leaders_number()
    {
        var found = Contradictions.In(CompanyOf([new(Ana, 8), new(Sam, 8) { Goal = new(30_000, GoalPeriod.Quarter) }], Of(Ruth, "opportunities", atLeast: 6), Of(Ruth, "won", atLeast: 10_000)));

        var two = Assert.IsType<Contradiction.TwoNumbers>(Assert.Single(found));
        Assert.True(two.One.IsTarget);
        Assert.Equal((Lena, 8m, 6m), (two.One.By, two.One.Measured!.AtLeast, two.Other.Measured!.AtLeast));
        Assert.Equal([Ana, Sam], two.Of);
    }

    [Fact]
    public void Paid_for_one_thing_and_accountable_for_another_is_told_across_expectations()
    {
        var pay = new Expectation("pay", default, Ruth) { PaidFor = ["won"] };
        var plan = new Expectation("plan", new(Berlin, null), Lena) { AccountableFor = ["won", "calls"] };

        var found = Assert.IsType<Contradiction.PaidForOther>(Assert.Single(Contradictions.In(Company(pay, plan))));

        Assert.Equal((plan, pay, "calls"), (found.One, found.Other, found.Measure));
        Assert.Empty(Company(plan).Found());
        Assert.Empty(Company(pay, plan with { AccountableFor = ["won"] }).Found());
    }

    [Fact]
    public void An_edict_without_hours_or_money_is_unfunded()
    {
        var edict = new Expectation("notes", default, Ruth) { Edict = "Every call is written up" };

        Assert.Equal(["Unfunded"], Company(edict).Found());
        Assert.Equal(["Unfunded"], Company(edict with { Investment = new("Goodwill", null, null, Ruth) }).Found());
        Assert.Empty(Company(edict with { Investment = new("An assistant", 20, null, Ruth) }).Found());
        Assert.Empty(Company(edict with { Investment = new("A course", null, 500, Ruth) }).Found());
    }

    [Fact]
    public void More_than_anybody_ever_reached_is_told_only_where_a_past_is_known()
    {
        var company = CompanyOf([new(Ana, 12), new(Sam, 13) { Goal = new(240_000, GoalPeriod.Quarter) }]);

        Assert.Empty(company.Found());
        Assert.Equal(["AboveAnyRate sam"], company.Found(new(12, 6, null)));
        Assert.Equal(["AboveAnyRate sam"], company.Found(new(13, 6, WonEach: 6_000)));
        Assert.Empty(company.Found(new(13, 6, WonEach: 7_000)));
    }

    [Fact]
    public void What_is_expected_of_somebody_who_is_no_rep_is_looked_at_too()
    {
        Assert.Equal(["BothWays lena"], Company(Of(Ruth, "meetings", Direction.Up).For(Lena), Of(Ruth, "meetings", Direction.Down).For(Lena)).Found());
    }

    [Fact]
    public void A_person_team_or_calendar_that_is_not_there_is_nobodys_contradiction()
    {
        Assert.Empty(CompanyOf([new(new("nobody"), 5)], Of(Ruth, "calls", atLeast: 40).ForTeam(new("nowhere")), Of(Lena, "calls", atLeast: 60).For(new("nobody"))).Found());
    }

    [Fact]
    public void The_best_month_of_any_rep_counts_once_three_whole_months_are_known()
    {
        (Core.People.PersonId, LocalDate, int)[] created =
        [
            (Ana, new(2026, 5, 30), 9), (Ana, new(2026, 6, 1), 4), (Ana, new(2026, 6, 30), 3), (Sam, new(2026, 6, 2), 6), (Sam, new(2026, 8, 2), 1),
        ];

        Assert.Null(ReachedRates.Of([], new(2026, 8, 31), null));
        Assert.Null(ReachedRates.Of(created, new(2026, 8, 30), null));
        Assert.Equal(new(9, 3, 500), ReachedRates.Of(created, new(2026, 8, 31), 500));
        Assert.Equal(new(7, 3, null), ReachedRates.Of(created[1..], new(2026, 8, 31), null));
    }
}
