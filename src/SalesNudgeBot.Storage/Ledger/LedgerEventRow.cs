using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Storage.Json;

namespace SalesNudgeBot.Storage.Ledger;

sealed class LedgerEventRow
{
    public const string Columns = "chain, sequence, type, schema_version, body, actor, happened_at, recorded_at";

    public const string Insert = $"""
        insert into ledger_events ({Columns})
        values (@Chain, @Sequence, @Type, @SchemaVersion, @Body, @Actor, @HappenedAt, @RecordedAt)
        """;

    /// <summary>How event bodies are written today. A body of an older version is turned into today's when it is read.</summary>
    const int CurrentSchema = 1;

    public required string Chain { get; init; }
    public required long Sequence { get; init; }
    public required string Type { get; init; }
    public required long SchemaVersion { get; init; }
    public required string Body { get; init; }
    public string? Actor { get; init; }
    public required long HappenedAt { get; init; }
    public required long RecordedAt { get; init; }

    public static LedgerEventRow Of(ChainId chain, LedgerEntry entry) =>
        new()
        {
            Chain = chain.Value,
            Sequence = entry.Sequence,
            Type = Kinds.NameOf(entry.Event),
            SchemaVersion = CurrentSchema,
            Body = StoredJson.Write<object>(entry.Event),
            Actor = entry.Actor?.Value,
            HappenedAt = Micros.From(entry.HappenedAt),
            RecordedAt = Micros.From(entry.RecordedAt),
        };

    public LedgerEntry ToEntry()
    {
        var where = $"Chain {Chain}, event {Sequence}";
        if (SchemaVersion > CurrentSchema)
        {
            throw new StoredDataException($"{where} was written by a newer version (schema {SchemaVersion}, known {CurrentSchema}).");
        }

        var type = Kinds.Find(typeof(LedgerEvent), Type) ?? throw new StoredDataException($"{where}: this version does not know '{Type}'.");
        return new(
            (int)Sequence,
            (LedgerEvent)StoredJson.Read(Body, type, where),
            Actor is null ? null : new PersonId(Actor),
            Micros.ToInstant(HappenedAt),
            Micros.ToInstant(RecordedAt)
        );
    }
}
