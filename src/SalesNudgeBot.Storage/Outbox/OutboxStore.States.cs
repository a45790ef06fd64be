using Dapper;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.Storage.Outbox;

sealed partial class OutboxStore
{
    const string InFlight = "state in ('Claimed', 'Unknown')";

    /// <summary>Columns that only one state has, emptied; each change then fills those of its own.</summary>
    const string Cleared = 
        "held_until = null, retry_at = null, lease_until = null, ended_at = null, folded_into = null, fold_order = null";

    public void Add(Outgoing outgoing, Instant createdAt)
    {
        var record = OutboxRecord.Of(outgoing, createdAt);
        if (db.Execute(OutboxRecord.Insert, record) == 0 || outgoing.Operation != Operation.Update)
        {
            return;
        }

        db.Execute(
            $"""
            update outbox set state = 'Superseded', {Cleared}, ended_at = @at, reason = 'A newer update takes its place.'
            where message_key = @key and operation = 'Update' and id <> @id and {Waiting}
            """,
            new { key = outgoing.Key, id = record.Id, at = record.CreatedAt }
        );
    }

    public void Claim(string id, Instant leaseUntil) =>
        Change(
            id,
            "claimed",
            $"""
            state = 'Claimed', {Cleared}, lease_until = @leaseUntil, attempts = attempts + 1
            where id = @id and {Waiting}
              and not exists (select 1 from outbox c where c.destination = outbox.destination and c.state = 'Claimed')
            """,
            new { id, leaseUntil = Micros.From(leaseUntil) }
        );

    public void Hold(string id, string reason, Instant until) =>
        Change(
            id,
            "held",
            $"state = 'Held', {Cleared}, reason = @reason, held_until = @until where id = @id and {Waiting}",
            new { id, reason, until = Micros.From(until) }
        );

    public void Fold(string id, string into, string reason) =>
        Change(
            id,
            "folded",
            $"""
            state = 'Folded', {Cleared}, reason = @reason, folded_into = @into,
            fold_order = 1 + (select coalesce(max(p.fold_order), 0) from outbox p where p.folded_into = @into)
            where id = @id and {Waiting}
              and exists (select 1 from outbox c where c.id = @into and c.id <> @id and c.state in ('Planned', 'Held', 'Claimed'))
            """,
            new { id, into, reason }
        );

    public void Unfold(string id, string reason) =>
        Change(
            id,
            "taken out of the message that carried it",
            $"state = 'Planned', {Cleared}, reason = @reason where id = @id and state = 'Folded'",
            new { id, reason }
        );

    public void Sent(string id, Instant at, string reference)
    {
        Change(
            id,
            "sent",
            $"state = 'Sent', {Cleared}, sent_at = @at, reference = @reference where id = @id and {InFlight}",
            new { id, at = Micros.From(at), reference }
        );
        sent.Sent(id, reference);
    }

    public void Retry(string id, string reason, Instant retryAt, bool mayHaveArrived = false) =>
        Change(
            id,
            "tried again",
            $"""
            state = 'Planned', {Cleared}, reason = @reason, retry_at = @retryAt,
            may_have_arrived = case when @arrived = 1 then 1 else may_have_arrived end
            where id = @id and {InFlight}
            """,
            new { id, reason, retryAt = Micros.From(retryAt), arrived = mayHaveArrived ? 1 : 0 }
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
            $"state = @state, {Cleared}, reason = @reason, ended_at = @at where id = @id and ({Waiting} or {InFlight} or state = 'Folded')",
            new { id, state = state.ToString(), reason, at = Micros.From(at) }
        );
    }

    void Change(string id, string what, string assignmentsAndCondition, object parameters)
    {
        if (db.Execute($"update outbox set {assignmentsAndCondition}", parameters) != 1)
        {
            var state = db.ExecuteScalar<string?>("select state from outbox where id = @id", new { id }) ?? "unknown";
            throw new InvalidOperationException($"Outbox row {id} cannot be {what}: it is {state}, or its conversation is busy.");
        }
    }
}
