using Dapper;
using Npgsql;
using SalesNudgeBot.App.Pacing;
using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Storage.Postgres;

/// <summary>
/// One running bot per schema of a database: an advisory lock of a session of its own, which the server frees when that connection ends,
/// however it ends. When it is lost it is taken again as soon as the server lets us, and until then nothing may be written.
/// </summary>
public sealed class PostgresLock : IAsyncDisposable
{
    // Any first number will do, as long as it stays; the schema is the second.
    const int Ours = 726253002;
    const string Schema = "coalesce((select oid from pg_namespace where nspname = current_schema()), 0)";

    internal static readonly string IsHeld =
        $"exists (select from pg_locks where locktype = 'advisory' and classid = {Ours} and objid = {Schema} and database = (select oid from pg_database where datname = current_database()) and granted)";

    /// <summary>The server learns within a minute of a machine that has gone without a word. A bot that has just ended may hold the lock for some milliseconds more.</summary>
    const string Prepare = "set tcp_keepalives_idle = 20; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3; set lock_timeout = '3s'";
    const int SecondsBetweenSigns = 10;

    static readonly string Take = $"select pg_advisory_lock({Ours}, {Schema}::int)";
    static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    readonly TaskCompletionSource takenByAnother = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly CancellationTokenSource stopping = new();
    readonly string connectionString;
    readonly TimeProvider time;
    readonly Task watching;
    volatile Exception? lost;

    PostgresLock(string connectionString, TimeProvider time, Session first)
    {
        (this.connectionString, this.time) = (connectionString, time);
        watching = Task.Run(() => Watch(first));
    }

    /// <summary>Completes when the lock was lost and another bot has it now.</summary>
    public Task TakenByAnother => takenByAnother.Task;

    /// <returns>Null when another bot holds it.</returns>
    /// <param name="time">For the pauses between tries, once it is lost.</param>
    /// <exception cref="DatabaseUnavailableException">The server cannot be reached, or refuses; the message says why.</exception>
    public static async Task<PostgresLock?> TryTake(string connectionString, TimeProvider time, CancellationToken cancellation)
    {
        var address = PostgresAddress.Read(connectionString);
        var own = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = SecondsBetweenSigns }.ConnectionString;
        try
        {
            return await TrySession(own, null, cancellation) is { } first ? new(own, time, first) : null;
        }
        catch (Exception failure) when (PostgresRefusals.Of(address, failure) is { } refused)
        {
            throw refused;
        }
    }

    /// <exception cref="DatabaseUnavailableException">It is lost, and not taken again yet.</exception>
    public void ThrowIfLost()
    {
        if (lost is { } failure)
        {
            throw new DatabaseUnavailableException("The bot has lost its place at the database server, and takes it again as soon as it can; nothing was changed.", failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await watching;
        stopping.Dispose();
    }

    async Task Watch(Session first)
    {
        for (var session = first; session is not null; session = await TakeAgain(session))
        {
            await using var holding = session.Connection;
            lost = null;
            try
            {
                // Nobody notifies us: it ends with the connection.
                while (true)
                {
                    await holding.WaitAsync(stopping.Token);
                }
            }
            catch (Exception failure)
            {
                lost = failure;
            }
        }
    }

    /// <returns>Null when the bot stops, or another one was first.</returns>
    async Task<Session?> TakeAgain(Session before)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var again = await TrySession(connectionString, before, stopping.Token);
                if (again is null)
                {
                    takenByAnother.SetResult();
                }

                return again;
            }
            catch (Exception failure)
            {
                lost = failure;
            }

            try
            {
                await time.Wait(BetweenTries, stopping.Token);
            }
            catch (OperationCanceledException)
            {
                // The loop ends.
            }
        }

        return null;
    }

    /// <param name="before">Ours, which the server may believe to be there still.</param>
    static async Task<Session?> TrySession(string connectionString, Session? before, CancellationToken cancellation)
    {
        var db = new NpgsqlConnection(connectionString);
        try
        {
            await db.OpenAsync(cancellation);
            await Execute(Prepare, null);
            if (before is not null)
            {
                await Execute("select pg_terminate_backend(pid) from pg_stat_activity where pid = @Pid and backend_start::text = @Start", new { before.Pid, before.Start });
            }

            await Execute(Take, null);
            var (pid, start) = await db.QuerySingleAsync<(int, string)>(
                new CommandDefinition("select pid, backend_start::text from pg_stat_activity where pid = pg_backend_pid()", cancellationToken: cancellation));
            return new(db, pid, start);
        }
        catch (PostgresException taken) when (taken.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled)
        {
            await db.DisposeAsync();
            return null;
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }

        Task Execute(string sql, object? values) => db.ExecuteAsync(new CommandDefinition(sql, values, cancellationToken: cancellation));
    }

    sealed record Session(NpgsqlConnection Connection, int Pid, string Start);
}
