using Dapper;
using Microsoft.Data.Sqlite;
using SalesNudgeBot.Storage.Work;

namespace SalesNudgeBot.Storage.Sqlite;

/// <summary>Runs works in groups, one transaction and one sync to disk for all of a group, each work in a savepoint of its own.</summary>
sealed class SqliteWriter(SqliteConnection db, string file)
{
    public const int GroupSize = 50;

    readonly Stores stores = new(db);

    public void Run(IReadOnlyList<QueuedWork> group)
    {
        try
        {
            // Immediate: a deferred transaction that turns to writing later can fail at once, whatever the timeout.
            db.Execute("begin immediate");
        }
        catch (SqliteException busy)
        {
            Fail(group, busy);
            return;
        }

        var begun = new List<QueuedWork>(group.Count);
        try
        {
            foreach (var work in group.Where(work => work.Begin()))
            {
                begun.Add(work);
                InSavepoint(work);
            }

            db.Execute("commit transaction");
        }
        catch (SqliteException failure)
        {
            RollBack();
            if (group.Count == 1)
            {
                Fail(group, failure);
                return;
            }

            // A large work that fills the disk must not take its smaller neighbours down with it.
            foreach (var work in group)
            {
                Run([work]);
            }

            return;
        }
        catch
        {
            RollBack();
            throw;
        }

        foreach (var work in begun)
        {
            work.Complete();
        }
    }

    void InSavepoint(QueuedWork work)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.Execute("savepoint work");
            try
            {
                work.Run(stores);
                db.Execute("release work");
                return;
            }
            catch (SqliteException failure) when (SqliteFailures.IsUnavailable(failure))
            {
                throw;
            }
            catch (Exception failure)
            {
                db.Execute("rollback to work; release work");
                if (failure is not VersionConflictException || attempt == VersionConflictException.Attempts)
                {
                    work.Failed(failure);
                    return;
                }
            }
        }
    }

    void RollBack()
    {
        // A full disk or a failed write has SQLite roll back by itself.
        if (SQLitePCL.raw.sqlite3_get_autocommit(db.Handle) == 0)
        {
            db.Execute("rollback transaction");
        }
    }

    void Fail(IReadOnlyList<QueuedWork> group, SqliteException failure)
    {
        var unavailable = SqliteFailures.Unavailable(failure, file);
        foreach (var work in group)
        {
            work.Failed(unavailable);
            work.Complete();
        }
    }
}
