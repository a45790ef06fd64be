using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Prospecting;
using SalesNudgeBot.App.Sweeping;
using SalesNudgeBot.App.Tests.CheckIns;
using SalesNudgeBot.App.Tests.Handling;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.App.Tests.Prospecting;

public sealed class CrmViewsTests
{
    static readonly LocalDate Today = new(2026, 11, 23);

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_feed_in_the_manifest_and_before_its_first_import_answers_are_the_count()
    {
        await using var desk = await FrontDesk.Open();

        Assert.Null(await View(desk, Feeding(desk)));
        await Bring(desk, Row("o-1"));
        Assert.Null(await View(desk, desk.Company));
        Assert.NotNull(await View(desk, Feeding(desk)));
    }

    [Fact]
    public async Task A_rep_sees_what_is_theirs_and_everybodys_past_is_worked_out_once_for_each_import()
    {
        await using var desk = await FrontDesk.Open();
        var company = Feeding(desk);
        await Bring(desk, Row("o-1"), Row("o-2", CheckInDesk.Lena));
        await desk.Database.Write(
            stores =>
            {
                stores.Opportunities.Add(new(CheckInDesk.Ana, 1, Today, null, null));
                return true;
            },
            cancellation: Cancellation);

        var (first, second) = (await View(desk, company), await View(desk, company with { Attention = new(5, 1) }));
        await Bring(desk, Row("o-3"));
        var third = await View(desk, company);

        Assert.Equal((1, "o-1", 1), (first!.Feed.Number, Assert.Single(first.Own).Id.Value, Assert.Single(first.Additions).Number));
        Assert.Same(first.History, second!.History);
        Assert.NotSame(first.History, third!.History);
        Assert.Equal((2, 2), (third.Feed.Number, third.Own.Length));
    }

    [Fact]
    public async Task Figures_of_the_CRM_are_forgotten_by_its_own_dates_as_time_goes_on()
    {
        await using var desk = await FrontDesk.Open();
        var longAgo = new LocalDate(2017, 9, 30);
        await desk.Database.Write(
            stores =>
            {
                var staging = stores.Opportunities.BeginStaging(desk.Clock.Now);
                stores.Opportunities.Stage(staging, [Row("o-1", closed: longAgo.PlusDays(-390)), Row("o-2", closed: longAgo)]);
                return Importing.Apply(stores, desk.Company, staging, longAgo, desk.Clock.Now);
            },
            cancellation: Cancellation);

        Assert.Equal(2, await Kept(desk, Duration.FromDays(5)));
        Assert.Equal(1, await Kept(desk, Duration.FromDays(3)));
    }

    static async Task<int> Kept(FrontDesk desk, Duration later)
    {
        desk.Clock.Now += later;
        await new Forgetting(desk.Database, desk, desk.Clock).RunOnce(Cancellation);
        return await desk.Database.Read(stores => stores.Opportunities.Of(CheckInDesk.Ana).Count, Cancellation);
    }

    static Company Feeding(FrontDesk desk) => desk.Company with { Crm = CrmSettings.None with { Feed = true } };

    static Task<CrmView?> View(FrontDesk desk, Company company) => desk.Database.Read(stores => CrmViews.Of(stores, company, CheckInDesk.Ana), Cancellation);

    static Task<int> Bring(FrontDesk desk, params StagedOpportunity[] rows) =>
        desk.Database.Write(
            stores =>
            {
                var staging = stores.Opportunities.BeginStaging(desk.Clock.Now);
                stores.Opportunities.Stage(staging, rows);
                return Importing.Apply(stores, desk.Company, staging, Today, desk.Clock.Now);
            },
            cancellation: Cancellation);

    static StagedOpportunity Row(string id, PersonId? rep = null, LocalDate? closed = null) =>
        new(2, new(new(id), rep ?? CheckInDesk.Ana, (closed ?? Today).PlusDays(-20), closed is null ? OpportunityState.Open : OpportunityState.Lost, closed, null), null);
}
