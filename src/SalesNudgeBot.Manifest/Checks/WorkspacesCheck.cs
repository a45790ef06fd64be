using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest.Sections;

namespace SalesNudgeBot.Manifest.Checks;

/// <summary>Which workspaces may stand beside each other, and what a team may want of its own.</summary>
static class WorkspacesCheck
{
    public static void Run(Reading reading, Company company)
    {
        if (company.Workspaces.Any(workspace => workspace.Platform is not Platform.Local))
        {
            foreach (var local in company.Workspaces.Where(workspace => workspace.Platform is Platform.Local))
            {
                var place = reading.PlaceOf(Root.Workspaces.Name, local.Id.Value, WorkspacesSection.PlatformKey.Name);
                reading.Findings.Add(
                    Codes.LocalBesideReal,
                    place,
                    "the local workspace is not shown beside a real one: anyone could act as anyone there",
                    "a manifest of its own for trying things out");
            }
        }

        foreach (var team in company.Teams.Values.Where(team => PlatformOf(company, team) is not (null or Platform.Slack)))
        {
            var path = (string[])[Root.Teams.Name, team.Id.Value, TeamsSection.RepsFrom.Name];
            if (reading.Has(path))
            {
                reading.Findings.Add(
                    Codes.GroupWithoutSlack,
                    reading.PlaceOf(path),
                    $"team '{Shown.Plainly(team.Id.Value)}' is in no Slack workspace, and user groups are Slack's",
                    "reps: with their ids, or a workspace in Slack");
            }
        }
    }

    static Platform? PlatformOf(Company company, Team team) =>
        team.Home is { } home ? company.Workspaces.FirstOrDefault(workspace => workspace.Id == home)?.Platform : company.Workspaces[0].Platform;
}
