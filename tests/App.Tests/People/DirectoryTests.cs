using NodaTime;
using SalesNudgeBot.App.CheckIns;
using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using static SalesNudgeBot.App.Tests.CheckIns.CheckInDesk;
using static SalesNudgeBot.App.Tests.People.DirectoryDesk;

namespace SalesNudgeBot.App.Tests.People;

public sealed class DirectoryTests
{
    static readonly PersonId Newcomer = new("main-u9");

    [Fact]
    public async Task A_zone_that_the_platform_says_plans_the_check_in_anew_and_one_of_the_manifest_stays()
    {
        await using var desk = await DirectoryDesk.Open();
        await desk.Write(stores =>
        {
            CheckInSweep.EnsurePlanned(stores, desk.Directory.In(stores), desk.Clock.Now);
            return 0;
        });
        Assert.Equal(At("2026-11-23 09:00"), await NextOf(desk, Ana));

        Assert.True(await desk.Found(desk.Account("U1", Ana, "America/New_York"), desk.Account("U2", Ben, "America/New_York")));

        Assert.Equal(At("2026-11-23 15:00"), await NextOf(desk, Ana));
        Assert.Equal(At("2026-11-23 09:00"), await NextOf(desk, Ben));
        Assert.Equal(("America/New_York", "Europe/Berlin"), (desk.Directory.Current.Person(Ana).Zone.Id, desk.Directory.Current.Person(Ben).Zone.Id));
    }

    [Fact]
    public async Task Who_is_who_is_known_after_a_new_start_without_asking_anybody()
    {
        await using var desk = await DirectoryDesk.Open();
        await desk.Updates.Save(
            new(Main, [desk.Account("U1", Ana), desk.Account("U2", Ben, state: AccountState.Guest)], [], [new(Main, North, "C1")], null), TestContext.Current.CancellationToken);

        await desk.Restart();

        Assert.Equal(("U1", "U2", null), (desk.Directory.AccountOf(Main, Ana), desk.Directory.AccountOf(Main, Ben), desk.Directory.AccountOf(Main, Lena)));
        Assert.Equal((Ana, null), (desk.Directory.PersonOf(Main, "U1"), desk.Directory.PersonOf(new("other"), "U1")));
        Assert.Equal("C1", desk.Directory.ChannelOf(Main, North));
    }

    [Fact]
    public async Task What_the_platform_tells_while_a_look_is_under_way_is_newer_than_what_the_look_has_read()
    {
        await using var desk = await DirectoryDesk.Open();
        var (updates, cancellation) = (desk.Updates, TestContext.Current.CancellationToken);
        var (night, noon) = (new Interval(At("2026-11-23 22:00"), At("2026-11-24 07:00")), new Interval(At("2026-11-23 12:00"), At("2026-11-23 13:00")));
        var before = new WorkspaceFindings(Main, [desk.Account("U1", Ana), desk.Account("U2", Ben)], [], null, null);
        await updates.Save(before, cancellation);

        var begun = updates.Begin();
        await updates.Save(new(Main, [desk.Account("U1", Ana, state: AccountState.Left)], [], null, null), cancellation);
        await updates.SaveDoNotDisturb(Main, new Dictionary<string, Interval?> { ["U2"] = night }, cancellation);
        await updates.Save(before with { Begun = begun }, cancellation);
        await updates.SaveDoNotDisturb(Main, new Dictionary<string, Interval?> { ["U2"] = noon }, cancellation, begun);

        Assert.Equal((null, "U2"), (desk.Directory.AccountOf(Main, Ana), desk.Directory.AccountOf(Main, Ben)));
        Assert.Equal(night, Assert.Single(await desk.Read(stores => stores.People.DoNotDisturb())).Value);

        await updates.Save(before with { Begun = updates.Begin() }, cancellation);
        await updates.SaveDoNotDisturb(Main, new Dictionary<string, Interval?> { ["U2"] = noon }, cancellation, updates.Begin());

        Assert.Equal("U1", desk.Directory.AccountOf(Main, Ana));
        Assert.Equal(noon, Assert.Single(await desk.Read(stores => stores.People.DoNotDisturb())).Value);
    }

