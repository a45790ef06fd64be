using System.Collections.Immutable;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Manifest.Sections;

namespace SalesNudgeBot.Manifest.Checks;

/// <summary>What others than leaders may read is said each time, so that it stays a decision.</summary>
static class OpenChannelCheck
{
    public static void Run(Reading reading, ImmutableHashSet<TeamId> open)
    {
        foreach (var team in open)
        {
            reading.Findings.Add(
                Codes.OpenChannel,
                reading.PlaceOf(Root.Teams.Name, team.Value, TeamsSection.Open.Name),
                $"others than leaders may read in the leaders' channel of team '{Shown.Plainly(team.Value)}' whose promise is at risk, and who was silent",
                "a private channel of leaders, deputies and admins, and no 'open'");
        }
    }
}
