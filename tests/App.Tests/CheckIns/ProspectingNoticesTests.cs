using NodaTime;
using SalesNudgeBot.App.CheckIns;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Prospecting;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Prospecting;
using static SalesNudgeBot.App.Tests.CheckIns.CheckInDesk;

namespace SalesNudgeBot.App.Tests.CheckIns;

/// <summary>A company whose CRM is the count: last imported on Mon 23 Nov 2026 at 08:00.</summary>
public sealed class ProspectingNoticesTests
{
    static readonly Company Fed = CheckInDesk.Company with
    {
        Crm = CrmSettings.None with { Feed = true },
        People = CheckInDesk.Company.People.SetItem(Lena, CheckInDesk.Company.Person(Lena) with { Admin = true }),
    };

    [Fact]
    public async Task Figures_that_are_too_old_are_told_to_the_admins_once_until_the_next_import()
    {
        await using var files = await Open();
        await Run(files, "2026-11-23 09:00", "2026-11-24 09:00", "2026-11-25 09:00");
        Assert.Empty(await Of(files, MessageKind.AdminNotice));
        await Run(files, "2026-11-26 09:00", "2026-11-27 09:00", "2026-11-30 09:00");
        var notice = Assert.Single(await Of(files, MessageKind.AdminNotice));
        Assert.Equal((new Destination.Person(Lena), "crm/stale/1/lena"), (notice.Outgoing.To, notice.Outgoing.Key));
        await Import(files, At("2026-12-01 08:00"), []);
        await Run(files, "2026-12-01 09:00", "2026-12-02 09:00", "2026-12-03 09:00", "2026-12-04 09:00");
        Assert.Equal(["crm/stale/1/lena", "crm/stale/2/lena"], (await Of(files, MessageKind.AdminNotice)).Select(row => row.Outgoing.Key));
    }

    [Fact]
    public async Task A_fall_after_a_promise_passed_unmet_is_told_to_the_leader_once()
    {
        // Two a week before, none after.
        var before = Enumerable.Range(0, 24).Select(n => Opportunity($"o-{n}", $"{new LocalDate(2026, 8, 3).PlusDays(n * 3):uuuu-MM-dd}"));
        await using var files = await Open([.. before]);
        await Missed(files, At("2026-10-16 17:30"));
        await Run(files, "2026-11-23 09:00", "2026-11-24 09:00", "2026-11-25 09:00");
        var told = Assert.Single(await Of(files, MessageKind.StoppedSelling));
        Assert.Equal(new Destination.Person(Lena), told.Outgoing.To);
        Assert.EndsWith("/stopped-selling", told.Outgoing.Key, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_told_where_the_counts_cannot_tell()
    {
        await using var files = await Open(Opportunity("o-1", "2026-10-01"), Opportunity("o-2", "2026-10-14"));
        await Missed(files, At("2026-10-16 17:30"));
        await Run(files, "2026-11-23 09:00", "2026-11-24 09:00");
        Assert.Empty(await Of(files, MessageKind.StoppedSelling));
    }

    static Opportunity Opportunity(string id, string created) =>
        new(new(id), Ana, NodaTime.Text.LocalDatePattern.Iso.Parse(created).Value, OpportunityState.Open, null, null);

    static async Task<TestDatabase> Open(params Opportunity[] own)
    {
        var files = await TestDatabase.Open();
        await Import(files, At("2026-11-23 08:00"), own);
        await files.Database.Write(
            stores =>
            {
                CheckInSweep.EnsurePlanned(stores, Fed, At("2026-11-22 12:00"));
                return true;
            },
            cancellation: TestContext.Current.CancellationToken);
        return files;
    }

    static Task<int> Import(TestDatabase files, Instant at, IReadOnlyList<Opportunity> rows) =>
        files.Database.Write(
            stores =>
            {
                var staging = stores.Opportunities.BeginStaging(at);
                stores.Opportunities.Stage(staging, [.. rows.Select((row, n) => new StagedOpportunity(n + 2, row, null))]);
                return Importing.Apply(stores, Fed, staging, new(2026, 11, 22), at);
            },
            cancellation: TestContext.Current.CancellationToken);

    static async Task Run(TestDatabase files, params string[] days)
    {
        foreach (var day in days)
        {
            await files.Database.Write(stores => CheckInSweep.RunDue(stores, Fed, At(day), 50), cancellation: TestContext.Current.CancellationToken);
        }
    }

    static Task<bool> Missed(TestDatabase files, Instant due) =>
        files.Database.Write(
            stores =>
            {
                var made = PromiseActs.Record(Ana, new("t-client"), new("t-what"), due, null, Fed.TeamOfRep(Ana)!, Fed, new Cause("act"), 0, due - Duration.FromDays(3));
                stores.Ledger.Save(made.After, 0, made.Entries, null);
                var passed = DueRules.Advance(made.After, Fed, new Cause("due"), due);
                stores.Ledger.Save(passed.After, made.After.Version, passed.Entries, null);
                return true;
            },
            cancellation: TestContext.Current.CancellationToken);

    static Task<List<OutboxRow>> Of(TestDatabase files, MessageKind kind) =>
        files.Database.Read(stores => stores.Outbox.All().Where(row => row.Outgoing.Kind == kind).ToList(), TestContext.Current.CancellationToken);
}
