using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace SalesNudgeBot.Storage.Sqlite;

/// <param name="BusyTimeout">How long a transaction waits while another process holds the file. Microsoft.Data.Sqlite makes it at least a second.</param>
sealed class SqliteConnections(string file, Duration busyTimeout)
{
    public string File => file;

    public PreparingConnection ForWriting()
    {
        var db = Open(SqliteOpenMode.ReadWriteCreate);
        db.Execute("pragma journal_mode = wal; pragma synchronous = full; pragma wal_autocheckpoint = 4000; pragma cache_size = -16000");
        return db;
    }

    public PreparingConnection ForReading()
    {
        // Not opened read-only: the last reader of a write-ahead log has to be able to clean up after a crash.
        var db = Open(SqliteOpenMode.ReadWrite);
        db.Execute("pragma query_only = on");
        return db;
    }

    PreparingConnection Open(SqliteOpenMode mode)
    {
        var text = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            Pooling = false,
            ForeignKeys = true,
            DefaultTimeout = Math.Max(1, (int)Math.Ceiling(busyTimeout.TotalSeconds)),
        };
        var db = new PreparingConnection(text.ConnectionString);
        try
        {
            db.Open();
            KeepPlans(db);
            db.Execute(string.Create(CultureInfo.InvariantCulture, $"pragma busy_timeout = {(long)busyTimeout.TotalMilliseconds}"));
            return db;
        }
        catch
        {
            db.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Query planner stability guarantee (sqlite.org/c3ref/c_dbconfig_defensive.html): without it each new value bound to a limit or to a
    /// condition that a partial index might answer has SQLite prepare the statement anew, which takes longer than to run most of ours.
    /// </summary>
    static void KeepPlans(PreparingConnection db)
    {
        const int EnableQpsg = 1007;
        if (SQLitePCL.raw.sqlite3_db_config(db.Handle, EnableQpsg, 1, out _) is not SQLitePCL.raw.SQLITE_OK and var refused)
        {
            throw new InvalidOperationException($"SQLite does not keep its plans: {refused}.");
        }
    }
}
