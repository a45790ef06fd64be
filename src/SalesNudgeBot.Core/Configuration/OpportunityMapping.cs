using System.Collections.Immutable;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Core.Configuration;

/// <summary>How one kind of CRM file says what an opportunity is.</summary>
/// <param name="Columns">The file's own names; the letters' case does not count.</param>
/// <param name="Stages">The file's own words for what became of it; the letters' case does not count.</param>
/// <param name="Dates">Tried in this order.</param>
public sealed record OpportunityMapping(
    OpportunityColumns Columns,
    ImmutableDictionary<string, OpportunityState> Stages,
    ImmutableArray<DatePattern> Dates,
    char Delimiter,
    bool DecimalComma
)
{
    public static OpportunityMapping Standard { get; } =
        new(
            OpportunityColumns.Standard,
            ImmutableDictionary
                .Create<string, OpportunityState>(StringComparer.OrdinalIgnoreCase)
                .Add("open", OpportunityState.Open)
                .Add("won", OpportunityState.Won)
                .Add("lost", OpportunityState.Lost),
            [DatePattern.Of("yyyy-MM-dd")!],
            ',',
            DecimalComma: false);
}

/// <param name="Account">Null, as <paramref name="Value"/>, where the file has no such column.</param>
public sealed record OpportunityColumns(string Id, string Rep, string Stage, string Created, string Closed, string? Account, string? Value)
{
    public static OpportunityColumns Standard { get; } = new("id", "rep", "stage", "created", "closed", "account", "value");
}
