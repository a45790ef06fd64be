using System.Data;
using Dapper;
using Npgsql;
using SalesNudgeBot.Storage.Work;

namespace SalesNudgeBot.Storage.Postgres;

/// <summary>
/// Runs each work in a serializable transaction: rules may read anything and rely on it, as they can where one thread writes. The
/// loser of a conflict runs again, and from its third run on alone among the writers of this process.
/// </summary>
sealed class PostgresWriter(NpgsqlDataSource source, ReaderWriterLockSlim turns)
{
    const int RunsBeside = 2;
    const int MostRuns = 20;

    public void Run(IReadOnlyList<QueuedWork> works)
    {
        foreach (var work in works)
        {
            for (var run = 1; !Try(work, run); run++) { }
            work.Complete();
        }
    }

    /// <summary>False when another writer came first and the work runs again.</summary>
    bool Try(QueuedWork work, int run)
    {
        var alone = run > RunsBeside;
        Enter(alone);
        try
        {
            Transact(work);
            return true;
        }
        catch (Exception conflict) when (run < Runs(conflict))
        {
            return false;
        }
        catch (Exception failure)
        {
            work.Failed(PostgresFailures.Unavailable(failure) ?? failure);
            return true;
        }
        finally
        {
            Leave(alone);
        }
    }

    static int Runs(Exception failure) =>
        failure switch
        {
            VersionConflictException => VersionConflictException.Attempts,
            PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => VersionConflictException.Attempts,
            _ when PostgresFailures.IsConflict(failure) => MostRuns,
            _ => 0,
        };

    void Transact(QueuedWork work)
    {
        using var db = source.OpenConnection();
        using var transaction = db.BeginTransaction(IsolationLevel.Serializable);
        work.Run(new Stores(db));
        var id = db.ExecuteScalar<string?>("select pg_current_xact_id_if_assigned()::text");
        try
        {
            transaction.Commit();
        }
        catch (NpgsqlException lost) when (id is not null && !PostgresFailures.IsConflict(lost))
        {
            // The connection broke while it committed: only the server knows whether it did.
            if (!Committed(id))
            {
                throw;
            }
        }
    }

    bool Committed(string id)
    {
        using var db = source.OpenConnection();
        for (var looks = 0; looks < 50; looks++)
        {
            switch (db.ExecuteScalar<string?>("select pg_xact_status(@id::xid8)", new { id }))
            {
                case "committed":
                    return true;
                case "in progress":
                    db.Execute("select pg_sleep(0.1)");
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    void Enter(bool alone)
    {
        if (alone)
        {
            turns.EnterWriteLock();
        }
        else
        {
            turns.EnterReadLock();
        }
    }

    void Leave(bool alone)
    {
        if (alone)
        {
            turns.ExitWriteLock();
        }
        else
        {
            turns.ExitReadLock();
        }
    }
}
