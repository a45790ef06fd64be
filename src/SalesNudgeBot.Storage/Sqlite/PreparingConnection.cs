using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace SalesNudgeBot.Storage.Sqlite;

/// <summary>
/// A connection that keeps each statement prepared under its text: SQLite takes longer to prepare most of ours than to run them, and a
/// connection lives as long as the database is open. For one thread.
/// </summary>
sealed class PreparingConnection(string connectionString) : SqliteConnection(connectionString)
{
    /// <summary>Far above the number of our texts; only lists of parameters make more of them.</summary>
    const int Most = 300;

    readonly Dictionary<string, SqliteCommand> idle = new(StringComparer.Ordinal);

    /// <summary>What was run and is kept prepared.</summary>
    internal IReadOnlyCollection<string> Texts => idle.Keys;

    protected override DbCommand CreateDbCommand() => new PreparedCommand(this);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var command in idle.Values)
            {
                command.Dispose();
            }

            idle.Clear();
        }

        base.Dispose(disposing);
    }

    internal SqliteCommand Take(string text) => idle.Remove(text, out var command) ? command : new SqliteCommand(text, this);

    internal void GiveBack(SqliteCommand command)
    {
        command.Parameters.Clear();
        if (idle.Count >= Most || !idle.TryAdd(command.CommandText, command))
        {
            command.Dispose();
        }
    }
}
