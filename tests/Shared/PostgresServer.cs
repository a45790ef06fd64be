using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace SalesNudgeBot.Tests.Shared;

/// <summary>
/// The PostgreSQL that the tests of one assembly run on: the one that SALESNUDGE_TEST_POSTGRES names (a connection string), else a
/// throw-away cluster of the installed binaries on a loopback port. Register with <c>[assembly: AssemblyFixture(typeof(PostgresServer))]</c>.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    readonly SemaphoreSlim starting = new(1);
    string? connection;
    string? cluster;
    int schemas;

    /// <summary>A connection string to an empty schema of its own. Skips the test, with the reason, where there is no server and CI is not set.</summary>
    public async Task<string> EmptySchema()
    {
        var server = await Connection(TestContext.Current.CancellationToken);
        var schema = string.Create(
            CultureInfo.InvariantCulture,
            $"t{Environment.ProcessId}_{Stopwatch.GetTimestamp()}_{Interlocked.Increment(ref schemas)}"
        );
        await using var source = NpgsqlDataSource.Create(server);
        await source.CreateCommand($"create schema {schema}").ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return new NpgsqlConnectionStringBuilder(server) { SearchPath = schema }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        if (cluster is not null)
        {
            await Run("pg_ctl", CancellationToken.None, "-D", Path.Combine(cluster, "data"), "-m", "immediate", "-w", "stop");
            Directory.Delete(cluster, recursive: true);
        }

        starting.Dispose();
    }

    async Task<string> Connection(CancellationToken cancellation)
    {
        await starting.WaitAsync(cancellation);
        try
        {
            connection ??= Environment.GetEnvironmentVariable("SALESNUDGE_TEST_POSTGRES");
            if (connection is null && Binaries() is null)
            {
                const string Reason = "No PostgreSQL: set SALESNUDGE_TEST_POSTGRES to a connection string, or install the server's binaries.";
                Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", Reason);
                Assert.Fail(Reason);
            }

            return connection ??= await StartCluster(cancellation);
        }
        finally
        {
            starting.Release();
        }
    }

    async Task<string> StartCluster(CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("salesnudge-pg-").FullName;
        if (Environment.IsPrivilegedProcess)
        {
            Assert.Equal(0, await Execute("chown", ["postgres", folder], cancellation));
        }

        var data = Path.Combine(folder, "data");
        await Run("initdb", cancellation, "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        for (var tries = 1; ; tries++)
        {
            // It lives for minutes and holds nothing: no need to reach the disk.
            var port = FreePort();
            var options = string.Create(
                CultureInfo.InvariantCulture,
                $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off -c full_page_writes=off -c max_connections=400"
            );
            var log = Path.Combine(folder, "log");
            if (await Ended("pg_ctl", cancellation, "-D", data, "-o", options, "-l", log, "-w", "-t", "240", "start") == 0)
            {
                cluster = folder;
                return string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres");
            }

            // Until it listens there, a port that was free is anybody's.
            Assert.True(tries < 4, $"The server does not start: {(File.Exists(log) ? await File.ReadAllTextAsync(log, cancellation) : "it wrote no log")}");
        }
    }

    static string? Binaries() =>
        OperatingSystem.IsWindows() || !Directory.Exists("/usr/lib/postgresql")
            ? null
            : Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(Directory.Exists).Max();

    static async Task Run(string program, CancellationToken cancellation, params string[] arguments)
    {
        var code = await Ended(program, cancellation, arguments);
        Assert.True(code == 0, $"{program} {string.Join(' ', arguments)} ended with {code}.");
    }

    /// <summary>The server refuses to run as root, so root lends it the account that its package made.</summary>
    static Task<int> Ended(string program, CancellationToken cancellation, params string[] arguments)
    {
        var path = Path.Combine(Binaries()!, program);
        return Environment.IsPrivilegedProcess
            ? Execute("runuser", ["-u", "postgres", "--", path, .. arguments], cancellation)
            : Execute(path, arguments, cancellation);
    }

    static async Task<int> Execute(string program, string[] arguments, CancellationToken cancellation)
    {
        // Not redirected: the server would inherit the pipe and hold it open.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "\"$0\" \"$@\" >/dev/null 2>&1", program, .. arguments])
        {
            WorkingDirectory = Path.GetTempPath(),
        })!;
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode;
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
