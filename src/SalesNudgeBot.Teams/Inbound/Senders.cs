using System.Collections.Immutable;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Teams.Conversations;
using SalesNudgeBot.Teams.Inbound.Tokens;

namespace SalesNudgeBot.Teams.Inbound;

/// <summary>
/// Which workspace an activity is for, if its sender may speak for that one. A token says which bot and which service; the body says
/// everything else, and whoever holds a token for one service could write anything into it.
/// </summary>
sealed class Senders(TeamsWorkspaces workspaces)
{
    const string Teams = "msteams";

    readonly ImmutableArray<TeamsWorkspace> all = workspaces.All;

    /// <param name="token">Null where nobody proves anything: then it can only be for a workspace that is set up so.</param>
    public Standing Of(Activity activity, CheckedToken? token)
    {
        if (activity.Channel != Teams)
        {
            return new(null, "from another channel than Teams");
        }

        if (token is not null && !token.MaySpeakFor(activity.Channel, activity.ServiceUrl))
        {
            return new(null, "with a token for another channel or service");
        }

        if (!ActivityIntake.Takes(activity.Type))
        {
            return new(null, null);
        }

        if (!activity.IsOfOneTenant || Workspace(activity.Tenant, token) is not { } workspace)
        {
            return new(null, "about another tenant");
        }

        if (token is not null && activity.BotId is { } bot && !IsOurs(bot, token.AppId))
        {
            return new(null, "to another bot");
        }

        return ServiceUrl.Of(activity.ServiceUrl, workspace.Options) is null ? new(null, "from a service that is not on the list")
            : IsOfSomebodyElse(activity, workspace) ? new(null, "about a conversation of somebody else")
            : new(workspace, null);
    }

    TeamsWorkspace? Workspace(string? tenant, CheckedToken? token)
    {
        foreach (var workspace in all)
        {
            var options = workspace.Options;
            if (string.Equals(options.Tenant, tenant, StringComparison.OrdinalIgnoreCase)
                && (token is null ? options.Credential is TeamsCredential.None : options.Credential is not TeamsCredential.None && string.Equals(options.AppId, token.AppId, StringComparison.OrdinalIgnoreCase)))
            {
                return workspace;
            }
        }

        return null;
    }

    static bool IsOurs(string bot, string appId) => bot.StartsWith("28:", StringComparison.Ordinal) && bot.AsSpan(3).Equals(appId, StringComparison.OrdinalIgnoreCase);

    /// <summary>A chat has one person in it: whoever speaks there must be the one who has always spoken there.</summary>
    static bool IsOfSomebodyElse(Activity activity, TeamsWorkspace workspace) =>
        activity.Kind is ConversationKind.Personal && activity.Account is { } account && workspace.Conversations.OwnerOf(activity.ConversationId) is { } owner && owner != account;
}

/// <param name="Workspace">Null where it does not matter, and where it is to be refused.</param>
/// <param name="Refusal">Why it is to be refused, for the log.</param>
readonly record struct Standing(TeamsWorkspace? Workspace, string? Refusal);
