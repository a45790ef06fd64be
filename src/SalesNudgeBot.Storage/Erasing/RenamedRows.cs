using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Erasing;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Storage.Json;

namespace SalesNudgeBot.Storage.Erasing;

/// <summary>Every column in which a person can stand, written anew with the former id. A test looks through all columns for what was missed.</summary>
sealed class RenamedRows(DbConnection db, NameTaken name, IReadOnlyCollection<string> names)
{
    /// <summary>Columns that are a person's id.</summary>
    static readonly ImmutableArray<(string Table, string Column)> Ids =
    [
        ("chain_people", "person"), ("ledger_events", "actor"), ("check_ins", "person"), ("inbox", "actor"), ("texts", "subject"), ("paused_teams", "paused_by"),
        ("opportunities", "rep"), ("additions", "rep"), ("crm_staged", "rep"), ("cadences", "rep"), ("outbox", "only_for"),
    ];

    /// <summary>Columns that name a person within a longer key, or in a reason.</summary>
    static readonly ImmutableArray<(string Table, string Column)> Keys =
    [
        ("inbox", "lane"), ("outbox", "message_key"), ("outbox", "destination"), ("outbox", "thread"), ("outbox", "valid_aggregate"), ("outbox", "tell_aggregate"),
        ("outbox", "tell_what"), ("outbox", "reason"), ("sent_messages", "message_key"), ("sent_messages", "destination"), ("sent_messages", "folded_into"),
    ];

    readonly Renamed renamed = new(name);
    readonly ImmutableArray<string> traces = NameTaken.Traces(name.Person, names);

    public void Run()
    {
        foreach (var (table, column) in Ids)
        {
            db.Execute($"update {table} set {column} = @former where {column} = @person", new { former = name.Former.Value, person = name.Person.Value });
        }

        foreach (var (table, column) in Keys)
        {
            RenameKeys(table, column);
        }

        Rename("chains", "id", "0", "snapshot", typeof(Chain));
        Rename("check_ins", "person || '/' || date", "0", "body", typeof(CheckIn));
        Rename("cadences", "rep", "0", "body", typeof(CadenceState));
        Rename("outbox", "''", "sequence", "message", typeof(Message));
        Rename("outbox", "''", "sequence", "folded", typeof(Message));
        Rename("outbox", "''", "sequence", "why", typeof(Why));
        Rename("inbox", "''", "sequence", "act", typeof(Act));
        RenameReplies();
        RenameEvents();
    }

    void RenameKeys(string table, string column)
    {
        foreach (var key in db.Query<string>($"select distinct {column} from {table} where {Mentions(column)}", Like()).ToList())
        {
            if (name.In(key) is var other && other != key)
            {
                db.Execute($"update {table} set {column} = @other where {column} = @key", new { other, key });
            }
        }
    }

    /// <param name="text">A key of the row that is text, or nothing; the other one is a number.</param>
    void Rename(string table, string text, string number, string column, Type type) => Rewrite(table, text, number, column, (row, where) => renamed.Of(row.Content, type, where));

    void RenameEvents() =>
        Rewrite("ledger_events", "chain", "sequence", "body", (row, where) =>
        {
            var kind = db.QuerySingle<string>("select type from ledger_events where chain = @Text and sequence = @Number", new { row.Text, row.Number });
            return renamed.Of(row.Content, Kinds.Find(typeof(LedgerEvent), kind) ?? throw new StoredDataException($"{where}: this version does not know '{kind}'."), where);
        });

    /// <summary>A form offers everybody's whole names, which nobody may know any more: it is not kept.</summary>
    void RenameReplies() =>
        Rewrite("inbox", "''", "sequence", "reply", (row, where) => renamed.Of(StoredJson.Write(Formless(StoredJson.Read<Reply>(row.Content, where))), typeof(Reply), where));

    static Reply Formless(Reply reply) => reply is Reply.OpenForm or Reply.ReplaceForm ? Reply.None : reply;

    void Rewrite(string table, string text, string number, string column, Func<Row, string, string> write)
    {
        var rows = db.Query<Row>($"select {text} as text, {number} as number, {column} as content from {table} where {Mentions(column)}", Like()).ToList();
        foreach (var row in rows)
        {
            if (write(row, $"{table} {row.Text} {row.Number}") is var content && content != row.Content)
            {
                db.Execute($"update {table} set {column} = @content where {Where(text, number)}", new { content, row.Text, row.Number });
            }
        }
    }

    static string Where(string text, string number) => text == "''" ? $"{number} = @Number" : number == "0" ? $"{text} = @Text" : $"{text} = @Text and {number} = @Number";

    string Mentions(string column) => $"({string.Join(" or ", traces.Select((_, i) => $@"{column} like @trace{i} escape '\'"))})";

    DynamicParameters Like()
    {
        var parameters = new DynamicParameters();
        for (var i = 0; i < traces.Length; i++)
        {
            parameters.Add($"trace{i}", $"%{traces[i].Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%");
        }

        return parameters;
    }

    sealed class Row
    {
        public required string Text { get; init; }
        public required long Number { get; init; }
        public required string Content { get; init; }
    }
}
