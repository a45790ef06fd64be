using SalesNudgeBot.App.Checking;
using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Slack.People;

namespace SalesNudgeBot.Slack.Checking;

/// <summary>Everything about one workspace that keeps the bot from its work, at once. Looks only: nothing is written to anybody.</summary>
public static class WorkspaceCheck
{
    public static async Task<WorkspaceReport> Run(SlackWorkspace workspace, ManifestPeople manifest, IWallClock wall, CancellationToken cancellation)
    {
        var lines = new List<Checked>();
        if (!await new AccessCheck(workspace, wall).Run(lines, cancellation))
        {
            return new([.. lines], WasReached: lines.All(line => line.What != "Slack"));
        }

        var users = new UserSearch(workspace, manifest.Company);
        if (await users.ReadAll(cancellation) is { } trouble)
        {
            lines.Add(Trouble.Of("members", trouble));
        }

        var found = await new PeopleCheck(workspace, manifest, users).Run(lines, cancellation);
        await new GroupCheck(workspace, manifest, users).Run(lines, cancellation);
        await new ChannelCheck(workspace, manifest, users, found).Run(lines, cancellation);
        lines.Add(Checked.Note(
            "app settings",
            "not visible from here: App Home with its Home and Messages tab, the command, the shortcuts and the events",
            "Made from what app-package prints they are right; to be sure, compare it with App Manifest at https://api.slack.com/apps."));
        return new([.. lines], WasReached: true);
    }
}
