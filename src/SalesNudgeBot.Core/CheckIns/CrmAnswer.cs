using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Core.CheckIns;

/// <summary>How far a rep has confirmed what the CRM has, and what they added to it.</summary>
/// <param name="AsOf">Up to that date of the CRM, included.</param>
/// <param name="OnLastDay">Those created on that very date: a later import may bring more of it.</param>
/// <param name="Added">Numbers of the additions made with this check-in.</param>
public sealed record CrmAnswer(LocalDate AsOf, ImmutableArray<OpportunityId> OnLastDay, ImmutableArray<int> Added)
{
    public bool Covers(Opportunity opportunity) =>
        opportunity.CreatedOn < AsOf || (opportunity.CreatedOn == AsOf && OnLastDay.Contains(opportunity.Id));

    public bool Equals(CrmAnswer? other) =>
        other is not null
        && AsOf == other.AsOf
        && OnLastDay.AsSpan().SequenceEqual(other.OnLastDay.AsSpan())
        && Added.AsSpan().SequenceEqual(other.Added.AsSpan());

    public override int GetHashCode() => HashCode.Combine(AsOf, OnLastDay.Length, Added.Length);
}
