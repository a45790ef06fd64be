using System.Collections.Immutable;

namespace SalesNudgeBot.Manifest.Explained;

static class PoliciesExplained
{
    public static ImmutableArray<Explanation> All { get; } =
    [
        new(
            Codes.NoSteps,
            "A promise at risk would be known to nobody who can help.",
            "At least one step, as in steps: [{tell: leaders_channel}]. A team without a policy of its own follows 'standard', which has three.",
            Smallest.And("policies: {empty: {asks: 1}}")),
        new(
            Codes.NoOneToTell,
            "A case in this team would climb past everybody: its policy tells only roles that the team has not filled, or the deliverer, whose silence it is about.",
            "Add a step that tells the leaders_channel or the leader, or fill one of the roles in the team.",
            Smallest.And("policies: {standard: {steps: [{tell: deputy}, {tell: deliverer}]}}")),
        new(
            Codes.StepTellsNobody,
            "The case says that nobody is there and goes on to the next step. Somebody who reads the policy believes that one more person hears of it.",
            "Fill the role in the team, or give the team a policy without this step.",
            Smallest.And("policies: {standard: {steps: [{tell: leaders_channel}, {tell: deputy}]}}")),
        new(
            Codes.ToldTwice,
            "The case seems to climb and stands still: who did not act the first time is asked again while nobody else hears.",
            "Fill one of the roles with somebody else, or take one of the two steps away.",
            Smallest.But("leader: lena", "leader: lena\n    deputy: ana\n    leaders_leader: ana")),
        new(
            Codes.SlowPolicy,
            "A promise is watched from half the time that it leaves, so one of a week for two and a half working days. What climbs more slowly reaches whoever is last after the client has been let down.",
            "Shorten the waits or take steps away; or take the warning as it is where all promises are for months.",
            Smallest.And("policies: {standard: {steps: [{tell: leaders_channel, wait: 3 working days}, {tell: leader}]}}")),
    ];
}
