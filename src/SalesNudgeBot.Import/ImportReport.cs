using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Import;

/// <summary>What became of one file.</summary>
/// <param name="Rows">Below the heading; as far as it was read.</param>
/// <param name="Changes">Null when it was refused.</param>
/// <param name="Matched">Additions of reps that a row stands for from now on.</param>
/// <param name="Complaints">The first of them; empty when it was taken.</param>
/// <param name="MoreComplaints">How many there are besides.</param>
public sealed record ImportReport(
    string File,
    LocalDate AsOf,
    bool CheckOnly,
    long Rows,
    StagedCounts? Changes,
    int Matched,
    ImmutableArray<Complaint> Complaints,
    long MoreComplaints
)
{
    /// <summary>Rows left out because their rep is nobody in the company, by what the file calls them.</summary>
    public ImmutableSortedDictionary<string, long> UnknownReps { get; init; } = ImmutableSortedDictionary<string, long>.Empty;

    /// <summary>Rows left out because they were created after <see cref="AsOf"/>.</summary>
    public long NotYetCreated { get; init; }

    /// <summary>Rows left out because they were closed longer ago than figures are kept.</summary>
    public long ClosedLongAgo { get; init; }

    public bool Refused => Changes is null;

    /// <summary>Whether the database has it now.</summary>
    public bool Applied => !Refused && !CheckOnly;
}
