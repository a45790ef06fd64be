using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Manifest.Sections;
using SalesNudgeBot.Manifest.Tree;

namespace SalesNudgeBot.Manifest.Checks;

/// <summary>Steps that do nothing in a team that follows them: nobody has the role, or whoever has it was told before. A case says so and climbs on, only later than meant.</summary>
static class PolicyStepsCheck
{
    public static void Run(Reading reading, Company company)
    {
        foreach (var teams in company.Teams.Values.OrderBy(team => team.Id.Value, StringComparer.Ordinal).GroupBy(team => team.Policy))
        {
            if (company.Policies.TryGetValue(teams.Key, out var policy))
            {
                var following = teams.Where(team => StepReceivers.TellsAnyone(policy, team)).ToImmutableArray();
                NobodyThere(reading, policy, following);
                ToldBefore(reading, policy, following);
            }
        }
    }

    /// <summary>Of policies that were written only: the standard one is made for teams with and without a deputy.</summary>
    static void NobodyThere(Reading reading, EscalationPolicy policy, ImmutableArray<Team> teams)
    {
        for (var i = 0; i < policy.Steps.Length && Items(reading, policy) is { } items; i++)
        {
            var step = policy.Steps[i];
            var without = teams.Where(team => step.Tell is not StepTarget.Deliverer && StepReceivers.Of(step, team) is null).ToImmutableArray();
            if (!without.IsEmpty)
            {
                var role = step.Tell is StepTarget.Deputy ? TeamsSection.Deputy.Name : TeamsSection.LeadersLeader.Name;
                reading.Findings.Add(
                    Codes.StepTellsNobody,
                    items[i].Place,
                    $"step {i + 1} tells the {role}, and {Named(without)} {(without.Length == 1 ? "has" : "have")} none",
                    $"a {role} there, or a policy of their own without this step");
            }
        }
    }

    static void ToldBefore(Reading reading, EscalationPolicy policy, ImmutableArray<Team> teams)
    {
        var again = teams
            .SelectMany(team => Twice(policy, team).Select(twice => (Team: team, twice.Person, twice.Earlier, twice.Later)))
            .GroupBy(one => (one.Person, one.Earlier, one.Later));
        foreach (var same in again)
        {
            var (person, earlier, later) = same.Key;
            var place = Items(reading, policy) is { } items
                ? items[later].Place
                : reading.PlaceOf(Root.Teams.Name, same.First().Team.Id.Value, TeamsSection.LeadersLeader.Name);
            reading.Findings.Add(
                Codes.ToldTwice,
                place,
                $"step {later + 1} tells '{Shown.Plainly(person.Value)}', whom step {earlier + 1} has told before in {Named([.. same.Select(one => one.Team)])}",
                "somebody else, or one step fewer",
                person.Value);
        }
    }

    static IEnumerable<(PersonId Person, int Earlier, int Later)> Twice(EscalationPolicy policy, Team team)
    {
        var told = new Dictionary<PersonId, int>();
        for (var i = 0; i < policy.Steps.Length; i++)
        {
            // A leader who reads the channel and then gets a message of their own is told twice on purpose.
            if (policy.Steps[i].Tell is not StepTarget.LeadersChannel && StepReceivers.Of(policy.Steps[i], team) is { } person && !told.TryAdd(person, i))
            {
                yield return (person, told[person], i);
            }
        }
    }

    /// <summary>The steps as written; null where they were not, or not all of them could be read.</summary>
    static IReadOnlyList<Node>? Items(Reading reading, EscalationPolicy policy) =>
        reading.Find(Root.Policies.Name, policy.Id, PoliciesSection.Steps.Name) is ListNode { Items: var items } && items.Count == policy.Steps.Length ? items : null;

    static string Named(ImmutableArray<Team> teams) =>
        $"team '{Shown.Plainly(teams[0].Id.Value)}'{(teams.Length == 1 ? "" : $" and {teams.Length - 1} more")}";
}
