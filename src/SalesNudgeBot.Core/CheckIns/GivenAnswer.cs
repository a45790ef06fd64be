using SalesNudgeBot.Core.Conversation;

namespace SalesNudgeBot.Core.CheckIns;

/// <summary>What somebody answered; null for what they left out, which leaves an earlier answer to it standing.</summary>
/// <param name="Words">The whole text, when it was written in their own words.</param>
public sealed record GivenAnswer(int? NewOpportunities, TextId? PlanWhen = null, TextId? PlanWill = null, TextId? Help = null, TextId? Words = null)
{
    public bool IsEmpty => NewOpportunities is null && PlanWill is null && Help is null;
}
