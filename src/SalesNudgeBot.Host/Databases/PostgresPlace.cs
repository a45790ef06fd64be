using SalesNudgeBot.App.Checking;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Host.Commands;
using SalesNudgeBot.Host.Composition;
using SalesNudgeBot.Manifest;
using SalesNudgeBot.Storage.Postgres;

namespace SalesNudgeBot.Host.Databases;

/// <summary>A database on a PostgreSQL server; the data folder keeps the rest. Of the connection string only the address is ever shown.</summary>
sealed class PostgresPlace : DatabasePlace
{
    const string InItsOwnTime =
        "PostgreSQL gives the space of what was deleted to something else in its own time, by its vacuum. Until then remains of it may lie in the server's files, and in its log and backups for as long as those are kept.";

    readonly string connectionString;
    readonly PostgresAddress address;

    PostgresPlace(string connectionString, PostgresAddress address) => (this.connectionString, this.address) = (connectionString, address);

    public override string Name => address.ToString();

    public override string Kept => $"PostgreSQL at {address}";

    public override string Where => Name;

    public override string Kind => "database";

    public override string Option => DatabaseOption.Name;

    public override bool CanStartOver => false;

    public override string IsNotThere => $"No bot has run on {Kept} yet";

    public static PostgresPlace Of(string reference, Func<string, string?> variable)
    {
        var secrets = new ManifestSecrets(Environment.CurrentDirectory, variable);
        var named = SecretReference.TryParse(reference, out var read) ? read : throw new CannotStartException(ExitCode.WrongUsage, DatabaseOption.NoReference);
        var found = secrets.Find(named, $"The connection string of the database ({named})") ?? throw new CannotStartException(ExitCode.CouldNotRun, secrets.Missing[^1]);
        return PostgresAddress.Of(found) is { } address
            ? new(found, address)
            : throw new CannotStartException(
                ExitCode.CouldNotRun, $"What {named} holds is not the connection string of a PostgreSQL database; right would be Host=db.example;Port=5432;Database=salesnudge;Username=salesnudge;Password=…");
    }

    public override async Task<bool> IsThere(CancellationToken cancellation) => (await PostgresLook.At(connectionString, cancellation)).HasTables;

    public override async Task<OpenedDatabase> Open(CancellationToken cancellation)
    {
        var database = await PostgresDatabase.Open(connectionString);
        return new(database, database);
    }

    public override async Task<OpenedDatabase> Take(DataFolder folder, bool fresh, TimeProvider time, CancellationToken cancellation)
    {
        // Before anything is brought up to date there: a newer bot must not do so under an older one that runs.
        var held = await PostgresLock.TryTake(connectionString, time, cancellation)
            ?? throw new CannotStartException(ExitCode.CouldNotRun, $"SalesNudgeBot is already running on the database {address}. Use that one, stop it first, or give this one another database with {Option}.");
        try
        {
            var database = await PostgresDatabase.Open(connectionString);
            return new(new HeldDatabase(database, held), database, held) { TakenByAnother = held.TakenByAnother };
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
    }

    public override Task<Scrubbed> Scrub(CancellationToken cancellation) => Task.FromResult(new Scrubbed(false, InItsOwnTime));

    public override async Task<Checked?> Look(CancellationToken cancellation)
    {
        const string What = "database";
        try
        {
            var look = await PostgresLook.At(connectionString, cancellation);
            var says = $"PostgreSQL {look.Version} at {address}";
            return look switch
            {
                { IsTaken: true } => Checked.Fine(What, $"{says}, and a bot runs on it"),
                { HasTables: true } => Checked.Fine(What, $"{says}, and no bot runs on it just now"),
                _ => Checked.Note(What, $"{says}, and no bot has run on it yet"),
            };
        }
        catch (DatabaseUnavailableException unavailable)
        {
            return Checked.Problem(What, unavailable.Message, "See \"PostgreSQL\" in deploy/README.md for what the bot needs there.");
        }
    }
}
