using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Wording;
using SalesNudgeBot.Slack.Api;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Slack.Sending;

/// <summary>The one table of what Slack's answers mean for a message (protocol sections 7 to 10).</summary>
static class Outcomes
{
    /// <param name="reference">Reads a yes.</param>
    public static SendOutcome Of(SlackAnswer answer, Place place, Func<SlackAnswer.Ok, string> reference) =>
        answer switch
        {
            SlackAnswer.Ok ok => new SendOutcome.Sent(reference(ok)),
            SlackAnswer.RateLimited { RetryAfter: var wait } => new SendOutcome.RateLimited(wait),
            SlackAnswer.Refused refused => Of(refused, place),
            SlackAnswer.Broken { MayHaveArrived: true, Reason: var reason } => new SendOutcome.Unknown(reason),
            SlackAnswer.Broken { Reason: var reason } => new SendOutcome.TryLater($"{SlackWords.Silent} ({reason})"),
            _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "Slack's client has no such answer."),
        };

    static SendOutcome Of(SlackAnswer.Refused refused, Place place) =>
        refused.Error switch
        {
            "not_in_channel" or "channel_not_found" => new SendOutcome.Unreachable(place.CannotPost),
            "is_archived" => new SendOutcome.Unreachable(SlackWords.Archived(place.Name)),
            "user_disabled" or "user_not_found" or "user_not_visible" or "cannot_dm_bot" => new SendOutcome.Unreachable(SlackWords.Left),
            "user_not_in_channel" => new SendOutcome.Unreachable(SlackWords.NotForThisReader),
            "messages_tab_disabled" => new SendOutcome.TryLater(SlackWords.MessagesTabOff),
            "not_enabled" => new SendOutcome.TryLater(SlackWords.HomeTabOff),
            "missing_scope" => new SendOutcome.TryLater(SlackWords.MissingScope(refused.Body.Text("needed") ?? "?")),
            var code when code.StartsWith("restricted_action", StringComparison.Ordinal) => new SendOutcome.Unreachable(SlackWords.NotAllowed(place.Name)),
            var code when Installation.IsOver(code) => new SendOutcome.Paused(SlackWords.Paused(code)),
            var code => new SendOutcome.TryLater(SlackWords.Refused(code)),
        };

    /// <summary>There is nothing left to change: the message was deleted, or may not be edited any more.</summary>
    public static bool NothingToChange(SlackAnswer answer) =>
        answer is SlackAnswer.Refused { Error: "message_not_found" or "cant_update_message" or "edit_window_closed" or "is_inactive" };

    /// <summary>The message whose thread it was to join is gone, or takes no replies.</summary>
    public static bool NoSuchThread(SlackAnswer answer) =>
        answer is SlackAnswer.Refused { Error: "cannot_reply_to_message" or "thread_not_found" or "restricted_action_non_threadable_channel" or "restricted_action_thread_locked" };

    /// <summary>Slack says that the JSON is wrong, which is ours to mend.</summary>
    public static bool IsOurs(string error) =>
        error is "no_text" or "msg_too_long" or "msg_blocks_too_long" or "block_mismatch" or "view_too_large" or "metadata_too_large"
        || error.StartsWith("invalid_blocks", StringComparison.Ordinal)
        || error.StartsWith("invalid_metadata", StringComparison.Ordinal)
        || error.StartsWith("invalid_arg", StringComparison.Ordinal);
}
