using System.Collections.Immutable;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Configuration;

/// <summary>Who hears of a promise at risk, in which order, and how long each has. Copied into a case when it opens.</summary>
/// <param name="Asks">How often the deliverer is asked before silence is taken for risk.</param>
/// <param name="AskWait">Working time of the deliverer between one ask and the next, and from the last ask to "at risk".</param>
/// <param name="FirstAskAfterAcceptance">Working time of the deliverer; no ask comes sooner.</param>
/// <param name="ClientPresence">Working time of the rep within which the client hears from them while a case is open.</param>
/// <param name="AcknowledgementHolds">Working time of the leader that a settled step, or a wait, keeps the case from climbing.</param>
/// <param name="Repeat">How often the whole ladder is walked again when its last step brought no answer.</param>
public sealed record EscalationPolicy(
    string Id,
    int Asks,
    Wait AskWait,
    Wait FirstAskAfterAcceptance,
    Wait ClientPresence,
    Wait AcknowledgementHolds,
    ImmutableArray<EscalationStep> Steps,
    int Repeat
);

/// <param name="Wait">Working time of the one told, counted from when the message was sent.</param>
/// <param name="Urgent">Sent at once, outside working time too.</param>
public sealed record EscalationStep(StepTarget Tell, PersonId? Person, Wait Wait, bool Urgent);

public enum StepTarget
{
    Deliverer,
    LeadersChannel,
    Leader,
    Deputy,
    LeadersLeader,
    Person,
}
