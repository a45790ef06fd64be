using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Tests.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Tests.People;

/// <summary>The company of the check-in tests in a Slack workspace: zones come from there, and one user group names reps.</summary>
sealed class DirectoryDesk : IAsyncDisposable
{
    public static readonly WorkspaceId Main = new("main");
    public static readonly TeamId North = new("north");

    readonly TestDatabase files;

    DirectoryDesk(TestDatabase files) => this.files = files;

    public CompanyDirectory Directory { get; private set; } = NewDirectory();

    public SettableClock Clock { get; } = new(CheckInDesk.At("2026-11-22 12:00"));

    public DirectoryUpdates Updates => new(files.Database, Directory, Clock, new CommitSignal());

    public App.Configuring.Configuring Configuring => new(files.Database, Directory, new App.Handling.Aggregates(), Clock, new CommitSignal());

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<DirectoryDesk> Open() => new(await TestDatabase.Open());

    public Task<bool> Found(params Account[] accounts) => Updates.Save(new(Main, [.. accounts], [], null, null), Cancellation);

    public Task<bool> Found(IEnumerable<PersonId> members, params Account[] accounts) =>
        Updates.Save(new(Main, [.. accounts], [], null, [.. members.Select(person => new GroupMember(Main, North, person))]), Cancellation);

    /// <summary>As after a new start: everything in memory is new.</summary>
    public async Task Restart()
    {
        Directory = NewDirectory();
        await Directory.Refresh(files.Database, Cancellation);
    }

    public Account Account(string id, PersonId person, string? zone = "Europe/Berlin", AccountState state = AccountState.Active, string? name = null) =>
        new(Main, id, person, name, zone, state, null, Clock.Now);

    public Task<T> Read<T>(Func<IStores, T> read) => files.Database.Read(read, Cancellation);

    public Task<T> Write<T>(Func<IStores, T> write) => files.Database.Write(write, cancellation: Cancellation);

    public ValueTask DisposeAsync() => files.DisposeAsync();

    static CompanyDirectory NewDirectory()
    {
        var company = CheckInDesk.Company with { Workspaces = [new(Main, Platform.Slack)] };
        return new(new(company, [CheckInDesk.Ana, CheckInDesk.Lena], [new(North, Main, "S1", "berlin", 6)]));
    }
}
