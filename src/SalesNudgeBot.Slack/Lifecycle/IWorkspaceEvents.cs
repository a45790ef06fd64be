using System.Text.Json;
using NodaTime;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Slack.Lifecycle;

/// <summary>
/// What a workspace tells about its people and channels. Told after Slack was answered, at least once, in no certain order; what is
/// told while the bot is down is missed.
/// </summary>
public interface IWorkspaceEvents
{
    /// <summary>The bot was added to a channel.</summary>
    ValueTask BotJoined(WorkspaceId workspace, string channel, CancellationToken cancellation);

    ValueTask MemberJoined(WorkspaceId workspace, string channel, string account, CancellationToken cancellation);

    /// <summary>Somebody came, left, or changed their profile; Slack sends it with every change of a status too.</summary>
    /// <param name="user">Slack's whole user object; may be kept.</param>
    ValueTask UserChanged(WorkspaceId workspace, JsonElement user, CancellationToken cancellation);

    /// <param name="from">With <paramref name="until"/> the current or the next time in which the person asks not to be disturbed; null when there is none.</param>
    ValueTask DndChanged(WorkspaceId workspace, string account, Instant? from, Instant? until, CancellationToken cancellation);

    /// <summary>The workspace is paused already.</summary>
    ValueTask Uninstalled(WorkspaceId workspace, CancellationToken cancellation);
}
