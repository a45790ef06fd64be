using Npgsql;
using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Storage.Postgres;

static class PostgresFailures
{
    /// <summary>Another transaction came first. A unique key counts: under two writers it can be met before the conflict itself is.</summary>
    public static bool IsConflict(Exception failure) =>
        failure is PostgresException
        {
            SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation
        };

    /// <summary>Null when the failure is about the work, and not about the server.</summary>
    public static DatabaseUnavailableException? Unavailable(Exception failure) =>
        Sentence(failure) is { } sentence ? new(sentence, failure) : null;

    static string? Sentence(Exception failure) =>
        failure switch
        {
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } => "The database server's disk is full; nothing was changed.",
            PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } => "The database server has no connection left; nothing was changed.",
            PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => "The database server takes no writes; nothing was changed.",
            PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled } =>
                "The database did not answer in time; nothing was changed.",
            PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow } => "The database server is stopping or starting; nothing was changed.",
            PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification or PostgresErrorCodes.InvalidCatalogName } refused => $"The database server refused the connection ({refused.SqlState}); nothing was changed.",
            PostgresException => null,
            NpgsqlException or TimeoutException => "The database server cannot be reached; nothing was changed.",
            _ => null,
        };
}
