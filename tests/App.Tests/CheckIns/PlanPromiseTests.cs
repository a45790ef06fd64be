using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.App.Tests.CheckIns;

public sealed class PlanPromiseTests
{
    const string Form = $"checkin.form|{CheckInDesk.Monday}";

    [Fact]
    public async Task A_plan_is_a_promise_to_the_leader_that_never_falls_due_and_is_in_no_list_of_promises()
    {
        await using var desk = await Planned();
        var plan = Assert.Single(await Plans(desk));
        Assert.Equal((PromiseKind.Plan, CheckInDesk.Ana, CheckInDesk.Lena), (plan.Head.Kind, plan.Head.By, plan.Head.To));
        Assert.Equal(CheckInDesk.At("2026-11-30 09:00"), plan.Head.Due);
        Assert.Equal("ring two suppliers", (await desk.Read(stores => stores.Texts.Find([plan.Head.What])))[plan.Head.What]);
        Assert.Null(await desk.Read(stores => stores.Ledger.NextDue()));
        Assert.Empty(await desk.Read(stores => stores.Ledger.All(openOnly: false)));
        Assert.Empty(await desk.Read(stores => stores.Ledger.Of(CheckInDesk.Ana, openOnly: false)));
        Assert.Empty(await desk.Read(stores => stores.Ledger.OfTeam(new("north"), openOnly: false)));
    }

    [Theory]
    [InlineData("done", Verdict.Kept, "Delivered, Closed")]
    [InlineData("not-yet", Verdict.BrokenButTold, "Closed")]
    public async Task What_became_of_it_is_said_at_the_check_in_that_quotes_it_and_once(string outcome, Verdict verdict, string events)
    {
        await using var desk = await Planned();
        await desk.Clicks($"checkin.plan|{CheckInDesk.Monday}|{outcome}", "2026-11-30 09:05");
        await desk.Clicks($"checkin.plan|{CheckInDesk.Monday}|done", "2026-11-30 09:06");
        var plan = Assert.Single(await Plans(desk));
        Assert.Equal(verdict, plan.Head.Verdict);
        Assert.Equal(
            $"Made, {events}", string.Join(", ", (await desk.Read(stores => stores.Ledger.Entries(plan.Id))).Select(entry => entry.Event.GetType().Name)));
    }

    [Fact]
    public async Task A_plan_that_was_quoted_and_passed_over_is_broken_and_silent()
    {
        await using var desk = await Planned();
        await Asks(desk, "2026-11-30");
        Assert.Equal("2026-11-23", (await desk.Row("2026-11-30")).Quotes?.ToString("uuuu-MM-dd", null));
        await desk.Clicks("checkin.count|ana/2026-11-30|0", "2026-11-30 09:05");
        Assert.True(Assert.Single(await Plans(desk)).IsOpen);
        await Asks(desk, "2026-12-07");
        Assert.Equal(Verdict.BrokenAndSilent, Assert.Single(await Plans(desk)).Head.Verdict);
    }

    [Fact]
    public async Task A_plan_is_carried_over_while_questions_go_by_unanswered_three_at_most()
    {
        await using var desk = await Planned();
        foreach (var date in new[] { "2026-11-30", "2026-12-07", "2026-12-14" })
        {
            await Asks(desk, date);
            Assert.Equal("2026-11-23", (await desk.Row(date)).Quotes?.ToString("uuuu-MM-dd", null));
            Assert.True(Assert.Single(await Plans(desk)).IsOpen);
        }

        await Asks(desk, "2026-12-21");
        Assert.Null((await desk.Row("2026-12-21")).Quotes);
        Assert.Equal(Verdict.BrokenAndSilent, Assert.Single(await Plans(desk)).Head.Verdict);
    }

    [Fact]
    public async Task Another_plan_in_the_same_check_in_takes_the_place_of_the_first()
    {
        await using var desk = await Planned();
        await desk.Submits(Form, "2026-11-23 10:00", ("count", "1"), ("when", "my call ends"), ("will", "write three letters"));
        Assert.Equal([Verdict.Withdrawn, null], (await Plans(desk)).Select(plan => plan.Head.Verdict));
    }

    static async Task<CheckInDesk> Planned()
    {
        var desk = await CheckInDesk.Asked();
        await desk.Submits(Form, "2026-11-23 09:05", ("count", "1"), ("when", "my call ends"), ("will", "ring two suppliers"));
        return desk;
    }

    /// <summary>Everything due up to that Monday, and its question arrives.</summary>
    static async Task Asks(CheckInDesk desk, string date)
    {
        for (var rounds = 0; await desk.Run($"{date} 09:00") > 0; rounds++)
        {
            Assert.True(rounds < 100);
        }

        await desk.Do(stores => App.CheckIns.CheckInSweep.Sent(stores, CheckInDesk.Company, $"checkin/ana/{date}", CheckInRule.AskSent, CheckInDesk.At($"{date} 09:00")));
    }

    static Task<IReadOnlyList<Chain>> Plans(CheckInDesk desk) => desk.Read(stores => stores.Ledger.Plans(CheckInDesk.Ana));
}
