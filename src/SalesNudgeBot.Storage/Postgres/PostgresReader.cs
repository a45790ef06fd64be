using System.Data;
using Dapper;
using Npgsql;
using SalesNudgeBot.Storage.Work;

namespace SalesNudgeBot.Storage.Postgres;

/// <summary>Runs each read in a snapshot of its own.</summary>
sealed class PostgresReader(NpgsqlDataSource source)
{
    public void Run(IReadOnlyList<QueuedWork> works)
    {
        foreach (var work in works.Where(work => work.Begin()))
        {
            try
            {
                using var db = source.OpenConnection();
                using var transaction = db.BeginTransaction(IsolationLevel.RepeatableRead);
                db.Execute("set transaction read only");
                work.Run(new Stores(db));
            }
            catch (PostgresException writes) when (writes.SqlState == PostgresErrorCodes.ReadOnlySqlTransaction)
            {
                work.Failed(new InvalidOperationException("A read does not write.", writes));
            }
            catch (Exception failure)
            {
                work.Failed(PostgresFailures.Unavailable(failure) ?? failure);
            }

            work.Complete();
        }
    }
}
