using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.CheckIns;

/// <summary>What somebody answered; null for what they left out, which leaves an earlier answer to it standing.</summary>
/// <param name="Words">The whole text, when it was written in their own words.</param>
public sealed record GivenAnswer(int? NewOpportunities, TextId? PlanWhen = null, TextId? PlanWill = null, TextId? Help = null, TextId? Words = null)
{
    /// <summary>Says nothing of what every check-in asks.</summary>
    public bool IsEmpty => NewOpportunities is null && PlanWill is null && Help is null;

    /// <summary>To the questions beside count, plan and help.</summary>
    public GivenAnswers Others { get; init; } = GivenAnswers.None;

    /// <summary>Where the CRM is the count: how far it was confirmed, and what was added.</summary>
    public CrmAnswer? Crm { get; init; }

    /// <summary>Who says so in the person's place; null: the person.</summary>
    public PersonId? By { get; init; }
}
