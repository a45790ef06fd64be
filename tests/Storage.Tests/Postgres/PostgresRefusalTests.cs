using System.Net.Sockets;
using System.Security.Authentication;
using Npgsql;
using SalesNudgeBot.Storage.Postgres;

namespace SalesNudgeBot.Storage.Tests.Postgres;

/// <summary>What is said of a database that cannot be opened.</summary>
public sealed class PostgresRefusalTests
{
    static readonly PostgresAddress At = new("db.example", 5433, "sales");

    [Theory]
    [InlineData(PostgresErrorCodes.InvalidPassword, "PostgreSQL at db.example:5433 does not take the user or the password for database sales")]
    [InlineData(PostgresErrorCodes.InvalidAuthorizationSpecification, "PostgreSQL at db.example:5433 does not let this user into database sales")]
    [InlineData(PostgresErrorCodes.InvalidCatalogName, "PostgreSQL at db.example:5433 has no database sales")]
    [InlineData(PostgresErrorCodes.InsufficientPrivilege, "may not make or use tables in database sales at db.example:5433")]
    [InlineData(PostgresErrorCodes.TooManyConnections, "The database server has no connection left")]
    public void What_the_server_answers_is_said_without_its_own_words(string state, string said)
    {
        var refused = PostgresRefusals.Of(At, new PostgresException("no entry for user \"bot\"", "FATAL", "FATAL", state))!;

        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("user \"bot\"", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_is_not_reached_is_told_from_one_that_is_not_trusted()
    {
        Assert.StartsWith("No PostgreSQL answers at db.example:5433:", Said(new SocketException((int)SocketError.ConnectionRefused)), StringComparison.Ordinal);
        Assert.StartsWith("There is no machine called db.example:", Said(new SocketException((int)SocketError.HostNotFound)), StringComparison.Ordinal);
        Assert.StartsWith("The certificate of PostgreSQL at db.example:5433 is not trusted", Said(new AuthenticationException()), StringComparison.Ordinal);
        Assert.StartsWith("PostgreSQL at db.example:5433 wants another way to sign in", Said(null), StringComparison.Ordinal);

        static string Said(Exception? inner) => PostgresRefusals.Of(At, new NpgsqlException("it failed", inner))!.Message;
    }

    [Fact]
    public void A_failure_of_the_work_itself_is_none_of_the_servers() => Assert.Null(PostgresRefusals.Of(At, new PostgresException("no such column", "ERROR", "ERROR", PostgresErrorCodes.UndefinedColumn)));

    [Theory]
    [InlineData("Host=db.example;Database=sales;Password=x", "db.example:5432/sales")]
    [InlineData("Server=db.example;Port=5433;Db=sales;User Id=bot", "db.example:5433/sales")]
    [InlineData("Host=db.example;Password=x", null)]
    [InlineData("Host=bot:x@db.example;Database=sales", null)]
    [InlineData("postgres://bot:x@db.example/sales", null)]
    [InlineData("", null)]
    public void Of_a_connection_string_only_the_address_is_taken(string written, string? address) => Assert.Equal(address, PostgresAddress.Of(written)?.ToString());
}
