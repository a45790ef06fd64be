using NodaTime;

namespace SalesNudgeBot.Import;

/// <param name="File">On this machine.</param>
/// <param name="Mapping">Null: the one that the manifest takes where none is named.</param>
/// <param name="AsOf">Up to which date, included, the file is believed; null: everything up to today, wherever in the company that is latest.</param>
/// <param name="CheckOnly">Nothing is changed; the report says what would be.</param>
public sealed record ImportRequest(string File, string? Mapping = null, LocalDate? AsOf = null, bool CheckOnly = false)
{
    /// <summary>By which the report calls it; null: its own name.</summary>
    public string? Called { get; init; }
}
