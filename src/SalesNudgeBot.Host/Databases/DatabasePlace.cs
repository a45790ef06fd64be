using SalesNudgeBot.App.Checking;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Host.Composition;
using SalesNudgeBot.Storage;

namespace SalesNudgeBot.Host.Databases;

/// <summary>Where an installation keeps its database, and the words for it. Nobody else knows which engine it is.</summary>
abstract class DatabasePlace
{
    /// <param name="dataFolder">Holds the database where nothing else is said.</param>
    /// <param name="reference">To the connection string of a PostgreSQL database, as <c>env:NAME</c> or <c>file:PATH</c>; a path is relative to the current folder.</param>
    /// <param name="variable">The environment.</param>
    /// <exception cref="CannotStartException">The reference leads nowhere, or to something else.</exception>
    public static DatabasePlace Of(string dataFolder, string? reference, Func<string, string?> variable) =>
        reference is null ? new SqlitePlace(dataFolder) : PostgresPlace.Of(reference, variable);

    /// <summary>What failures are about: the file, or host, port and database.</summary>
    public abstract string Name { get; }

    /// <summary>For people, as in "the database in …".</summary>
    public abstract string Kept { get; }

    /// <summary>Behind <see cref="Kind"/>, as in "the data folder …".</summary>
    public abstract string Where { get; }

    /// <summary>What it is that a person names, as in "the bot's data folder".</summary>
    public abstract string Kind { get; }

    /// <summary>With which it is named.</summary>
    public abstract string Option { get; }

    /// <summary>Whether the bot may delete it.</summary>
    public abstract bool CanStartOver { get; }

    /// <summary>Half a sentence for where no bot has made it yet.</summary>
    public abstract string IsNotThere { get; }

    /// <summary>Whether a bot has made it; nothing is made by asking.</summary>
    /// <exception cref="DatabaseUnavailableException">That cannot be told.</exception>
    public abstract Task<bool> IsThere(CancellationToken cancellation);

    /// <summary>Beside a bot that may be running; made where it is not there.</summary>
    /// <exception cref="NewerSchemaException">A newer version has written it.</exception>
    /// <exception cref="DatabaseUnavailableException">It cannot be used; the message says why.</exception>
    public abstract Task<OpenedDatabase> Open(CancellationToken cancellation);

    /// <summary>For the one bot that runs on it.</summary>
    /// <param name="folder">Taken already.</param>
    /// <param name="time">For pauses between tries.</param>
    /// <exception cref="CannotStartException">Another bot runs on it.</exception>
    /// <exception cref="NewerSchemaException">A newer version has written it.</exception>
    /// <exception cref="DatabaseUnavailableException">It cannot be used; the message says why.</exception>
    public abstract Task<OpenedDatabase> Take(DataFolder folder, bool fresh, TimeProvider time, CancellationToken cancellation);

    /// <summary>Takes out of its files what was deleted, as far as that is ours to do; whoever else uses them waits meanwhile.</summary>
    /// <exception cref="DatabaseUnavailableException">It could not be done.</exception>
    public abstract Task<Scrubbed> Scrub(CancellationToken cancellation);

    /// <summary>As an admin wants to know it; null where the folder's path says all.</summary>
    public abstract Task<Checked?> Look(CancellationToken cancellation);
}

/// <param name="Clean">Nothing of what was deleted is left in its files.</param>
/// <param name="Says">What is left, and what to do about it; null when clean.</param>
sealed record Scrubbed(bool Clean, string? Says);