    [Theory]
    [InlineData(AccountState.Left)]
    [InlineData(AccountState.External)]
    [InlineData(AccountState.Bot)]
    public async Task An_account_that_is_nobody_of_ours_is_never_written_to_nor_listened_to_and_the_reason_is_kept_until_it_is(AccountState state)
    {
        await using var desk = await DirectoryDesk.Open();
        await desk.Found(desk.Account("U1", Ana));

        await desk.Found(desk.Account("U1", Ana, state: state));

        Assert.Null(desk.Directory.AccountOf(Main, Ana));
        Assert.Null(desk.Directory.PersonOf(Main, "U1"));
        Assert.Equal([Ana], await desk.Read(stores => stores.People.Unreachable()));
        await desk.Found(desk.Account("U1", Ana));
        Assert.Empty(await desk.Read(stores => stores.People.Unreachable()));
        Assert.Equal("U1", desk.Directory.AccountOf(Main, Ana));
    }

    [Fact]
    public async Task Somebody_whom_the_platform_does_not_know_any_more_keeps_their_zone()
    {
        await using var desk = await DirectoryDesk.Open();
        await desk.Found(desk.Account("U1", Ana, "Asia/Kolkata"));

        await desk.Updates.Save(new(Main, [], [Ana, Lena], null, null), TestContext.Current.CancellationToken);

        Assert.Null(desk.Directory.AccountOf(Main, Ana));
        Assert.Equal("Asia/Kolkata", desk.Directory.Current.Person(Ana).Zone.Id);
        Assert.Equal([Ana], await desk.Read(stores => stores.People.Unreachable()));
        await desk.Found(desk.Account("U1", Ana, zone: null, state: AccountState.Left));
        Assert.Equal("Asia/Kolkata", desk.Directory.Current.Person(Ana).Zone.Id);
    }

    [Fact]
    public async Task Members_of_the_group_become_reps_with_the_platforms_name_and_zone_and_leaving_it_ends_only_that()
    {
        await using var desk = await DirectoryDesk.Open();

        await desk.Found([Ana, Lena, Newcomer], desk.Account("U1", Ana), desk.Account("U3", Lena), desk.Account("U9", Newcomer, "Asia/Kolkata", name: "Noor Ali"));

        var team = desk.Directory.Current.Teams[North];
        Assert.Equal([new Rep(Ana, 8), new Rep(Ben, 8), new Rep(Newcomer, 6)], team.Reps);
        var noor = desk.Directory.Current.Person(Newcomer);
        Assert.Equal(("Noor Ali", "Asia/Kolkata", "berlin", Lena, Main), (noor.Name, noor.Zone.Id, noor.Calendar, noor.ReportsTo, noor.Home));
        Assert.NotNull(await NextOf(desk, Newcomer));

        await desk.Found([Ana], desk.Account("U1", Ana));

        Assert.DoesNotContain(desk.Directory.Current.Teams[North].Reps, rep => rep.Id == Newcomer);
        Assert.Equal("Noor Ali", desk.Directory.Current.Person(Newcomer).Name);
    }

    [Fact]
    public async Task An_account_that_passes_from_one_person_to_another_belongs_to_the_second_alone()
    {
        await using var desk = await DirectoryDesk.Open();
        await desk.Found(desk.Account("U1", Ana));

        await desk.Found(desk.Account("U1", Ben));

        Assert.Equal((Ben, null), (desk.Directory.PersonOf(Main, "U1"), desk.Directory.AccountOf(Main, Ana)));
    }

    [Fact]
    public async Task Looking_again_changes_nothing_and_keeps_when_somebody_asked_to_be_left_alone()
    {
        await using var desk = await DirectoryDesk.Open();
        var night = new Interval(At("2026-11-22 20:00"), At("2026-11-23 07:00"));
        await desk.Found(desk.Account("U1", Ana));
        await desk.Updates.SaveDoNotDisturb(Main, new Dictionary<string, Interval?> { ["U1"] = night, ["U7"] = night }, TestContext.Current.CancellationToken);

        Assert.False(await desk.Found(desk.Account("U1", Ana)));

        Assert.Equal(night, Assert.Single(await desk.Read(stores => stores.People.DoNotDisturb())).Value);
    }

    static Task<Instant?> NextOf(DirectoryDesk desk, PersonId person) =>
        desk.Read(stores => stores.CheckIns.Open(person).Select(row => row.NextAt).FirstOrDefault());
}
