using System.Data.Common;
using Dapper;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Storage.Json;

namespace SalesNudgeBot.Storage.Inbox;

sealed class InboxStore(DbConnection db) : IInboxStore
{
    const string Columns = "key, actor, act, lane, received_at";

    public bool Add(InboxRow row) =>
        db.Execute(
            """
            insert into inbox (key, actor, act, lane, received_at, state)
            values (@Key, @Actor, @Act, @Lane, @ReceivedAt, 'Waiting')
            on conflict (key) do nothing
            """,
            new
            {
                row.Key,
                Actor = row.Actor.Value,
                Act = StoredJson.Write(row.Act),
                row.Lane,
                ReceivedAt = Micros.From(row.ReceivedAt),
            }
        ) == 1;

    public void AddHandled(InboxRow row, Reply reply, Instant at) =>
        db.Execute(
            """
            insert into inbox (key, actor, act, lane, received_at, state, reply, handled_at)
            values (@Key, @Actor, @Act, @Lane, @ReceivedAt, 'Handled', @Reply, @HandledAt)
            """,
            new
            {
                row.Key,
                Actor = row.Actor.Value,
                Act = StoredJson.Write(row.Act),
                row.Lane,
                ReceivedAt = Micros.From(row.ReceivedAt),
                Reply = StoredJson.Write(reply),
                HandledAt = Micros.From(at),
            }
        );

    public InboxRow? Find(string key) => Rows($"select {Columns} from inbox where key = @key", new { key }).SingleOrDefault();

    public Reply? ReplyTo(string key) =>
        db.ExecuteScalar<string?>("select reply from inbox where key = @key", new { key }) is { } reply
            ? StoredJson.Read<Reply>(reply, $"Reply to inbox row {key}")
            : null;

    public void Handled(string key, Reply reply, Instant at)
    {
        var changed = db.Execute(
            "update inbox set state = 'Handled', reply = @reply, handled_at = @at where key = @key and state = 'Waiting'",
            new { key, reply = StoredJson.Write(reply), at = Micros.From(at) }
        );
        if (changed == 0)
        {
            throw new InvalidOperationException($"Inbox row {key} is unknown, or was handled before: what was decided now must not count twice.");
        }
    }

    public IReadOnlyList<InboxRow> Waiting(int limit) =>
        Rows(
            $"""
            select {Columns} from inbox r
            where r.state = 'Waiting'
              and not exists (select 1 from inbox e where e.lane = r.lane and e.state = 'Waiting' and e.sequence < r.sequence)
            order by r.sequence limit @limit
            """,
            new { limit }
        );

    public IReadOnlyList<InboxRow> From(PersonId actor, int limit) =>
        Rows($"select {Columns} from inbox where actor = @actor order by sequence desc limit @limit", new { actor = actor.Value, limit });

    public int ForgetHandled(Instant before) =>
        db.Execute("delete from inbox where state = 'Handled' and handled_at < @before", new { before = Micros.From(before) });

    List<InboxRow> Rows(string sql, object parameters) =>
        [
            .. db.Query<Stored>(sql, parameters)
                .Select(row => new InboxRow(
                    row.Key,
                    new(row.Actor),
                    StoredJson.Read<Act>(row.Act, $"Inbox row {row.Key}"),
                    row.Lane,
                    Micros.ToInstant(row.ReceivedAt)
                )),
        ];

    sealed class Stored
    {
        public required string Key { get; init; }
        public required string Actor { get; init; }
        public required string Act { get; init; }
        public required string Lane { get; init; }
        public required long ReceivedAt { get; init; }
    }
}
