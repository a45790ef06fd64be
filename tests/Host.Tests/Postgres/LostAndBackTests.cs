using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Host.Composition;
using SalesNudgeBot.Storage.Postgres;
using SalesNudgeBot.Tests.Shared;

namespace SalesNudgeBot.Host.Tests.Postgres;

/// <summary>A running bot whose connections break.</summary>
public sealed class LostAndBackTests(PostgresServer server) : IDisposable
{
    const string HoldersOfTheLock = "from pg_locks where locktype = 'advisory' and objsubid = 2 and objid = current_schema()::regnamespace::oid and granted";

    readonly TemporaryFolder folder = new();

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task When_its_place_alone_is_lost_it_takes_it_again_and_goes_on()
    {
        var place = await Place.On(server);
        await using var host = await Started(place);
        var holder = await place.Execute($"select pid {HoldersOfTheLock}");

        await place.Execute($"select pg_terminate_backend({holder})");

        await Patiently.Until(async () => await place.Execute($"select pid {HoldersOfTheLock}") is int pid && pid != (int)holder!);
        await Patiently.Until(async () => await Ready(host) is (HttpStatusCode.OK, _));
        await host.Stop(Cancellation);
    }

    [Fact]
    public async Task A_server_that_goes_away_and_comes_back_is_said_to_be_away_and_worked_with_again()
    {
        var place = await Place.On(server);
        using var line = place.Line();
        await using var host = await Started(place.With(at => at.Port = line.Port));
        await Patiently.Until(async () => await Ready(host) is (HttpStatusCode.OK, _));

        line.Cut();
        host.Services.GetRequiredService<CommitSignal>().Raise();
        await Patiently.Until(async () => await Ready(host) is (HttpStatusCode.ServiceUnavailable, var said) && said.Contains("The database server cannot be reached", StringComparison.Ordinal));
        line.Mend();
        await Patiently.Until(async () =>
        {
            host.Services.GetRequiredService<CommitSignal>().Raise();
            return await Ready(host) is (HttpStatusCode.OK, _);
        });

        await host.Stop(Cancellation);
    }

    [Fact]
    public async Task When_another_bot_was_first_it_writes_nothing_more_and_stops()
    {
        var place = await Place.On(server);
        using var line = place.Line();
        await using var host = await Started(place.With(at => at.Port = line.Port));
        var running = host.RunUntilStopped(Cancellation);

        line.Cut();
        await using var another = await Another(place);
        line.Mend();

        var stopped = await Assert.ThrowsAsync<CannotStartException>(() => running.WaitAsync(TimeSpan.FromMinutes(2), Cancellation));
        Assert.Equal(3, stopped.ExitCode);
        Assert.StartsWith("Another SalesNudgeBot has begun to run on PostgreSQL at ", stopped.Message, StringComparison.Ordinal);
        var database = host.Services.GetRequiredService<IDatabase>();
        await Patiently.Until(async () => await Written(database) is { } said && said.Contains("lost its place", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_place_is_one_per_schema_and_free_once_let_go_of()
    {
        var (one, two) = (await Place.On(server), await Place.On(server));
        var first = await PostgresLock.TryTake(one.ConnectionString, TimeProvider.System, Cancellation);
        await using var elsewhere = await PostgresLock.TryTake(two.ConnectionString, TimeProvider.System, Cancellation);

        Assert.NotNull(first);
        Assert.NotNull(elsewhere);
        Assert.Null(await PostgresLock.TryTake(one.ConnectionString, TimeProvider.System, Cancellation));
        Assert.True((await PostgresLook.At(one.ConnectionString, Cancellation)).IsTaken);
        await first.DisposeAsync();
        await using var again = await PostgresLock.TryTake(one.ConnectionString, TimeProvider.System, Cancellation);
        Assert.NotNull(again);
    }

    public void Dispose() => folder.Dispose();

    async Task<BotHost> Started(Place place)
    {
        var options = new RunOptions(folder["data"], "http://127.0.0.1:0", RunOptions.SampleManifest) { Database = Place.Reference };
        var host = await HostBuilding.Build(options, new() { Variable = name => place.Environment.GetValueOrDefault(name) }, Cancellation);
        await host.Start(Cancellation);
        return host;
    }

    /// <summary>The server may take a moment to see that the first one's connection has ended.</summary>
    static async Task<PostgresLock> Another(Place place)
    {
        PostgresLock? taken = null;
        await Patiently.Until(async () => (taken = await PostgresLock.TryTake(place.ConnectionString, TimeProvider.System, Cancellation)) is not null);
        return taken!;
    }

    /// <summary>Null when it was.</summary>
    static async Task<string?> Written(IDatabase database)
    {
        try
        {
            return await database.Write<string?>(_ => null, cancellation: Cancellation);
        }
        catch (DatabaseUnavailableException unavailable)
        {
            return unavailable.Message;
        }
    }

    static async Task<(HttpStatusCode Status, string Said)> Ready(BotHost host)
    {
        using var http = new HttpClient { BaseAddress = new(host.Urls.Single()) };
        using var answer = await http.GetAsync("/readyz", Cancellation);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }
}
