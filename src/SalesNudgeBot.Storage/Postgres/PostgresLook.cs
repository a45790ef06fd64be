using Dapper;
using Npgsql;
using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Storage.Postgres;

/// <summary>A database as it stands, before anything is made in it.</summary>
/// <param name="Version">The server's own, as in "15.8".</param>
/// <param name="HasTables">A bot, or an import, has prepared it before.</param>
/// <param name="IsTaken">A bot runs on it.</param>
public sealed record PostgresLook(string Version, bool HasTables, bool IsTaken)
{
    /// <exception cref="DatabaseUnavailableException">The server cannot be reached, or refuses; the message says why.</exception>
    public static async Task<PostgresLook> At(string connectionString, CancellationToken cancellation)
    {
        var address = PostgresAddress.Read(connectionString);
        try
        {
            await using var db = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
            await db.OpenAsync(cancellation);
            var (hasTables, isTaken) = await db.QuerySingleAsync<(bool, bool)>(new CommandDefinition($"select to_regclass('schema_versions') is not null, {PostgresLock.IsHeld}", cancellationToken: cancellation));
            return new(db.PostgreSqlVersion.ToString(), hasTables, isTaken);
        }
        catch (Exception failure) when (PostgresRefusals.Of(address, failure) is { } refused)
        {
            throw refused;
        }
    }
}
