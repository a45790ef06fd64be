using Dapper;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Storage.Outbox;

sealed partial class OutboxStore
{
    const string InFlight = "state in ('Claimed', 'Unknown')";

    /// <summary>Columns of one state each: a change fills those of its own and empties the rest.</summary>
    static readonly string[] OfOneState = ["held_until", "retry_at", "lease_until", "ended_at", "folded_into", "fold_order"];

    static readonly string ToClaimed = To("'Claimed'", ("lease_until", "@leaseUntil"), ("attempts", "attempts + 1"));
    static readonly string ToHeld = To("'Held'", ("held_until", "@until"), ("reason", "@reason"));
    static readonly string ToSent = To("'Sent'", ("sent_at", "@at"), ("reference", "@reference"));
    static readonly string ToPlanned = To("'Planned'", ("reason", "@reason"));
    static readonly string ToEnded = To("@state", ("ended_at", "@at"), ("reason", "@reason"));

    static readonly string ToRetried = To(
        "'Planned'",
        ("attempts", "attempts - case when @counts = 1 then 0 else 1 end"),
        ("retry_at", "@retryAt"),
        ("reason", "@reason"),
        ("may_have_arrived", "case when @arrived = 1 then 1 else may_have_arrived end")
    );

    static readonly string ToFolded = To(
        "'Folded'",
        ("folded_into", "@into"),
        ("fold_order", "1 + (select coalesce(max(p.fold_order), 0) from outbox p where p.folded_into = @into)"),
        ("reason", "@reason")
    );

    public void Add(Outgoing outgoing, Instant createdAt, WorkspaceId? workspace = null)
    {
        var record = OutboxRecord.Of(outgoing, createdAt, WorkspaceOf(outgoing) ?? workspace ?? Workspace.BuiltIn.Id);
        if (db.Execute(OutboxRecord.Insert, record) == 1 && outgoing.Operation is Operation.Update or Operation.Publish)
        {
            db.Execute(
                $"update outbox set {ToEnded} where message_key = @MessageKey and operation = @Operation and id <> @Id and {Waiting}",
                new
                {
                    record.MessageKey,
                    record.Operation,
                    record.Id,
                    state = nameof(OutboxState.Superseded),
                    at = record.CreatedAt,
                    reason = "A newer update takes its place.",
                }
            );
        }
    }

    public void Claim(string id, Instant leaseUntil) =>
        Change(
            id,
            "claimed",
            $"""
            {ToClaimed} where id = @id and {Waiting}
              and not exists (select 1 from outbox c where c.destination = outbox.destination and c.state = 'Claimed')
            """,
            new { id, leaseUntil = Micros.From(leaseUntil) }
        );

    public void Hold(string id, string reason, Instant until) =>
        Change(id, "held", $"{ToHeld} where id = @id and {Waiting}", new { id, reason, until = Micros.From(until) });

    public void Fold(string id, string into, string reason) =>
        Change(
            id,
            "folded",
            $"""
            {ToFolded} where id = @id and {Waiting}
              and exists (select 1 from outbox c where c.id = @into and c.id <> @id and c.state in ('Planned', 'Held', 'Claimed'))
            """,
            new { id, into, reason }
        );

    public void Release(string reason) => db.Execute($"update outbox set {ToPlanned} where state = 'Held' and reason = @reason", new { reason });

    public void ReleaseAll() => db.Execute($"update outbox set {ToPlanned} where state = 'Held'", new { reason = (string?)null });

    public void Unfold(string id, string reason) =>
        Change(id, "taken out of what carries it", $"{ToPlanned} where id = @id and state = 'Folded'", new { id, reason });

    public void Sent(string id, Instant at, string reference)
    {
        Change(id, "sent", $"{ToSent} where id = @id and {InFlight}", new { id, at = Micros.From(at), reference });
        sent.Sent(id, reference);
    }

    public void Retry(string id, string reason, Instant retryAt, bool mayHaveArrived = false, bool counts = true) =>
        Change(
            id,
            "tried again",
            $"{ToRetried} where id = @id and {InFlight}",
            new { id, reason, retryAt = Micros.From(retryAt), arrived = mayHaveArrived ? 1 : 0, counts = counts ? 1 : 0 }
        );

    public void End(string id, OutboxState state, string reason, Instant at)
    {
        if (state is OutboxState.Planned or OutboxState.Held or OutboxState.Claimed or OutboxState.Sent or OutboxState.Folded)
        {
            throw new ArgumentOutOfRangeException(nameof(state), state, "A row does not end in this state.");
        }

        Change(
            id,
            "ended",
            $"{ToEnded} where id = @id and ({Waiting} or {InFlight} or state = 'Folded')",
            new { id, state = state.ToString(), reason, at = Micros.From(at) }
        );
    }

    /// <summary>A message is changed where it stands, although its reader may have moved.</summary>
    WorkspaceId? WorkspaceOf(Outgoing outgoing) =>
        outgoing.Operation is Operation.Update
        && db.ExecuteScalar<string?>("select workspace from outbox where message_key = @Key and operation <> 'Update' limit 1", new { outgoing.Key }) is { Length: > 0 } stands
            ? new WorkspaceId(stands)
            : null;

    static string To(string state, params (string Column, string Value)[] own) =>
        string.Join(
            ", ",
            OfOneState
                .Except(own.Select(set => set.Column))
                .Select(column => $"{column} = null")
                .Concat(own.Select(set => $"{set.Column} = {set.Value}"))
                .Prepend($"state = {state}")
        );

    void Change(string id, string what, string assignmentsAndCondition, object parameters)
    {
        if (db.Execute($"update outbox set {assignmentsAndCondition}", parameters) != 1)
        {
            var state = db.ExecuteScalar<string?>("select state from outbox where id = @id", new { id }) ?? "unknown";
            throw new InvalidOperationException($"Outbox row {id} cannot be {what}: it is {state}, or another row is in its way.");
        }
    }
}
