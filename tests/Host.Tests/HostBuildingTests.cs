using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using SalesNudgeBot.App.Clocks;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Host.Composition;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Tests;

public sealed class HostBuildingTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    RunOptions Options => new(folder["data"], "http://127.0.0.1:0", RunOptions.SampleManifest);

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_test_brings_its_own_platform_and_moves_the_clock()
    {
        var sent = new ConcurrentQueue<Dispatch>();
        var parts = new HostParts { Platform = inner => new Recording(inner, sent), TicksByItself = false };
        await using var host = await HostBuilding.Build(Options, parts, Cancellation);
        await host.Start(Cancellation);
        sent.Clear();

        await host.Services.GetRequiredService<ClockMover>().MoveTo(host.Clock.Now + Duration.FromMinutes(5), Cancellation);

        Assert.Contains(sent, dispatch => dispatch.To == new Destination.Person(new("ana")));
        Assert.DoesNotContain(sent, dispatch => dispatch.To == new Destination.Person(new("grace")));
        await host.Stop(Cancellation);
    }

    [Fact]
    public async Task A_locked_database_turns_readiness_red_is_warned_of_once_and_passes_by_itself()
    {
        var log = new Entries();
        await using var host = await HostBuilding.Build(Options, new() { Logger = log }, Cancellation);
        await host.Start(Cancellation);
        using var http = new HttpClient { BaseAddress = new(host.Urls.Single()) };
        await Patiently.Until(async () => await Status(http, "/readyz") is HttpStatusCode.OK);

        using (var backup = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = folder["data/salesnudgebot.db"], Pooling = false }.ConnectionString))
        {
            backup.Open();
            Execute(backup, "begin immediate");
            host.Services.GetRequiredService<CommitSignal>().Raise();

            Assert.Equal(HttpStatusCode.ServiceUnavailable, await Status(http, "/readyz"));
            await Patiently.Until(() => log.All.Any());
            Assert.Contains("locked", await (await http.GetAsync("/readyz", Cancellation)).Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, await Status(http, "/healthz"));
            Execute(backup, "rollback");
        }

        host.Services.GetRequiredService<CommitSignal>().Raise();
        await Patiently.Until(async () => await Status(http, "/readyz") is HttpStatusCode.OK);
        Assert.Equal(LogLevel.Warning, Assert.Single(log.All).Level);
        await host.Stop(Cancellation);
    }

    [Fact]
    public async Task What_people_wrote_can_be_read_by_the_bots_own_user_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows gives a folder's files the folder's own rights.");
        await using var host = await HostBuilding.Build(Options, HostParts.Real, Cancellation);
        await host.Start(Cancellation);

        var kept = Directory.GetFiles(folder["data"], "salesnudgebot.db*");

        Assert.Equal(3, kept.Length);
        Assert.All(kept, file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsWindows() ? 0 : File.GetUnixFileMode(file)));
        await host.Stop(Cancellation);
    }

    [Fact]
    public async Task An_open_page_does_not_hold_up_a_stop()
    {
        await using var host = await HostBuilding.Build(Options, HostParts.Real, Cancellation);
        await host.Start(Cancellation);
        using var http = new HttpClient { BaseAddress = new(host.Urls.Single()) };
        using var page = new StreamReader(await http.GetStreamAsync("/local/events", Cancellation));

        await host.Stop(Cancellation);

        // What a stop had to wait for is cut off in the middle; this came to its end.
        Assert.EndsWith("\n\n", await page.ReadToEndAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_manifest_is_the_next_revision_and_the_same_one_is_not()
    {
        Copy(RunOptions.SampleManifest, folder["manifest"]);
        Assert.Equal(1, await Revision(Options));
        Assert.Equal(1, await Revision(Options));

        await File.AppendAllTextAsync(folder["manifest/company.yaml"], "\n# changed\n", Cancellation);

        Assert.Equal(2, await Revision(Options with { ManifestFolder = folder["manifest"] }));
    }

    [Fact]
    public async Task What_is_in_force_can_be_read_from_the_database_and_who_put_it_there()
    {
        Copy(RunOptions.SampleManifest, folder["manifest"]);
        var options = Options with { ManifestFolder = folder["manifest"] };
        var first = await Applied(options);
        await File.AppendAllTextAsync(folder["manifest/people.yaml"], "\n  nia: {name: Nia Petrova, zone: Europe/Berlin}\n", Cancellation);

        var second = await Applied(options);

        Assert.Equal((Environment.UserName, new(first.Changes.PeopleJoined, 0, first.Changes.TeamsAdded, 0, 0)), (first.Who, first.Changes));
        Assert.Equal(new(1, 0, 0, 0, 0), second.Changes);
        var company = ManifestReader.Read(ManifestForm.Read(second.Form!)).Company!;
        Assert.Equal("Nia Petrova", company.People[new("nia")].Name);
    }

    [Theory]
    [InlineData(true, "local")]
    [InlineData(false, "slack")]
    [InlineData(false, "local", "teams")]
    public void The_page_is_never_shown_beside_a_workspace_of_real_people(bool shown, params string[] platforms) =>
        Assert.Equal(shown, LocalWorkspace.MayShow([.. platforms]));

    public void Dispose() => folder.Dispose();

    static async Task<int> Revision(RunOptions options) => (await Applied(options)).Number;

    static async Task<ConfigurationRevision> Applied(RunOptions options)
    {
        await using var host = await HostBuilding.Build(options, HostParts.Real, Cancellation);
        return (await host.Services.GetRequiredService<IDatabase>().Read(stores => stores.Installation.Configuration(), Cancellation))!;
    }

    static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }

    static async Task<HttpStatusCode> Status(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(path, Cancellation);
        return answer.StatusCode;
    }

    static void Execute(SqliteConnection db, string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    sealed class Recording(IChatPlatform inner, ConcurrentQueue<Dispatch> sent) : IChatPlatform
    {
        public string Name => inner.Name;

        public ValueTask<SendOutcome> Send(Dispatch dispatch, CancellationToken cancellation)
        {
            sent.Enqueue(dispatch);
            return inner.Send(dispatch, cancellation);
        }

        public ValueTask<FindOutcome> FindSent(Dispatch dispatch, CancellationToken cancellation) => inner.FindSent(dispatch, cancellation);
    }

    sealed class Entries : ILoggerProvider, ILogger
    {
        readonly ConcurrentQueue<(LogLevel Level, string Text)> entries = new();

        public ImmutableArray<(LogLevel Level, string Text)> All => [.. entries];

        // What the server says of a machine that is slow is not the bot's.
        public ILogger CreateLogger(string categoryName) => categoryName.StartsWith("SalesNudgeBot", StringComparison.Ordinal) ? this : NullLogger.Instance;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            entries.Enqueue((logLevel, formatter(state, exception)));

        public void Dispose() { }
    }
}
