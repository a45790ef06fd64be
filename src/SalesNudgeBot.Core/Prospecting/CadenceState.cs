using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Prospecting;

/// <summary>How often a rep is asked, with what <see cref="CadenceRule"/> remembers from one of their working days to the next. Dates are the rep's own.</summary>
/// <param name="Since">Date of the last change.</param>
/// <param name="BehindSince">First date of the stretch of being behind that goes on; null while none does.</param>
/// <param name="CoachingAskedOn">When the leader was asked for time in that stretch; null while nobody was.</param>
/// <param name="Version">One higher with each time it is saved; 0: nobody has looked at this rep's pace yet.</param>
public sealed record CadenceState(PersonId Rep, Cadence Cadence, LocalDate Since, LocalDate? BehindSince, LocalDate? CoachingAskedOn, int Version)
{
    /// <summary>What pace called for when it was looked at, on the rep's last few working days, newest last.</summary>
    public ImmutableArray<Cadence> Called { get; init; } = [];

    /// <summary>What the rep knows of it; null while they were told nothing.</summary>
    public Cadence? Told { get; init; }

    public bool IsNew => Version == 0;

    /// <summary>Somebody of whom nothing is known is asked on the team's days.</summary>
    public static CadenceState New(PersonId rep) => new(rep, Cadence.Weekly, LocalDate.MinIsoValue, null, null, 0);

    public bool Equals(CadenceState? other) =>
        other is not null
        && (Rep, Cadence, Since, BehindSince, CoachingAskedOn, Version, Told)
            == (other.Rep, other.Cadence, other.Since, other.BehindSince, other.CoachingAskedOn, other.Version, other.Told)
        && Called.AsSpan().SequenceEqual(other.Called.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Rep, Version);
}
