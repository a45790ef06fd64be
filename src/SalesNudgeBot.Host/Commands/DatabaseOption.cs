using System.CommandLine;
using SalesNudgeBot.Host.Composition;
using SalesNudgeBot.Host.Databases;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Commands;

/// <summary>Where the connection string of a PostgreSQL database is; the string itself would stand in lists of processes and in shells' histories.</summary>
static class DatabaseOption
{
    public const string Name = "--database";

    /// <summary>Says what would be right, and nothing of what was typed: that may be a password.</summary>
    public const string NoReference =
        $"{Name} takes env:NAME or file:PATH, which say where a connection string is: a variable of the environment, or the first line of a file. The connection string itself would be seen by others here.";

    public static Option<string> Make()
    {
        var option = new Option<string>(Name) { Description = "A PostgreSQL database in the place of the file in the data folder: where its connection string is", HelpName = "env:NAME|file:PATH" };
        option.Validators.Add(given =>
        {
            if (given.Tokens.Any(token => !SecretReference.TryParse(token.Value, out _)))
            {
                given.AddError(NoReference);
            }
        });
        return option;
    }

    /// <param name="data">The folder that was named, or the bot's own.</param>
    /// <exception cref="CannotStartException">The reference leads nowhere, or to something else.</exception>
    public static DatabasePlace Place(this ParseResult parsed, Option<string> database, string? data) =>
        DatabasePlace.Of(data ?? DataFolder.Default, parsed.GetValue(database), HostParts.Real.Variable);

    /// <summary>Null where neither was named.</summary>
    /// <exception cref="CannotStartException">The reference leads nowhere, or to something else.</exception>
    public static DatabasePlace? Named(this ParseResult parsed, Option<string> database, string? data) =>
        data is null && parsed.GetValue(database) is null ? null : parsed.Place(database, data);
}
