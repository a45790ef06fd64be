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

    /// <summary>Whether a waiting row may go, its conversation left out of account.</summary>
    static readonly string Goes = $"""
        {Waiting} and not_before <= @at
          and (held_until is null or held_until <= @at)
          and (retry_at is null or retry_at <= @wallAt)
          and (operation <> 'Update' or {SentMessages.IsThere("outbox.message_key")})
          and (thread is null or {SentMessages.IsThere("outbox.thread")})
        """;

    /// <summary>The plus keeps SQLite from walking the whole table in this order, past the short index of what waits.</summary>
    const string OldestOfFew = "order by +sequence";

    /// <summary>So many of one conversation's rows are looked at together; those that press less are looked at once these are through.</summary>
    const int MostOfOne = 25;

    /// <summary>Where fewer rows than this may go by now, in all workspaces, they are looked at one by one.</summary>
    const int Few = 500;

    /// <summary>The conversations of what may go by now. <c>|| ''</c> keeps the workspace out of the choice of an index, so that the one of times is used.</summary>
    const string ByTime = $"select distinct destination from outbox where {Waiting} and not_before <= @at and workspace || '' = @workspace";

    /// <summary>From one conversation to the next by the index, so that a long queue in one of them costs no more than a short one.</summary>
    const string ByConversation = $"""
        select min(destination) from outbox where {Waiting} and workspace = @workspace
        union all
        select (select min(destination) from outbox where {Waiting} and workspace = @workspace and destination > waiting_for.destination)
        from waiting_for where destination is not null
        """;

    readonly SentMessages sent = new(db);

    public OutboxRow? Find(string id) => Rows("where id = @id", new { id }).SingleOrDefault();

    public (int Revision, bool Waits)? Latest(string key, Operation operation) =>
        db.Query<(long Revision, string State)>(
                "select revision, state from outbox where message_key = @key and operation = @operation order by revision desc limit 1",
                new { key, operation = operation.ToString() }
            )
            .Select(row => ((int, bool)?)((int)row.Revision, row.State is nameof(OutboxState.Planned) or nameof(OutboxState.Held)))
            .SingleOrDefault();

    public IReadOnlyList<OutboxRow> Due(Instant now, Instant wallNow, int conversations, WorkspaceId workspace)
    {
        var (at, wallAt) = (Micros.From(now), Micros.From(wallNow));
        var few = db.Query<int>($"select 1 from outbox where {Waiting} and not_before <= @at limit {Few}", new { at }).Count() < Few;
        var pressing = db.Query<string>(
            $"""
            with recursive waiting_for(destination) as ({(few ? ByTime : ByConversation)})
            select waiting_for.destination from waiting_for join outbox first on first.sequence =
                (select sequence from outbox where destination = waiting_for.destination and {Goes} and workspace = @workspace order by priority, sequence limit 1)
            where not exists (select 1 from outbox c where c.destination = waiting_for.destination and c.state = 'Claimed')
              and not exists (select 1 from outbox r where r.destination = waiting_for.destination and r.operation <> 'Publish' and r.retry_at > @wallAt and r.attempts < {OutboxRow.AttemptsInOrder})
            order by first.priority, first.sequence limit @conversations
            """,
            new { at, wallAt, conversations, workspace = workspace.Value }
        );
        return [.. pressing.ToList().SelectMany(destination => Rows(
            $"where destination = @destination and {Goes} and workspace = @workspace order by priority, sequence limit {MostOfOne}",
            new { destination, at, wallAt, workspace = workspace.Value }).OrderBy(row => row.Sequence))];
    }

    public IReadOnlyList<OutboxRow> Unsent() => Rows($"where {Waiting} {OldestOfFew}", new { });

    public IReadOnlyList<OutboxRow> Claimed(WorkspaceId? workspace = null) =>
        Rows($"where state = 'Claimed' {In(workspace)} {OldestOfFew}", new { workspace = workspace?.Value });

    public IReadOnlyList<OutboxRow> Parts(string id) => Rows("where folded_into = @id order by fold_order", new { id });

    public IReadOnlyList<OutboxRow> Orphaned(int limit, WorkspaceId? workspace = null) =>
        Rows(
            $"""
            where {Waiting} and (operation = 'Update' or thread is not null)
              and ((operation = 'Update' and {NeverGoes("outbox.message_key")}) or (thread is not null and {NeverGoes("outbox.thread")})) {In(workspace)}
            {OldestOfFew} limit @limit
            """,
            new { limit, workspace = workspace?.Value }
        );

    public IReadOnlyList<OutboxRow> Newest(Destination destination, int limit) =>
        Rows(
            """
            where state = 'Sent' and destination = @destination and operation = 'Post' and kind not in ('Answer', 'Welcome')
            order by sent_at desc, sequence desc limit @limit
            """,
            new { destination = Columns.Text(destination), limit }
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

    public OutboxRow? At(string reference) =>
        Rows("where id = (select row_id from sent_messages where reference = @reference)", new { reference }).SingleOrDefault();

    public OutboxRow? Coming(string key) =>
        Rows("where message_key = @key and operation = 'Update' and state in ('Planned', 'Held', 'Claimed') order by revision desc limit 1", new { key }).SingleOrDefault();

    public IReadOnlyList<SentMessage> FoldedInto(string key) => sent.FoldedInto(key);

    public Instant? NextDue(Instant after) =>
        Micros.ToInstant(
            db.ExecuteScalar<long?>($"select min({GoesAt}) from outbox where {Waiting} and {GoesAt} > @after", new { after = Micros.From(after) })
        );

    public Instant? NextRetry(WorkspaceId? workspace = null) =>
        Micros.ToInstant(
            db.ExecuteScalar<long?>($"select min(retry_at) from outbox where retry_at is not null {In(workspace)}", new { workspace = workspace?.Value })
        );

    public void MoveHome(IReadOnlyCollection<WorkspaceId> known, Func<Destination, WorkspaceId> home)
    {
        var waiting = db.Query<(string Destination, string Workspace)>($"select distinct destination, workspace from outbox where {Waiting} or state = 'Claimed'").ToList();
        foreach (var (destination, workspace) in waiting.Where(row => !known.Contains(new(row.Workspace))))
        {
            db.Execute(
                $"update outbox set workspace = @home where destination = @destination and workspace = @workspace and ({Waiting} or state = 'Claimed')",
                new { home = home(Columns.Destination(destination, "Outbox")).Value, destination, workspace }
            );
        }
    }

    public int ForgetRepeated(Instant from, Instant before)
    {
        var answers = db.Query<(long Sequence, string Key, string Message)>(
            "select sequence, message_key, message from outbox where kind = 'Answer' and created_at >= @from and created_at < @before",
            new { from = Micros.From(from), before = Micros.From(before) });
        return RepeatedWords.TakenFrom(answers).Sum(answer => db.Execute("update outbox set message = @Message where sequence = @Sequence", new { answer.Message, answer.Sequence }));
    }

    public IReadOnlyList<OutboxRow> To(Destination destination) =>
        Rows("where destination = @destination order by sequence", new { destination = Columns.Text(destination) });

    public IReadOnlyList<OutboxRow> WaitingFor(Destination destination) =>
        Rows($"where destination = @destination and {Waiting} order by sequence", new { destination = Columns.Text(destination) });

    public IReadOnlyList<OutboxRow> All() => Rows("order by sequence", new { });

    static string In(WorkspaceId? workspace) => workspace is null ? "" : "and workspace = @workspace";

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
