using System.Data;
using Dapper;
using Npgsql;
using SalesNudgeBot.Storage.Work;

namespace SalesNudgeBot.Storage.Postgres;

/// <summary>
/// Runs each work in a serializable transaction: rules may read anything and rely on it, as they can where one thread writes. The
/// loser of a conflict runs again, and from its third run on alone among the writers of all replicas: a slow replica beside a fast
/// one would lose every time.
/// </summary>
sealed class PostgresWriter(NpgsqlDataSource source)
{
    const int RunsBeside = 2;

    /// <summary>A run that is alone has nobody to lose to; more than one of them is for a server that restarts meanwhile.</summary>
    const int MostRuns = 6;

    /// <summary>
    /// The turn is a lock on a table that no work writes. LOCK TABLE takes no snapshot, so that what follows sees all that was
    /// committed while it waited; an advisory lock would be a query, and see the world of before.
    /// </summary>
    const string TurnBeside = "lock table schema_versions in row share mode";
    const string TurnAlone = "lock table schema_versions in exclusive mode";

    public void Run(IReadOnlyList<QueuedWork> works)
    {
        foreach (var work in works.Where(work => work.Begin()))
        {
            for (var run = 1; !Try(work, run); run++) { }
            work.Complete();
        }
    }

    /// <summary>False when another writer came first and the work runs again.</summary>
    bool Try(QueuedWork work, int run)
    {
        try
        {
            Transact(work, run > RunsBeside ? TurnAlone : TurnBeside);
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
    }

    static int Runs(Exception failure) =>
        failure switch
        {
            VersionConflictException => VersionConflictException.Attempts,
            PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => VersionConflictException.Attempts,
            _ when PostgresFailures.IsConflict(failure) => MostRuns,
            _ => 0,
        };

    void Transact(QueuedWork work, string turn)
    {
        using var db = source.OpenConnection();
        using var transaction = db.BeginTransaction(IsolationLevel.Serializable);
        db.Execute(turn);
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
}
