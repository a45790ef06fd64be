using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.App.Configuring;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Handling;
using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Tests.CheckIns;
using SalesNudgeBot.App.Tests.People;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Tests.Configuring;

public sealed class ConfiguringTests : IAsyncDisposable
{
    static readonly ManifestPeople First = new(
        CheckInDesk.Company with { People = CheckInDesk.Company.People.SetItem(CheckInDesk.Lena, CheckInDesk.Company.Person(CheckInDesk.Lena) with { Admin = true }) }, [], []);

    readonly SettableClock clock = new(CheckInDesk.At("2026-11-22 12:00"));
    readonly Task<TestDatabase> opening = TestDatabase.Open();

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_company_is_another_only_with_the_commit()
    {
        var (db, directory) = await Begun();
        var after = First with { Company = CheckInDesk.Company with { Name = "Another" } };

        await Assert.ThrowsAsync<LostPowerException>(() => Over(new DyingDatabase(db), directory).Apply(New("two", after), Cancellation));

        Assert.Equal(CheckInDesk.Company.Name, directory.Current.Name);
        Assert.Equal(CheckInDesk.Company.Name, await db.Read(stores => directory.In(stores).Name, Cancellation));
        Assert.Equal("one", await db.Read(stores => stores.Installation.ConfigurationHash(), Cancellation));

        Assert.IsType<ConfigurationOutcome.Applied>(await Over(db, directory).Apply(New("two", after), Cancellation));
        Assert.Equal("Another", directory.Current.Name);
    }

    [Fact]
    public async Task Applying_the_same_again_changes_nothing()
    {
        var (db, directory) = await Begun();

        Assert.IsType<ConfigurationOutcome.Same>(await Over(db, directory).Apply(New("one", First), Cancellation));

        Assert.Equal(1, (await db.Read(stores => stores.Installation.Configuration(), Cancellation))!.Number);
    }

    [Fact]
    public async Task What_is_open_of_somebody_who_left_ends_and_nobody_hears_of_it()
    {
        var (db, directory) = await Begun();
        await db.Write(
            stores =>
            {
                stores.Outbox.Add(new("note/ana", new Destination.Person(CheckInDesk.Ana), Operation.Post, MessageKind.Thanks, Message.Text(Line.Words("x")), clock.Now, WhyWords.First(clock.Now)), clock.Now);
                return 0;
            },
            cancellation: Cancellation);
        Assert.NotEmpty(await db.Read(stores => stores.CheckIns.Open(CheckInDesk.Ana), Cancellation));

        await Over(db, directory).Apply(New("two", First with { Company = Without(CheckInDesk.Ana) }), Cancellation);

        Assert.Empty(await db.Read(stores => stores.CheckIns.Open(CheckInDesk.Ana), Cancellation));
        Assert.All(await db.Read(stores => stores.CheckIns.Recent(CheckInDesk.Ana, 9), Cancellation), row => Assert.Equal(CheckInState.NotDue, row.State));
        Assert.Equal(OutboxState.Superseded, Assert.Single(await db.Read(stores => stores.Outbox.All(), Cancellation)).State);
    }

    [Fact]
    public async Task What_is_held_is_looked_at_anew_under_the_new_manifest()
    {
        var (db, directory) = await Begun();
        await db.Write(
            stores =>
            {
                stores.Outbox.Add(new("note/ana", new Destination.Person(CheckInDesk.Ana), Operation.Post, MessageKind.Thanks, Message.Text(Line.Words("x")), clock.Now, WhyWords.First(clock.Now)), clock.Now);
                stores.Outbox.Hold(Assert.Single(stores.Outbox.All()).Id, "not their working time", clock.Now + Duration.FromDays(1));
                return 0;
            },
            cancellation: Cancellation);

        await Over(db, directory).Apply(New("two", First with { Company = CheckInDesk.Company with { Name = "Another" } }), Cancellation);

        Assert.Equal(OutboxState.Planned, Assert.Single(await db.Read(stores => stores.Outbox.All(), Cancellation)).State);
    }

    [Fact]
    public async Task Somebody_who_left_is_not_kept_by_an_account_of_theirs()
    {
        await using var desk = await DirectoryDesk.Open();
        await desk.Found(desk.Account("U1", CheckInDesk.Ana));
        var before = desk.Directory.Manifest;
        var configuring = desk.Configuring;

        await configuring.Apply(New("one", before), Cancellation);
        Assert.IsType<ConfigurationOutcome.Applied>(await configuring.Apply(New("two", before with { Company = Without(CheckInDesk.Ana) with { Workspaces = before.Company.Workspaces } }), Cancellation));

        Assert.False(desk.Directory.Current.People.ContainsKey(CheckInDesk.Ana));
        Assert.Null(desk.Directory.AccountOf(DirectoryDesk.Main, CheckInDesk.Ana));
    }

    [Fact]
    public async Task Admins_are_told_once_of_what_is_not_in_force_and_again_after_something_else_was()
    {
        var (db, directory) = await Begun();
        var (configuring, words) = (Over(db, directory), ConfigurationWords.NeedsRestart(["workspaces"]));

        Assert.True(await configuring.Refuse("bad", words, Cancellation));
        Assert.False(await configuring.Refuse("bad", words, Cancellation));
        await configuring.Apply(New("two", First), Cancellation);
        Assert.True(await configuring.Refuse("bad", words, Cancellation));

        var told = await db.Read(stores => stores.Outbox.To(new Destination.Person(CheckInDesk.Lena)), Cancellation);
        Assert.Equal(3, told.Count(row => row.Outgoing.Kind is MessageKind.AdminNotice));
    }

    public async ValueTask DisposeAsync() => await (await opening).DisposeAsync();

    async Task<(IDatabase Database, CompanyDirectory Directory)> Begun()
    {
        var db = (await opening).Database;
        var directory = new CompanyDirectory(First);
        await Over(db, directory).Apply(New("one", First), Cancellation);
        return (db, directory);
    }

    App.Configuring.Configuring Over(IDatabase database, CompanyDirectory directory) => new(database, directory, new Aggregates(), clock, new CommitSignal());

    static NewConfiguration New(string hash, ManifestPeople people) => new(hash, "{}", "lena", people);

    static Company Without(PersonId person) => CheckInDesk.Company with
    {
        People = CheckInDesk.Company.People.Remove(person),
        Teams = CheckInDesk.Company.Teams.ToImmutableDictionary(team => team.Key, team => team.Value with { Reps = team.Value.Reps.RemoveAll(rep => rep.Id == person) }),
    };

    sealed class LostPowerException : Exception;

    /// <summary>Whose process dies before the commit.</summary>
    sealed class DyingDatabase(IDatabase inner) : IDatabase
    {
        public Task<T> Write<T>(Func<IStores, T> work, WritePriority priority = WritePriority.Normal, CancellationToken cancellation = default) =>
            inner.Write<T>(
                stores =>
                {
                    work(stores);
                    throw new LostPowerException();
                },
                priority,
                cancellation);

        public Task<T> Read<T>(Func<IStores, T> work, CancellationToken cancellation = default) => inner.Read(work, cancellation);
    }
}
