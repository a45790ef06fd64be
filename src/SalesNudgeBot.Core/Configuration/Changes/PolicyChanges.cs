using static SalesNudgeBot.Core.Configuration.Changes.Differing;

namespace SalesNudgeBot.Core.Configuration.Changes;

/// <summary>What is another about escalation policies; cases that are open keep the steps they opened with.</summary>
static class PolicyChanges
{
    public static IEnumerable<ConfigurationChange> Of(Company before, Company after) =>
        In(ChangedPart.Policy, before.Policies, after.Policies, id => id, policy => Steps(policy) ?? "", Keys);

    static IEnumerable<(string Key, string? Value)> Keys(EscalationPolicy policy)
    {
        yield return ("asks", Text(policy.Asks));
        yield return ("ask_wait", Text(policy.AskWait));
        yield return ("first_ask_after_acceptance", Text(policy.FirstAskAfterAcceptance));
        yield return ("client_presence", Text(policy.ClientPresence));
        yield return ("acknowledgement_holds", Text(policy.AcknowledgementHolds));
        yield return ("steps", Steps(policy));
        yield return ("repeat", Text(policy.Repeat));
    }

    static string? Steps(EscalationPolicy policy) =>
        List(policy.Steps, step => $"{Told(step)} {Text(step.Wait)}{(step.Urgent ? ", urgent" : "")}");

    static string Told(EscalationStep step) =>
        step.Tell switch
        {
            StepTarget.LeadersChannel => "leaders_channel",
            StepTarget.LeadersLeader => "leaders_leader",
            StepTarget.Person => step.Person?.Value ?? "",
            _ => step.Tell.ToString().ToLowerInvariant(),
        };
}
