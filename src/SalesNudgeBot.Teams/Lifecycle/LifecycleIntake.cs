using System.Text.Json;
using SalesNudgeBot.App.Handling;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Teams.Answering;
using SalesNudgeBot.Teams.Conversations;
using SalesNudgeBot.Teams.Inbound;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Teams.Lifecycle;

/// <summary>
/// Where the bot comes, stays and goes (protocol section 3). Teams tells of one installation twice, in no certain order; each part of
/// it does the same twice as once.
/// </summary>
sealed class LifecycleIntake(ReferenceKeeping references, Welcoming welcoming, IAddressBook addresses, IWorkspaceEvents events, Afterwards afterwards)
{
    const string Uninstalled = "uninstalled";

    /// <summary>An installationUpdate. Upgrades change nothing for anyone.</summary>
    public ValueTask<Acknowledgement> Installed(Activity activity, TeamsWorkspace workspace) =>
        Is(activity.Action, "add") ? Added(activity, workspace)
        : Is(activity.Action, "remove") ? Removed(activity, workspace)
        : ValueTask.FromResult(Acknowledgement.Done);

    /// <summary>A conversationUpdate.</summary>
    public async ValueTask<Acknowledgement> Changed(Activity activity, TeamsWorkspace workspace)
    {
        if (IsBotAmong(activity.MembersAdded, activity))
        {
            return await Added(activity, workspace);
        }

        if (IsBotAmong(activity.MembersRemoved, activity))
        {
            return await Removed(activity, workspace);
        }

        if (activity.Team is { } team)
        {
            switch (activity.EventType)
            {
                case "teamDeleted" or "teamHardDeleted":
                    await Leave(workspace, team);
                    return Acknowledgement.Done;
                case "channelDeleted" when activity.TeamsChannel is { } channel:
                    await workspace.Conversations.Remove(ConversationKind.Channel, channel, CancellationToken.None);
                    break;
                case "teamMemberAdded":
                    await Members(activity, workspace);
                    break;
            }

            TeamChanged(workspace, team);
        }

        return Acknowledgement.Done;
    }

    async ValueTask<Acknowledgement> Added(Activity activity, TeamsWorkspace workspace)
    {
        await references.Heard(activity, workspace);
        if (activity.Team is { } team)
        {
            TeamChanged(workspace, team);
        }

        if (activity is { Kind: ConversationKind.Personal, Account: { } account })
        {
            if (addresses.PersonOf(workspace.Id, account) is { } known)
            {
                await welcoming.Begin(known, CancellationToken.None);
            }

            afterwards.Run(async cancellation =>
            {
                // Whoever was not known a moment ago may be found by now.
                await events.PersonHeard(workspace.Id, account, cancellation);
                if (addresses.PersonOf(workspace.Id, account) is { } found)
                {
                    await welcoming.Begin(found, cancellation);
                }
            });
        }

        return Acknowledgement.Done;
    }

    async ValueTask<Acknowledgement> Removed(Activity activity, TeamsWorkspace workspace)
    {
        if (activity is { Kind: ConversationKind.Personal })
        {
            if ((activity.Account ?? workspace.Conversations.OwnerOf(activity.ConversationId)) is { } account && workspace.Conversations.Personal(account) is { } reference)
            {
                await workspace.Conversations.Save(reference with { Closed = Uninstalled }, CancellationToken.None);
            }
        }
        else if (activity.Team is { } team)
        {
            await Leave(workspace, team);
        }

        return Acknowledgement.Done;
    }

    /// <summary>People who came into a team can be written to by what Teams says of them now.</summary>
    async Task Members(Activity activity, TeamsWorkspace workspace)
    {
        foreach (var member in activity.MembersAdded)
        {
            if (member.Text("id") is { } user && member.Text("aadObjectId")?.ToLowerInvariant() is { } account)
            {
                await references.Named(activity, workspace, account, user, member.Text("name"));
            }
        }
    }

    async Task Leave(TeamsWorkspace workspace, string team)
    {
        foreach (var channel in workspace.Conversations.Of(ConversationKind.Channel).Where(channel => channel.Team == team).ToList())
        {
            await workspace.Conversations.Remove(ConversationKind.Channel, channel.Key, CancellationToken.None);
        }

        await workspace.Conversations.Remove(ConversationKind.Team, team, CancellationToken.None);
        afterwards.Run(cancellation => events.TeamLeft(workspace.Id, team, cancellation));
    }

    void TeamChanged(TeamsWorkspace workspace, string team) => afterwards.Run(cancellation => events.TeamChanged(workspace.Id, team, cancellation));

    static bool IsBotAmong(IEnumerable<JsonElement> members, Activity activity) =>
        activity.BotId is { } bot && members.Any(member => member.Text("id") == bot);

    static bool Is(string? action, string wanted) => string.Equals(action, wanted, StringComparison.OrdinalIgnoreCase);
}
