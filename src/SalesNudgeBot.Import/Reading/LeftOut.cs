using System.Collections.Immutable;
using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Import.Reading;

/// <summary>Counts rows that are right and are not brought in.</summary>
sealed class LeftOut
{
    const int MostNames = 1_000;

    readonly Dictionary<string, long> unknown = new(StringComparer.OrdinalIgnoreCase);

    public long NotYetCreated { get; private set; }

    public long ClosedLongAgo { get; private set; }

    /// <summary>By name; beyond a thousand names the rest together.</summary>
    public ImmutableSortedDictionary<string, long> UnknownReps => unknown.ToImmutableSortedDictionary(StringComparer.OrdinalIgnoreCase);

    public StagedOpportunity? Unknown(string rep)
    {
        var name = unknown.ContainsKey(rep) || unknown.Count < MostNames ? Complaint.Shown(rep) : "others";
        unknown[name] = unknown.GetValueOrDefault(name) + 1;
        return null;
    }

    public StagedOpportunity? NotYet()
    {
        NotYetCreated++;
        return null;
    }

    public StagedOpportunity? Old()
    {
        ClosedLongAgo++;
        return null;
    }
}
