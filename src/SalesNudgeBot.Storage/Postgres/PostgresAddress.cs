using Npgsql;

namespace SalesNudgeBot.Storage.Postgres;

/// <summary>What of a connection string may be shown: where the database is, and nothing of who may use it.</summary>
public sealed record PostgresAddress(string Host, int Port, string Database)
{
    /// <returns>Null where the text is no connection string, or names no host or no database.</returns>
    public static PostgresAddress? Of(string connectionString)
    {
        try
        {
            var read = new NpgsqlConnectionStringBuilder(connectionString);
            NpgsqlDataSource.Create(connectionString).Dispose();

            // An URL in the place of the host would bring its password along.
            return read is { Host: { Length: > 0 } host, Database: { Length: > 0 } database } && !host.Contains('@', StringComparison.Ordinal) ? new(host, read.Port, database) : null;
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or OverflowException or NotSupportedException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <exception cref="ArgumentException">The text is no connection string, or names no host or no database.</exception>
    public static PostgresAddress Read(string connectionString) => Of(connectionString) ?? throw new ArgumentException("It names no host or no database.", nameof(connectionString));

    public override string ToString() => $"{Server}/{Database}";

    internal string Server => $"{Host}:{Port}";
}
