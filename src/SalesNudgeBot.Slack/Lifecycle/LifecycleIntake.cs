using System.Text.Json;
using NodaTime;
using SalesNudgeBot.Slack.Answering;
using SalesNudgeBot.Slack.Inbound;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Slack.Lifecycle;

/// <summary>Events about the workspace itself. They are not stored: each only says sooner what a look at Slack would show.</summary>
sealed class LifecycleIntake(IWorkspaceEvents events, Afterwards afterwards)
{
    public ValueTask<Acknowledgement> Take(string? type, JsonElement happened, SlackWorkspace workspace)
    {
        switch (type)
        {
            case "app_uninstalled":
                Uninstalled(workspace, type);
                break;
            case "tokens_revoked" when BotIsAmong(happened.Items("tokens", "bot"), workspace):
                Uninstalled(workspace, type);
                break;
            case "member_joined_channel" when happened.Text("channel") is { } channel && happened.Text("user") is { } account:
                Later(cancellation => account == workspace.Identity?.UserId
                    ? events.BotJoined(workspace.Id, channel, cancellation)
                    : events.MemberJoined(workspace.Id, channel, account, cancellation));
                break;
            case "user_change" or "team_join" when happened.At("user") is { ValueKind: JsonValueKind.Object } user:
                // What Slack sent is gone once it was answered.
                var copy = user.Clone();
                Later(cancellation => events.UserChanged(workspace.Id, copy, cancellation));
                break;
            case "dnd_updated_user" when happened.Text("user") is { } account:
                var (from, until) = Quiet(happened);
                Later(cancellation => events.DndChanged(workspace.Id, account, from, until, cancellation));
                break;
        }

        return ValueTask.FromResult(Acknowledgement.Done);
    }

    void Uninstalled(SlackWorkspace workspace, string reason)
    {
        workspace.Pause(reason);
        Later(cancellation => events.Uninstalled(workspace.Id, cancellation));
    }

    void Later(Func<CancellationToken, ValueTask> work) => afterwards.Run(async cancellation => await work(cancellation));

    /// <summary>The lists hold user ids, not tokens. Before the bot knows its own, any bot's counts: what is still installed signs in again.</summary>
    static bool BotIsAmong(IEnumerable<JsonElement> bots, SlackWorkspace workspace) =>
        bots.Any(bot => bot.ValueKind is JsonValueKind.String && (workspace.Identity is null || bot.ValueEquals(workspace.Identity.UserId)));

    static (Instant? From, Instant? Until) Quiet(JsonElement happened) =>
        happened.At("dnd_status") is { } status && status.IsTrue("dnd_enabled") && Seconds(status, "next_dnd_start_ts") is { } from && Seconds(status, "next_dnd_end_ts") is { } until
            ? (from, until)
            : (null, null);

    static Instant? Seconds(JsonElement status, string name) =>
        status.At(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var seconds) && seconds is > 1 and < 100_000_000_000
            ? Instant.FromUnixTimeSeconds(seconds)
            : null;
}
