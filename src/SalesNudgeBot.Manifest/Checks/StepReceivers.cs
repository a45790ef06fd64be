using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Manifest.Checks;

/// <summary>Whom the steps of a policy tell in one team, as far as a manifest can say it.</summary>
static class StepReceivers
{
    /// <summary>Null where the team has nobody in that role, and for the deliverer, who is another with each promise.</summary>
    public static PersonId? Of(EscalationStep step, Team team) => step.Tell switch
    {
        StepTarget.LeadersChannel or StepTarget.Leader => team.Leader,
        StepTarget.Deputy => team.Deputy,
        StepTarget.LeadersLeader => team.LeadersLeader,
        StepTarget.Person => step.Person,
        _ => null,
    };

    /// <summary>Somebody hears of it. The deliverer does not count: silence of the deliverer is what the policy is for.</summary>
    public static bool TellsAnyone(EscalationPolicy policy, Team team) => policy.Steps.Any(step => Of(step, team) is not null);
}
