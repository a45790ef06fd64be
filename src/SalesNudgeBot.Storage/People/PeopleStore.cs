using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Storage.People;

sealed class PeopleStore(DbConnection db) : IPeopleStore
{
    public void SetAway(PersonId person, TimeOff? off, Instant recordedAt) =>
        db.Execute(
            """
            insert into people_state (person, away_first, away_last, away_recorded_at) values (@Person, @First, @Last, @At)
            on conflict (person) do update set
                away_first = excluded.away_first, away_last = excluded.away_last, away_recorded_at = excluded.away_recorded_at
            """,
            new
            {
                Person = person.Value,
                First = off is null ? null : IsoDate.Text(off.First),
                Last = off is null ? null : IsoDate.Text(off.Last),
                At = Micros.From(recordedAt),
            }
        );

    public ImmutableDictionary<PersonId, ImmutableArray<TimeOff>> Away() =>
        db.Query<(string Person, string First, string Last)>(
                "select person, away_first, away_last from people_state where away_first is not null"
            )
            .ToImmutableDictionary(
                row => new PersonId(row.Person),
                row => ImmutableArray.Create(
                    new TimeOff(IsoDate.Read(row.First), IsoDate.Read(row.Last))
                )
            );

    public bool Welcome(PersonId person, Instant at) =>
        db.Execute(
            """
            insert into people_state (person, welcomed_at) values (@person, @at)
            on conflict (person) do update set welcomed_at = excluded.welcomed_at where people_state.welcomed_at is null
            """,
            new { person = person.Value, at = Micros.From(at) }
        ) == 1;

    public ImmutableHashSet<PersonId> Welcomed() =>
        [.. db.Query<string>("select person from people_state where welcomed_at is not null").Select(id => new PersonId(id))];

    public void SetUnreachable(PersonId person, string? reason, Instant at) =>
        db.Execute(
            """
            insert into people_state (person, unreachable, unreachable_at) values (@Person, @Reason, @At)
            on conflict (person) do update set unreachable = excluded.unreachable, unreachable_at = excluded.unreachable_at
            """,
            new
            {
                Person = person.Value,
                Reason = reason,
                At = reason is null ? (long?)null : Micros.From(at),
            }
        );

    public ImmutableHashSet<PersonId> Unreachable() =>
        [.. db.Query<string>("select person from people_state where unreachable is not null").Select(id => new PersonId(id))];

    // In two workspaces there may be two windows: the one that ends later spares them longer.
    public ImmutableDictionary<PersonId, Interval> DoNotDisturb() =>
        db.Query<(string Person, long From, long Until)>("select person, dnd_from, dnd_until from accounts where dnd_until is not null")
            .GroupBy(row => new PersonId(row.Person), row => new Interval(Micros.ToInstant(row.From), Micros.ToInstant(row.Until)))
            .ToImmutableDictionary(windows => windows.Key, windows => windows.MaxBy(window => window.End));
}
