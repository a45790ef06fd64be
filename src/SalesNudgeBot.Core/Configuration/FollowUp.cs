using System.Collections.Immutable;

namespace SalesNudgeBot.Core.Configuration;

/// <summary>What an earlier question of the same check-in must have been answered for this one to be asked. All that is given must hold.</summary>
/// <param name="After">Id of the earlier question.</param>
/// <param name="Is">One of these choices; empty: any answer.</param>
public sealed record FollowUp(string After, ImmutableArray<string> Is, int? AtLeast, int? AtMost)
{
    public bool Equals(FollowUp? other) =>
        other is not null && (After, AtLeast, AtMost) == (other.After, other.AtLeast, other.AtMost) && Is.AsSpan().SequenceEqual(other.Is.AsSpan());

    public override int GetHashCode() => HashCode.Combine(After, AtLeast, AtMost, Is.Length);
}
