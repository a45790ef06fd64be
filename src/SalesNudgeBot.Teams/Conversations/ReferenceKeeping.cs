using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Teams.Answering;
using SalesNudgeBot.Teams.Inbound;
using SalesNudgeBot.Teams.Lifecycle;

namespace SalesNudgeBot.Teams.Conversations;

/// <summary>
/// Keeps the addresses that an activity tells of: where it came from, and whom it came from. Most tell nothing new, and cost no
/// writing.
/// </summary>
sealed class ReferenceKeeping(IWorkspaceEvents events, Afterwards afterwards, IWallClock wall)
{
    /// <summary>The address of whoever wrote or pressed, and of where they did.</summary>
    /// <exception cref="DatabaseUnavailableException">Not everything was kept.</exception>
    public async ValueTask Heard(Activity activity, TeamsWorkspace workspace)
    {
        await Place(activity, workspace);
        if (activity is { Account: { } account, UserId: { } user })
        {
            await Person(activity, workspace, account, user, activity.UserName);
        }
    }

    /// <summary>The channel and the team that it is about.</summary>
    async ValueTask Place(Activity activity, TeamsWorkspace workspace)
    {
        if (activity.Kind is ConversationKind.Channel)
        {
            var channel = activity.TeamsChannel ?? activity.ChannelRoot;
            await Save(workspace, ConversationKind.Channel, channel, activity, before => before with { ConversationId = channel, Team = activity.Team ?? before.Team, Name = activity.TeamsChannelName ?? before.Name, Closed = null });
            if (activity.Team is { } team)
            {
                await Save(workspace, ConversationKind.Team, team, activity, before => before with { ConversationId = team, Name = activity.TeamName ?? before.Name, Closed = null });
            }
        }
    }

    /// <summary>A person who was named by an activity, or spoke in it. Only what they do in their own chat opens it again.</summary>
    public async ValueTask Person(Activity activity, TeamsWorkspace workspace, string account, string user, string? name)
    {
        var speaks = activity.Account == account;
        var isTheirs = activity.Kind is ConversationKind.Personal;
        var isNew = await Save(
            workspace,
            ConversationKind.Personal,
            account,
            activity,
            before => before with
            {
                ConversationId = isTheirs ? activity.ConversationId : before.ConversationId,
                UserId = user,
                Name = name ?? before.Name,
                Locale = (speaks ? activity.Locale : null) ?? before.Locale,
                Zone = (speaks ? Known(activity.Zone) : null) ?? before.Zone,
                Closed = isTheirs ? null : before.Closed,
            });
        if (isNew)
        {
            afterwards.Run(cancellation => events.PersonHeard(workspace.Id, account, cancellation));
        }
    }

    /// <returns>Whether it was new.</returns>
    async ValueTask<bool> Save(TeamsWorkspace workspace, ConversationKind kind, string key, Activity activity, Func<ConversationReference, ConversationReference> told)
    {
        if (ServiceUrl.Of(activity.ServiceUrl, workspace.Options) is not { } serviceUrl)
        {
            return false;
        }

        var now = wall.Now;
        var before = workspace.Conversations.Find(kind, key);
        var after = told(before ?? new(workspace.Id, kind, key, null, null, null, null, serviceUrl, null, null, null, now)) with { ServiceUrl = serviceUrl, UpdatedAt = now };
        if (before is not null && before with { UpdatedAt = now } == after)
        {
            return false;
        }

        await workspace.Conversations.Save(after, CancellationToken.None);
        return true;
    }

    /// <summary>What is no name of a zone would only be in the way later.</summary>
    static string? Known(string? zone) => zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null ? zone : null;
}
