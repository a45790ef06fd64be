using NodaTime;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Prospecting;

/// <summary>One opportunity as the CRM has it. Dates are the CRM's own civil dates: nobody's zone is applied to them.</summary>
/// <param name="ClosedOn">When it was won or lost; null while it is open.</param>
/// <param name="Value">What it was won for, or is expected to be, in the company's one currency; null when the CRM says nothing.</param>
public sealed record Opportunity(OpportunityId Id, PersonId Rep, LocalDate CreatedOn, OpportunityState State, LocalDate? ClosedOn, decimal? Value)
{
    /// <summary>The client's name; null where the CRM has none, which is common and no mistake.</summary>
    public TextId? Account { get; init; }

    /// <summary>Under which the client's name is kept among the texts.</summary>
    public static TextId AccountText(OpportunityId id) => new($"opportunity/{id}/account");

    /// <summary>
    /// What was known at the end of that date: won or lost only if closed by then, open if created by then, null before that. The value
    /// of one that was still open is not known: what it was won for later says nothing about then.
    /// </summary>
    public Opportunity? AsOf(LocalDate date) =>
        date < CreatedOn ? null
        : State is OpportunityState.Open || ClosedOn <= date ? this
        : this with { State = OpportunityState.Open, ClosedOn = null, Value = null };
}
