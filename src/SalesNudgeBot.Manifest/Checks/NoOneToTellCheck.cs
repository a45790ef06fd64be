using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest.Sections;

namespace SalesNudgeBot.Manifest.Checks;

/// <summary>Every team has somebody that its policy tells.</summary>
static class NoOneToTellCheck
{
    public static void Run(Reading reading, Company company)
    {
        foreach (var team in company.Teams.Values)
        {
            if (company.Policies.TryGetValue(team.Policy, out var policy) && !policy.Steps.IsEmpty && !StepReceivers.TellsAnyone(policy, team))
            {
                var place = reading.PlaceOf(Root.Teams.Name, team.Id.Value, TeamsSection.Policy.Name);
                reading.Findings.Add(
                    Codes.NoOneToTell,
                    place,
                    $"policy '{Shown.Plainly(policy.Id)}' tells nobody whom team '{Shown.Plainly(team.Id.Value)}' has",
                    "a policy that tells the leaders_channel or the leader, or the missing role in this team",
                    policy.Id);
            }
        }
    }
}
