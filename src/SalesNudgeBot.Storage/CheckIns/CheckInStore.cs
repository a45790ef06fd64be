using System.Data.Common;
using Dapper;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Storage.Json;

namespace SalesNudgeBot.Storage.CheckIns;

/// <summary>What is searched for has columns; the record as a whole is JSON, so that a part added to it cannot be forgotten here.</summary>
sealed class CheckInStore(DbConnection db) : ICheckInStore
{
    public CheckIn? Find(PersonId person, LocalDate date) =>
        Rows("where person = @person and date = @date", new { person = person.Value, date = Text(date) }).SingleOrDefault();

    public void Save(CheckIn checkIn) =>
        db.Execute(
            """
            insert into check_ins (person, date, state, next_at, body) values (@Person, @Date, @State, @NextAt, @Body)
            on conflict (person, date) do update set state = excluded.state, next_at = excluded.next_at, body = excluded.body
            """,
            new
            {
                Person = checkIn.Person.Value,
                Date = Text(checkIn.Date),
                State = checkIn.State.ToString(),
                NextAt = Micros.From(checkIn.NextAt),
                Body = StoredJson.Write(checkIn),
            }
        );

    public IReadOnlyList<CheckIn> Recent(PersonId person, int limit) =>
        Rows("where person = @person order by date desc limit @limit", new { person = person.Value, limit });

    public IReadOnlyList<CheckIn> Telling(PersonId person, LocalDate allSince, int limit) =>
        Rows(
            "where person = @person and (date >= @since or state <> 'NotDue') order by date desc limit @limit",
            new { person = person.Value, since = Text(allSince), limit });

    public IReadOnlyList<CheckIn> Since(PersonId person, LocalDate from) =>
        Rows("where person = @person and date >= @from order by date", new { person = person.Value, from = Text(from) });

    public IReadOnlyList<CheckIn> Due(Instant now, int limit) =>
        Rows("where next_at <= @now order by next_at, person, date limit @limit", new { now = Micros.From(now), limit });

    public Instant? NextDue() => Micros.ToInstant(db.ExecuteScalar<long?>("select min(next_at) from check_ins where next_at is not null"));

    public IReadOnlyList<CheckIn> Open(PersonId person) =>
        Rows("where person = @person and state in ('Planned', 'Asking', 'Asked') order by date", new { person = person.Value });

    public int ForgetBefore(LocalDate date) => db.Execute("delete from check_ins where date < @date", new { date = Text(date) });

    List<CheckIn> Rows(string where, object parameters) =>
        [
            .. db.Query<(string Person, string Date, string Body)>($"select person, date, body from check_ins {where}", parameters)
                .Select(row => StoredJson.Read<CheckIn>(row.Body, $"Check-in of {row.Person} on {row.Date}")),
        ];

    static string Text(LocalDate date) => IsoDate.Text(date);
}
