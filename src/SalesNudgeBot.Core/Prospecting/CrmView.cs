using System.Collections.Immutable;

namespace SalesNudgeBot.Core.Prospecting;

/// <summary>Everything that one rep's rules read of the CRM. Where an installation has no feed there is none, and answers are the count.</summary>
/// <param name="Own">The rep's, oldest first, as of the feed's date.</param>
/// <param name="Additions">What the rep said is missing there, in that order.</param>
/// <param name="History">The whole company's.</param>
public sealed record CrmView(CrmFeed Feed, ImmutableArray<Opportunity> Own, ImmutableArray<Addition> Additions, DealHistory History);
