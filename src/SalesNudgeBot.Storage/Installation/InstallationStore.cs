using System.Data.Common;
using Dapper;
using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Storage.Installation;

sealed class InstallationStore(DbConnection db) : IInstallationStore
{
    public StoredClock? Clock() =>
        db.QuerySingleOrDefault<StoredClockRow>("select clock_mode, clock_at from installation") is { } row
            ? new(Columns.Enum<ClockMode>(row.ClockMode, "Clock"), Micros.ToInstant(row.ClockAt))
            : null;

    public void SetClock(StoredClock clock) =>
        db.Execute(
            """
            insert into installation (only_row, clock_mode, clock_at) values (1, @mode, @at)
            on conflict (only_row) do update set clock_mode = excluded.clock_mode, clock_at = excluded.clock_at
            """,
            new { mode = clock.Mode.ToString(), at = Micros.From(clock.At) }
        );

    public ConfigurationRevision? Configuration() =>
        db.QuerySingleOrDefault<RevisionRow>("select number, hash, applied_at from configuration_revisions order by number desc limit 1") is { } row
            ? new((int)row.Number, row.Hash, Micros.ToInstant(row.AppliedAt))
            : null;

    public void SetConfiguration(ConfigurationRevision revision) =>
        db.Execute(
            "insert into configuration_revisions (number, hash, applied_at) values (@Number, @Hash, @At)",
            new
            {
                revision.Number,
                revision.Hash,
                At = Micros.From(revision.AppliedAt),
            }
        );

    sealed class StoredClockRow
    {
        public required string ClockMode { get; init; }
        public required long ClockAt { get; init; }
    }

    sealed class RevisionRow
    {
        public required long Number { get; init; }
        public required string Hash { get; init; }
        public required long AppliedAt { get; init; }
    }
}
