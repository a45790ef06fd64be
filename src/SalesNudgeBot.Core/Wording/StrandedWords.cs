using SalesNudgeBot.Core.Configuration.Changes;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.Core.Wording;

/// <summary>What an admin reads of a promise that a changed manifest would leave alone.</summary>
static class StrandedWords
{
    internal static Line Says(StrandedPromise one)
    {
        var title = Line.Of($"{one.Promise.Value}, {Titles.Of(one.Chain)}");
        return one.By switch
        {
            StrandedBy.RepGone => Line.Of($"{title}: {one.Who!.Value} promised it, and would be gone"),
            StrandedBy.DelivererGone => Line.Of($"{title}: {one.Who!.Value} delivers it, and would be gone"),
            StrandedBy.PromiserGone => Line.Of($"{title}: {one.Who!.Value} took a step for it, and would be gone"),
            StrandedBy.TeamGone => Line.Of($"{title}: its team {one.Chain.Team.Value} would be gone"),
            _ => Line.Of($"{title}: its team {one.Chain.Team.Value} would have no leader"),
        };
    }

    internal static Line Right(StrandedPromise one) =>
        one.By switch
        {
            StrandedBy.DelivererGone => Line.Of($"{one.Who!.Value.Value} among people until the client has it, or until it is withdrawn and promised anew with somebody else to deliver it"),
            StrandedBy.RepGone or StrandedBy.PromiserGone => Line.Of($"{one.Who!.Value.Value} among people until it is settled; a rep need not stay in a team for that"),
            StrandedBy.TeamGone => Line.Of($"{one.Chain.Team.Value} among teams, with a leader, until its promises are settled; it needs no reps for that"),
            _ => Line.Of($"a leader of {one.Chain.Team.Value} who is among people"),
        };
}
