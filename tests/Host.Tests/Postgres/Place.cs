using Npgsql;
using SalesNudgeBot.Tests.Shared;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace SalesNudgeBot.Host.Tests.Postgres;

/// <summary>An empty schema on a real server, and the variable that names it to the program.</summary>
sealed class Place
{
    public const string Reference = "env:SALESNUDGE_DATABASE";

    /// <summary>Would be a secret: what the program says is looked through for it.</summary>
    public const string Unheard = "blau-unheard";

    readonly NpgsqlConnectionStringBuilder at;

    Place(NpgsqlConnectionStringBuilder at) => this.at = at;

    /// <summary>As the program shows it.</summary>
    public string Address => $"{at.Host}:{at.Port}/{at.Database}";

    public string ConnectionString => at.ConnectionString;

    public IReadOnlyDictionary<string, string?> Environment => new Dictionary<string, string?> { ["SALESNUDGE_DATABASE"] = at.ConnectionString };

    public static async Task<Place> On(PostgresServer server)
    {
        var at = new NpgsqlConnectionStringBuilder(await server.EmptySchema());
        at.Password ??= Unheard;
        return new(at);
    }

    public Place With(Action<NpgsqlConnectionStringBuilder> change)
    {
        var other = new NpgsqlConnectionStringBuilder(at.ConnectionString);
        change(other);
        return new(other);
    }

    public CutLine Line() => new(at.Host == "localhost" ? "127.0.0.1" : at.Host!, at.Port);

    public async Task<object?> Execute(string sql)
    {
        await using var db = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(at.ConnectionString) { Pooling = false }.ConnectionString);
        await db.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, db);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Runs a command with <c>--database</c>, and sees that it says nothing of who may use it.</summary>
    public async Task<Ended> Run(params string[] arguments)
    {
        using var program = Start(arguments);
        var ended = await program.End();
        Assert.DoesNotContain(at.Password!, ended.Output + ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain($"'{at.Username}'", ended.Output + ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("\"" + at.Username + "\"", ended.Output + ended.Error, StringComparison.Ordinal);
        return ended;
    }

    public TheProgram Start(params string[] arguments) => TheProgram.Start(Path.GetTempPath(), Environment, [.. arguments, "--database", Reference]);
}
