using System.Net.Sockets;
using System.Security.Authentication;
using Npgsql;
using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Storage.Postgres;

/// <summary>Why a database cannot be opened: what, where, what would be right. Nothing of the connection string but the address; the server's own words may name its user.</summary>
static class PostgresRefusals
{
    /// <summary>Null when the failure is about neither the server nor the rights on it.</summary>
    public static DatabaseUnavailableException? Of(PostgresAddress at, Exception failure) =>
        Sentence(at, failure) is { } sentence ? new(sentence, failure) : PostgresFailures.Unavailable(failure);

    static string? Sentence(PostgresAddress at, Exception failure) =>
        failure switch
        {
            PostgresException { SqlState: PostgresErrorCodes.InvalidPassword } =>
                $"PostgreSQL at {at.Server} does not take the user or the password for database {at.Database}: please check both in the connection string.",
            PostgresException { SqlState: PostgresErrorCodes.InvalidAuthorizationSpecification } =>
                $"PostgreSQL at {at.Server} does not let this user into database {at.Database} from this machine: please check that the user exists, and the server's pg_hba.conf.",
            PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
                $"PostgreSQL at {at.Server} has no database {at.Database}: please make it first, with create database, or name another in the connection string.",
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.InvalidSchemaName } =>
                $"The user of the connection string may not make or use tables in database {at.Database} at {at.Server}: please make that user the owner of the database, or of a schema on its search path.",
            PostgresException => null,
            NpgsqlException when Inner<AuthenticationException>(failure) is not null =>
                $"The certificate of PostgreSQL at {at.Server} is not trusted by this machine: please name its authority in the connection string with Root Certificate.",
            NpgsqlException when Inner<SocketException>(failure) is { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData } =>
                $"There is no machine called {at.Host}: please check the host in the connection string.",
            TimeoutException or NpgsqlException when Inner<SocketException>(failure) is not null || Inner<TimeoutException>(failure) is not null || Inner<IOException>(failure) is not null =>
                $"No PostgreSQL answers at {at.Server}: please check host and port in the connection string, that the server runs, and that it can be reached from here.",
            NpgsqlException =>
                $"PostgreSQL at {at.Server} wants another way to sign in to database {at.Database} than the connection string has: please check its password and its SSL mode.",
            _ => null,
        };

    static T? Inner<T>(Exception? failure)
        where T : Exception => failure as T ?? (failure is null ? null : Inner<T>(failure.InnerException));
}
