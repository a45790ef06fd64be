using System.Globalization;
using SalesNudgeBot.Tests.Shared;

namespace SalesNudgeBot.Host.Tests.Postgres;

/// <summary>Each of these: one clear sentence, its exit code, and nothing of the connection string but where the database is.</summary>
public sealed class PostgresRefusalTests(PostgresServer server) : IDisposable
{
    readonly TemporaryFolder folder = new();

    static string[] Run => ["run", "--urls", "http://127.0.0.1:0"];

    [Theory]
    [InlineData("Host=db.example;Database=sales;Username=bot;Password=blau-unheard")]
    [InlineData("Host=db.example", "Password=blau-unheard")]
    [InlineData("postgres://bot:blau-unheard@db.example/sales")]
    public async Task A_connection_string_in_clear_is_not_repeated(params string[] typed)
    {
        var ended = await TheProgram.Run([.. Run, "--data", folder["data"], "--database", .. typed]);

        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.StartsWith("--database takes env:NAME or file:PATH", ended.Error, StringComparison.Ordinal);
        Assert.All(["blau-unheard", "db.example", "bot"], part => Assert.DoesNotContain(part, ended.Error, StringComparison.Ordinal));
        Assert.False(Directory.Exists(folder["data"]));
    }

    [Theory]
    [InlineData("env:SALESNUDGE_NOT_THERE", "the environment variable SALESNUDGE_NOT_THERE is not set")]
    [InlineData("file:/nowhere/secret", "the file /nowhere/secret is not there")]
    public async Task A_reference_that_leads_nowhere(string reference, string said)
    {
        (await TheProgram.Run([.. Run, "--data", folder["data"], "--database", reference])).SaysOnly(3, reference, said);
        (await TheProgram.Run("pause", "all", "--database", reference)).SaysOnly(3, reference, said);
    }

    [Theory]
    [InlineData("postgres://bot:blau-unheard@db.example/sales")]
    [InlineData("Host=postgres://bot:blau-unheard@db.example;Database=sales")]
    [InlineData("Host=db.example;Port=many;Database=sales;Password=blau-unheard")]
    [InlineData("Host=db.example;Password=blau-unheard")]
    [InlineData("Host=db.example;Database=sales;Pasword=blau-unheard")]
    public async Task A_file_with_something_else_in_it(string held)
    {
        await File.WriteAllTextAsync(folder["secret"], held, TestContext.Current.CancellationToken);

        var ended = await TheProgram.Run([.. Run, "--data", folder["data"], "--database", $"file:{folder["secret"]}"]);

        ended.SaysOnly(3, folder["secret"], "right would be Host=");
        Assert.DoesNotContain("blau-unheard", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there()
    {
        var place = (await Place.On(server)).With(at => at.Port = 1);

        (await place.Run([.. Run, "--data", folder["data"]])).SaysOnly(3, $"No PostgreSQL answers at {place.Address.Split('/')[0]}:", "The bot was not started");
        (await place.Run("pause", "all")).SaysOnly(3, "No PostgreSQL answers at");
        var doctor = await place.Run("doctor");
        Assert.Equal(3, doctor.Code);
        Assert.Matches("\ndatabase +problem +No PostgreSQL answers at", doctor.Output);
    }

    [Fact]
    public async Task A_host_that_nobody_knows()
    {
        var place = (await Place.On(server)).With(at => (at.Host, at.Timeout) = ("no-such-host.invalid", 120));

        (await place.Run([.. Run, "--data", folder["data"]])).SaysOnly(3, "There is no machine called no-such-host.invalid");
    }

    [Fact]
    public async Task A_user_that_the_server_does_not_know()
    {
        var place = (await Place.On(server)).With(at => at.Username = "nobody_of_that_name");

        (await place.Run([.. Run, "--data", folder["data"]])).SaysOnly(3, "PostgreSQL at", "user", place.Address.Split('/')[1]);
    }

    [Fact]
    public async Task A_database_that_is_not_there()
    {
        var place = (await Place.On(server)).With(at => at.Database = "not_there");

        (await place.Run([.. Run, "--data", folder["data"]])).SaysOnly(3, "has no database not_there", "create database");
    }

    [Fact]
    public async Task A_user_who_may_make_no_tables()
    {
        var place = await Place.On(server);
        var name = string.Create(CultureInfo.InvariantCulture, $"reads_only_{Environment.ProcessId}");
        await place.Execute($"create role {name} login password '{Place.Unheard}'");
        try
        {
            (await place.With(at => at.Username = name).Run([.. Run, "--data", folder["data"]])).SaysOnly(3, "may not make or use tables", place.Address.Split('/')[1], "owner");
        }
        finally
        {
            await place.Execute($"drop role {name}");
        }
    }

    [Fact]
    public async Task A_database_from_a_newer_version()
    {
        var place = await Place.On(server);
        await place.Execute("create table schema_versions (number integer primary key, name text not null); insert into schema_versions values (9999, 'later')");

        (await place.Run([.. Run, "--data", folder["data"]])).SaysOnly(3, place.Address, "9999", "newer version");
        (await place.Run("pause", "all")).SaysOnly(3, place.Address, "9999", "newer version");
    }

    [Fact]
    public async Task To_start_over()
    {
        var place = await Place.On(server);

        (await place.Run([.. Run, "--data", folder["data"], "--fresh"])).SaysOnly(2, "--fresh", "never what is in PostgreSQL", place.Address);
    }

    [Fact]
    public async Task A_real_clock_where_a_simulated_one_was_used()
    {
        var place = await Place.On(server);
        using (var first = place.Start([.. Run, "--data", folder["data"]]))
        {
            await first.Greeting();
            await first.Terminate();
        }

        (await place.Run([.. Run, "--data", folder["data"], "--clock", "real"])).SaysOnly(3, $"The database {place.Address} was begun with a simulated clock", "--database");
    }

    public void Dispose() => folder.Dispose();
}
