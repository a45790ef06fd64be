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
    ];
}
