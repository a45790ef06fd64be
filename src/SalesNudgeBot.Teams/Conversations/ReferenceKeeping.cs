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
    /// <summary>The address of whoever wrote, and of where they did.</summary>
    /// <exception cref="DatabaseUnavailableException">Not everything was kept.</exception>
    public async ValueTask Heard(Activity activity, TeamsWorkspace workspace)
    {
        foreach (var reference in News(activity, workspace))
        {
            await Keep(reference, workspace);
        }
    }

    /// <summary>The same where somebody waits for an answer: it is kept once they have it.</summary>
    public void HeardInPassing(Activity activity, TeamsWorkspace workspace)
    {
        // Read now: the activity is gone once it is answered.
        foreach (var reference in News(activity, workspace).ToList())
        {
            afterwards.Run(_ => Keep(reference, workspace));
        }
    }

    /// <summary>A person whom an activity names.</summary>
    /// <exception cref="DatabaseUnavailableException">It was not kept.</exception>
    public async ValueTask Named(Activity activity, TeamsWorkspace workspace, string account, string user, string? name)
    {
        if (Person(activity, workspace, account, user, name) is { } reference)
        {
            await Keep(reference, workspace);
        }
    }

    IEnumerable<ConversationReference> News(Activity activity, TeamsWorkspace workspace)
    {
        if (activity.Kind is ConversationKind.Channel)
        {
            var channel = activity.TeamsChannel ?? activity.ChannelRoot;
            var place = News(
                workspace,
                ConversationKind.Channel,
                channel,
                activity,
                before => before with { ConversationId = channel, Team = activity.Team ?? before.Team, Name = activity.TeamsChannelName ?? before.Name, Closed = null });
            if (place is not null)
            {
                yield return place;
            }

            if (activity.Team is { } team && News(workspace, ConversationKind.Team, team, activity, before => before with { ConversationId = team, Name = activity.TeamName ?? before.Name, Closed = null }) is { } whole)
            {
                yield return whole;
            }
        }

        if (activity is { Account: { } account, UserId: { } user } && Person(activity, workspace, account, user, activity.UserName) is { } person)
        {
            yield return person;
        }
    }

    /// <summary>Only what somebody does in their own chat opens it again.</summary>
    ConversationReference? Person(Activity activity, TeamsWorkspace workspace, string account, string user, string? name)
    {
        var speaks = activity.Account == account;
        var isTheirs = speaks && activity.Kind is ConversationKind.Personal;
        return News(
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
    }

    /// <summary>Null where nothing is new.</summary>
    ConversationReference? News(TeamsWorkspace workspace, ConversationKind kind, string key, Activity activity, Func<ConversationReference, ConversationReference> told)
    {
        if (ServiceUrl.Of(activity.ServiceUrl, workspace.Options) is not { } serviceUrl)
        {
            return null;
        }

        var now = wall.Now;
        var before = workspace.Conversations.Find(kind, key);
        var after = told(before ?? new(workspace.Id, kind, key, null, null, null, null, serviceUrl, null, null, null, now)) with { ServiceUrl = serviceUrl, UpdatedAt = now };
        return before is not null && before with { UpdatedAt = now } == after ? null : after;
    }

    async ValueTask Keep(ConversationReference reference, TeamsWorkspace workspace)
    {
        await workspace.Conversations.Save(reference, CancellationToken.None);
        if (reference.Kind is ConversationKind.Personal)
        {
            afterwards.Run(cancellation => events.PersonHeard(workspace.Id, reference.Key, cancellation));
        }
    }

    /// <summary>What is no name of a zone would only be in the way later.</summary>
    static string? Known(string? zone) => zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null ? zone : null;
}
