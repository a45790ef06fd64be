using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Host.Commands;
using SalesNudgeBot.Storage;

namespace SalesNudgeBot.Host.Composition;

/// <summary>What a command says of a database that it cannot use.</summary>
static class DatabaseFailure
{
    /// <param name="name">Of the database, for people.</param>
    /// <returns>What was given, where it is not about the database.</returns>
    public static Exception Of(string name, Exception failure) =>
        failure switch
        {
            NewerSchemaException or StoredDataException => new CannotStartException(ExitCode.CouldNotRun, $"{name}: {failure.Message}", failure),
            DatabaseUnavailableException => new CannotStartException(ExitCode.CouldNotRun, failure.Message, failure),
            _ => failure,
        };
}
