using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Storage.Json;

namespace SalesNudgeBot.Storage.Outbox;

/// <summary>A row of the outbox as its columns.</summary>
sealed class OutboxRecord
{
    const string Planned =
        "id, message_key, operation, revision, destination, kind, thread, only_for, urgent, not_before, expires_at, valid_aggregate, "
        + "valid_generation, tell_aggregate, tell_what, message, folded, why, created_at, state, attempts, workspace, priority";

    public const string Columns = Planned + ", sequence, reason, held_until, retry_at, sent_at, folded_into, reference, may_have_arrived";

    public const string Insert = $"""
        insert into outbox ({Planned})
        values (@Id, @MessageKey, @Operation, @Revision, @Destination, @Kind, @Thread, @OnlyFor, @Urgent, @NotBefore, @ExpiresAt,
                @ValidAggregate, @ValidGeneration, @TellAggregate, @TellWhat, @Message, @Folded, @Why, @CreatedAt, @State, @Attempts, @Workspace, @Priority)
        on conflict do nothing
        """;

    public required string Id { get; init; }
    public required string MessageKey { get; init; }
    public required string Operation { get; init; }
    public required long Revision { get; init; }
    public required string Destination { get; init; }
    public required string Kind { get; init; }
    public string? Thread { get; init; }
    public string? OnlyFor { get; init; }
    public long Urgent { get; init; }
    public required long NotBefore { get; init; }
    public long? ExpiresAt { get; init; }
    public string? ValidAggregate { get; init; }
    public long? ValidGeneration { get; init; }
    public string? TellAggregate { get; init; }
    public string? TellWhat { get; init; }
    public required string Message { get; init; }
    public string? Folded { get; init; }
    public required string Why { get; init; }
    public required long CreatedAt { get; init; }
    public required string State { get; init; }
    public long Attempts { get; init; }
    public required string Workspace { get; init; }
    public required long Priority { get; init; }
    public long Sequence { get; init; }
    public string? Reason { get; init; }
    public long? HeldUntil { get; init; }
    public long? RetryAt { get; init; }
    public long? SentAt { get; init; }
    public string? FoldedInto { get; init; }
    public string? Reference { get; init; }
    public long MayHaveArrived { get; init; }

    public static OutboxRecord Of(Outgoing outgoing, NodaTime.Instant createdAt, WorkspaceId workspace) =>
        new()
        {
            Id = OutboxRow.IdOf(outgoing),
            MessageKey = outgoing.Key,
            Operation = outgoing.Operation.ToString(),
            Revision = outgoing.Revision,
            Destination = Storage.Columns.Text(outgoing.To),
            Kind = outgoing.Kind.ToString(),
            Thread = outgoing.Thread,
            OnlyFor = outgoing.OnlyFor?.Value,
            Urgent = outgoing.Urgent ? 1 : 0,
            NotBefore = Micros.From(outgoing.NotBefore),
            ExpiresAt = Micros.From(outgoing.ExpiresAt),
            ValidAggregate = outgoing.ValidWhile?.Aggregate,
            ValidGeneration = outgoing.ValidWhile?.Generation,
            TellAggregate = outgoing.TellWhenSent?.Aggregate,
            TellWhat = outgoing.TellWhenSent?.What,
            Message = StoredJson.Write(outgoing.Message),
            Folded = StoredJson.WriteOrNull(outgoing.Folded),
            Why = StoredJson.Write(outgoing.Why),
            CreatedAt = Micros.From(createdAt),
            State = nameof(OutboxState.Planned),
            Workspace = workspace.Value,
            Priority = Treatments.Of(outgoing.Kind).Priority,
        };

    public OutboxRow ToRow()
    {
        var where = $"Outbox row {Id}";
        return new(
            Id,
            ToOutgoing(where),
            Sequence,
            Storage.Columns.Enum<OutboxState>(State, where),
            Micros.ToInstant(CreatedAt),
            (int)Attempts,
            Reason,
            Micros.ToInstant(HeldUntil),
            Micros.ToInstant(RetryAt),
            Micros.ToInstant(SentAt),
            FoldedInto,
            Reference
        )
        {
            MayHaveArrived = MayHaveArrived != 0,
        };
    }

    Outgoing ToOutgoing(string where) =>
        new(
            MessageKey,
            Storage.Columns.Destination(Destination, where),
            Storage.Columns.Enum<Operation>(Operation, where),
            Storage.Columns.Enum<MessageKind>(Kind, where),
            StoredJson.Read<Message>(Message, where),
            Micros.ToInstant(NotBefore),
            StoredJson.Read<Why>(Why, where)
        )
        {
            Revision = (int)Revision,
            Thread = Thread,
            OnlyFor = OnlyFor is null ? null : new PersonId(OnlyFor),
            Urgent = Urgent != 0,
            ExpiresAt = Micros.ToInstant(ExpiresAt),
            ValidWhile = ValidAggregate is null ? null : new(ValidAggregate, (int)(ValidGeneration ?? 0)),
            TellWhenSent = TellAggregate is null || TellWhat is null ? null : new(TellAggregate, TellWhat),
            Folded = Folded is null ? null : StoredJson.Read<Message>(Folded, where),
        };
}
