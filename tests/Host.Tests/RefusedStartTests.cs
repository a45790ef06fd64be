using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using SalesNudgeBot.Storage.Sqlite;

namespace SalesNudgeBot.Host.Tests;

/// <summary>Each of these: one clear sentence, its exit code, no stack trace.</summary>
public sealed class RefusedStartTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_port_that_another_program_uses()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var ended = await TheProgram.Run("--data", folder["data"], "--urls", address);

        ended.SaysOnly(3, address, "in use", "--urls");
    }

    [Fact]
    public async Task A_data_folder_under_a_file()
    {
        await File.WriteAllTextAsync(folder["file"], "", TestContext.Current.CancellationToken);

        var ended = await TheProgram.Run("--data", folder["file/data"], "--urls", "http://127.0.0.1:0");

        ended.SaysOnly(3, folder["file/data"], "cannot be written", "--data");
    }

    [Fact]
    public async Task A_data_folder_where_nobody_may_write()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has /proc.");

        var ended = await TheProgram.Run("--data", "/proc/data", "--urls", "http://127.0.0.1:0");

        ended.SaysOnly(3, "/proc/data", "cannot be written", "--data");
    }

    [Fact]
    public async Task A_second_run_on_the_same_data_folder()
    {
        using var first = TheProgram.Start(folder.Path, "--data", folder["data"], "--urls", "http://127.0.0.1:0");
        await first.Greeting();

        var second = await TheProgram.Run("run", "--data", folder["data"], "--urls", "http://127.0.0.1:0");

        second.SaysOnly(3, folder["data"], "already running", "--data");
        Assert.Equal(0, (await first.Terminate()).Code);
    }

    [Fact]
    public async Task A_data_folder_from_a_newer_version()
    {
        Directory.CreateDirectory(folder["data"]);
        var file = folder["data/salesnudgebot.db"];
        await (await SqliteDatabase.Open(file)).DisposeAsync();
        Execute(file, "insert into schema_versions (number, name) values (9999, 'later')");

        var ended = await TheProgram.Run("--data", folder["data"], "--urls", "http://127.0.0.1:0");

        ended.SaysOnly(3, file, "9999", "newer version");
    }

    [Fact]
    public async Task A_database_that_is_something_else()
    {
        Directory.CreateDirectory(folder["data"]);
        await File.WriteAllTextAsync(folder["data/salesnudgebot.db"], new string('x', 10_000), TestContext.Current.CancellationToken);

        var ended = await TheProgram.Run("--data", folder["data"], "--urls", "http://127.0.0.1:0");

        ended.SaysOnly(3, folder["data/salesnudgebot.db"], "damaged");
    }

    [Fact]
    public async Task An_address_that_others_can_reach_without_saying_so()
    {
        var ended = await TheProgram.Run("--data", folder["data"], "--urls", "http://127.0.0.1:0;http://0.0.0.0:5080");

        ended.SaysOnly(2, "http://0.0.0.0:5080", "--expose-local");
        Assert.False(Directory.Exists(folder["data"]));
    }

    [Fact]
    public async Task A_manifest_with_errors_has_all_of_them_printed()
    {
        await File.WriteAllTextAsync(folder["company.yaml"], "version: 1\ncompany: { name: Two }\npeople: { ana: { nom: Ana } }\n", TestContext.Current.CancellationToken);

        var ended = await TheProgram.Run("--manifest", folder.Path, "--data", folder["data"], "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, ended.Code);
        Assert.Contains($"The manifest in {folder.Path} has errors", ended.Error, StringComparison.Ordinal);
        Assert.Contains("company.yaml:3:18", ended.Error, StringComparison.Ordinal);
        Assert.True(ended.Error.Split("  error    M").Length > 2, ended.Error);
        Assert.False(Directory.Exists(folder["data"]));
    }

    [Fact]
    public async Task A_real_clock_on_a_folder_begun_with_a_simulated_one()
    {
        using (var first = TheProgram.Start(folder.Path, "--data", folder["data"], "--urls", "http://127.0.0.1:0"))
        {
            await first.Greeting();
            await first.Terminate();
        }

        var ended = await TheProgram.Run("--clock", "real", "--data", folder["data"], "--urls", "http://127.0.0.1:0");

        ended.SaysOnly(3, folder["data"], "simulated clock", "--fresh");
    }

    public void Dispose() => folder.Dispose();

    static void Execute(string file, string sql)
    {
        using var db = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        db.Open();
        using var command = db.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
