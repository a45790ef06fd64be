using Dapper;
using Microsoft.Data.Sqlite;
using SalesNudgeBot.Storage.Work;
using static SQLitePCL.raw;

namespace SalesNudgeBot.Storage.Sqlite;

/// <summary>Runs one read after another, each in a snapshot of its own.</summary>
sealed class SqliteReader(SqliteConnection db, string file)
{
    readonly Stores stores = new(db);

    public void Run(IReadOnlyList<QueuedWork> works)
    {
        foreach (var work in works.Where(work => work.Begin()))
        {
            try
            {
                db.Execute("begin transaction");
                try
                {
                    work.Run(stores);
                }
                finally
                {
                    db.Execute("rollback transaction");
                }
            }
            catch (SqliteException writes) when (writes.SqliteErrorCode == SQLITE_READONLY)
            {
                work.Failed(new InvalidOperationException("A read does not write.", writes));
            }
            catch (SqliteException failure) when (SqliteFailures.IsUnavailable(failure))
            {
                work.Failed(SqliteFailures.Unavailable(failure, file));
            }
            catch (Exception failure)
            {
                work.Failed(failure);
            }

            work.Complete();
        }
    }
}
