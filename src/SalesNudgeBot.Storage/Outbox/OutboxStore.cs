using System.Data.Common;
using Dapper;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Storage.Outbox;

/// <summary>What waits, what went, and what is asked about either. How a row changes state is in the other part.</summary>
sealed partial class OutboxStore(DbConnection db) : IOutboxStore
{
    const string Waiting = "state in ('Planned', 'Held')";

    /// <summary>When a waiting row may go, in product time.</summary>
    const string GoesAt = "case when held_until > not_before then held_until else not_before end";

    /// <summary>The plus keeps SQLite from walking the whole table in this order, past the short index of what waits.</summary>
    const string OldestOfFew = "order by +sequence";

    readonly SentMessages sent = new(db);

    public OutboxRow? Find(string id) => Rows("where id = @id", new { id }).SingleOrDefault();

    public IReadOnlyList<OutboxRow> Due(Instant now, Instant wallNow, int limit) =>
        Rows(
            $"""
            where {Waiting} and not_before <= @now
              and (held_until is null or held_until <= @now)
              and (retry_at is null or retry_at <= @wallNow)
              and not exists (select 1 from outbox c where c.destination = outbox.destination and c.state = 'Claimed')
              and (operation <> 'Update' or {SentMessages.IsThere("outbox.message_key")})
              and (thread is null or {SentMessages.IsThere("outbox.thread")})
            order by destination, sequence limit @limit
            """,
            new { now = Micros.From(now), wallNow = Micros.From(wallNow), limit }
        );

    public IReadOnlyList<OutboxRow> Claimed() => Rows($"where state = 'Claimed' {OldestOfFew}", new { });

    public IReadOnlyList<OutboxRow> Parts(string id) => Rows("where folded_into = @id order by fold_order", new { id });

    public IReadOnlyList<OutboxRow> Retrying(Instant wallNow) =>
        Rows($"where {Waiting} and attempts > 0 and retry_at > @wallNow {OldestOfFew}", new { wallNow = Micros.From(wallNow) });

    public IReadOnlyList<OutboxRow> Orphaned(int limit) =>
        Rows(
            $"""
            where {Waiting} and ((operation = 'Update' and {NeverGoes("outbox.message_key")}) or (thread is not null and {NeverGoes("outbox.thread")}))
            {OldestOfFew} limit @limit
            """,
            new { limit }
        );

    public IReadOnlyList<MessageKind> SentTo(PersonId person, Instant from) =>
        [
            .. db.Query<string>(
                    """
                    select kind from outbox
                    where state = 'Sent' and destination = @destination and sent_at >= @from and operation = 'Post' and urgent = 0
                    order by sent_at, sequence
                    """,
                    new { destination = Columns.Text(new Destination.Person(person)), from = Micros.From(from) }
                )
                .Select(kind => Columns.Enum<MessageKind>(kind, $"Sent to {person}")),
        ];

    public SentMessage? Message(string key) => sent.Find(key);

    public IReadOnlyList<SentMessage> FoldedInto(string key) => sent.FoldedInto(key);

    public Instant? NextDue(Instant after) =>
        Micros.ToInstant(
            db.ExecuteScalar<long?>($"select min({GoesAt}) from outbox where {Waiting} and {GoesAt} > @after", new { after = Micros.From(after) })
        );

    public Instant? NextRetry() => Micros.ToInstant(db.ExecuteScalar<long?>("select min(retry_at) from outbox where retry_at is not null"));

    public IReadOnlyList<OutboxRow> To(Destination destination) =>
        Rows("where destination = @destination order by sequence", new { destination = Columns.Text(destination) });

    public IReadOnlyList<OutboxRow> All() => Rows("order by sequence", new { });

    /// <summary>True of a key that was posted, or was to be, where no such post is or can still come to be on the platform.</summary>
    static string NeverGoes(string key) =>
        $"""
        (exists (select 1 from outbox p where p.message_key = {key} and p.operation <> 'Update')
         and not exists (select 1 from outbox p left join outbox c on c.id = p.folded_into
                         where p.message_key = {key} and p.operation <> 'Update'
                           and coalesce(c.state, p.state) in ('Planned', 'Held', 'Claimed', 'Sent')))
        """;

    List<OutboxRow> Rows(string where, object parameters) =>
        [.. db.Query<OutboxRecord>($"select {OutboxRecord.Columns} from outbox {where}", parameters).Select(record => record.ToRow())];
}
