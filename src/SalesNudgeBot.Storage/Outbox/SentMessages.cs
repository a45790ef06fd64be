using System.Data.Common;
using Dapper;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Storage.Json;

namespace SalesNudgeBot.Storage.Outbox;

/// <summary>By message key: where the message stands on the platform, and the row whose content it shows now.</summary>
sealed class SentMessages(DbConnection db)
{
    const string Select = """
        select m.message_key, m.reference, m.folded_into, o.message, o.folded
        from sent_messages m join outbox o on o.id = m.row_id
        """;

    /// <summary>True of a key whose message, or the one that it was folded into, has been sent.</summary>
    public static string IsThere(string key) =>
        $"""
        exists (select 1 from sent_messages m left join sent_messages c on c.message_key = m.folded_into
                where m.message_key = {key} and (m.reference is not null or c.reference is not null))
        """;

    public SentMessage? Find(string key) => Rows("where m.message_key = @key", new { key }).SingleOrDefault();

    public IReadOnlyList<SentMessage> FoldedInto(string key) => Rows("where m.folded_into = @key order by m.fold_order", new { key });

    /// <summary>Writes down the row's message, and every message folded into the row, as standing on the platform.</summary>
    public void Sent(string id, string reference)
    {
        // A part that is updated later stays part of the message that carries it; a new post stands for itself.
        db.Execute(
            """
            insert into sent_messages (message_key, destination, row_id, reference)
            select message_key, destination, id, @reference from outbox where id = @id
            on conflict (message_key) do update set
                row_id = excluded.row_id, reference = excluded.reference, destination = excluded.destination
            """,
            new { id, reference }
        );
        db.Execute(
            """
            update sent_messages set folded_into = null, fold_order = null
            where message_key = (select o.message_key from outbox o where o.id = @id and o.operation <> 'Update') and row_id = @id
            """,
            new { id }
        );
        db.Execute(
            """
            insert into sent_messages (message_key, destination, row_id, folded_into, fold_order)
            select p.message_key, p.destination, p.id, c.message_key, p.fold_order
            from outbox p join outbox c on c.id = p.folded_into where c.id = @id
            on conflict (message_key) do update set
                row_id = excluded.row_id, reference = null, folded_into = excluded.folded_into, fold_order = excluded.fold_order
            """,
            new { id }
        );
    }

    List<SentMessage> Rows(string where, object parameters) =>
        [.. db.Query<Stored>($"{Select} {where}", parameters).Select(row => row.ToSentMessage())];

    sealed class Stored
    {
        public required string MessageKey { get; init; }
        public string? Reference { get; init; }
        public string? FoldedInto { get; init; }
        public required string Message { get; init; }
        public string? Folded { get; init; }

        public SentMessage ToSentMessage()
        {
            var shown = FoldedInto is null ? Message : Folded ?? Message;
            return new(MessageKey, Reference, StoredJson.Read<Message>(shown, $"Message {MessageKey}"), FoldedInto);
        }
    }
}
