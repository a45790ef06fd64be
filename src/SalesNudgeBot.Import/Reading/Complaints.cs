using System.Collections.Immutable;

namespace SalesNudgeBot.Import.Reading;

/// <summary>Everything that is wrong with one file: the first of them in full, the rest counted.</summary>
sealed class Complaints
{
    /// <summary>Enough to see what kind of mistake it is, few enough to keep and to read.</summary>
    public const int Most = 200;

    readonly List<Complaint> kept = [];

    public long Count { get; private set; }

    public ImmutableArray<Complaint> Kept => [.. kept.OrderBy(complaint => complaint.Line)];

    public void Add(long? line, string? column, string? value, string says, string? right = null)
    {
        Count++;
        if (kept.Count < Most)
        {
            kept.Add(new(line, column is null ? null : Complaint.Shown(column), value is null ? null : Complaint.Shown(value), says, right));
        }
    }
}
