using Dapper;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace SalesNudgeBot.Storage.Sqlite;

/// <summary>Takes out of the files what the database does not hold any more: SQLite leaves what was deleted in free pages and in the write-ahead log.</summary>
static class SqliteScrubbing
{
    const int Tries = 3;

    /// <summary>Beside others that use the file, who wait meanwhile.</summary>
    /// <returns>False while somebody reads from the log without end: then the log keeps what it has until it is emptied.</returns>
    /// <exception cref="SqliteException">It cannot be written: the disk has no room for a second copy, or somebody else writes for long.</exception>
    public static bool Run(string file, Duration busyTimeout)
    {
        using var db = new SqliteConnections(file, busyTimeout).ForWriting();
        db.Execute("vacuum");
        for (var tries = 0; tries < Tries; tries++)
        {
            // Truncate: what was checkpointed stays in the log until it is written over, else.
            if (db.QuerySingle<(long Busy, long Frames, long Moved)>("pragma wal_checkpoint(truncate)").Busy == 0)
            {
                return true;
            }
        }

        return false;
    }
}
