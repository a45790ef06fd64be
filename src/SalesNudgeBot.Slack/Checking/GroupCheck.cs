using SalesNudgeBot.App.Checking;
using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Slack.Api;
using SalesNudgeBot.Slack.People;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Slack.Checking;

/// <summary>Whether the user groups that name reps are there, and who is in them.</summary>
sealed class GroupCheck(SlackWorkspace workspace, ManifestPeople manifest, UserSearch users)
{
    public async Task Run(List<Checked> lines, CancellationToken cancellation)
    {
        foreach (var group in manifest.Groups.Where(group => group.Workspace == workspace.Id))
        {
            var what = $"reps of {group.Team}";
            switch (await workspace.GroupMembers(group.Group, cancellation))
            {
                case SlackAnswer.Ok { Body: var body }:
                    await Members(what, group, [.. body.Items("users").Select(item => item.Text()).OfType<string>()], lines, cancellation);
                    break;
                case SlackAnswer.Refused { Error: "no_such_subteam" or "subteam_not_found" or "user_group_not_found" }:
                    lines.Add(Checked.Problem(what, $"Slack knows no user group {group.Group}", "Copy the group's id from its menu, or name the reps instead."));
                    break;
                case var answer:
                    lines.Add(Trouble.Of(what, answer));
                    break;
            }
        }
    }

    async Task Members(string what, RepGroup group, string[] members, List<Checked> lines, CancellationToken cancellation)
    {
        var left = new List<string>();
        foreach (var id in members)
        {
            if (await users.ById(id, cancellation) is UserFinding.Found { User.State: not (AccountState.Active or AccountState.Guest) })
            {
                left.Add(id);
            }
        }

        lines.Add(members.Length == left.Count
            ? Checked.Problem(what, $"nobody in user group {group.Group} can be a rep", "Put the reps into the group, or name them in the manifest.")
            : Checked.Fine(what, $"{members.Length - left.Count} in user group {group.Group}"));
        if (left.Count > 0)
        {
            lines.Add(Checked.Note(what, $"left out, as they are deactivated, of another company or bots: {string.Join(", ", left)}"));
        }
    }
}
