using System.Data.Common;
using Dapper;
using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Storage.Installation;

sealed class InstallationStore(DbConnection db) : IInstallationStore
{
    const string Revisions =
        """
        select number, hash, applied_at, form, who, people_joined, people_left, teams_added, teams_removed, teams_changed, refused
        from configuration_revisions order by number desc
        """;

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

    public ConfigurationRevision? Configuration() => db.QuerySingleOrDefault<RevisionRow>($"{Revisions} limit 1")?.ToRevision();

    public IReadOnlyList<ConfigurationRevision> Configurations() => [.. db.Query<RevisionRow>(Revisions).Select(row => row.ToRevision())];

    public string? ConfigurationHash() => db.QuerySingleOrDefault<string>("select hash from configuration_revisions order by number desc limit 1");

    public void SetRefused(string? hash) =>
        db.Execute("update configuration_revisions set refused = @hash where number = (select max(number) from configuration_revisions)", new { hash });

    public void SetConfiguration(ConfigurationRevision revision)
    {
        db.Execute("update configuration_revisions set form = null where form is not null");
        db.Execute(
            """
            insert into configuration_revisions
                (number, hash, applied_at, form, who, people_joined, people_left, teams_added, teams_removed, teams_changed)
            values (@Number, @Hash, @At, @Form, @Who, @PeopleJoined, @PeopleLeft, @TeamsAdded, @TeamsRemoved, @TeamsChanged)
            """,
            new
            {
                revision.Number,
                revision.Hash,
                At = Micros.From(revision.AppliedAt),
                revision.Form,
                revision.Who,
                revision.Changes.PeopleJoined,
                revision.Changes.PeopleLeft,
                revision.Changes.TeamsAdded,
                revision.Changes.TeamsRemoved,
                revision.Changes.TeamsChanged,
            }
        );
    }

    sealed class StoredClockRow
    {
        public required string ClockMode { get; init; }
        public required long ClockAt { get; init; }
    }
}
