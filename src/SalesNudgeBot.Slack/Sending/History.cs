using System.Globalization;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Wording;
using SalesNudgeBot.Slack.Api;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Slack.Sending;

/// <summary>Looks for a message of which nobody knows whether it arrived, by the id in its metadata (protocol section 8).</summary>
sealed class History(SlackWorkspace workspace)
{
    const int PageSize = 100;

    /// <summary>A claim is looked up by the next run of the bot at the latest; a person's own conversation has no more since then.</summary>
    const int MostPages = 10;

    /// <param name="thread">Replies are not in the conversation's own history.</param>
    /// <exception cref="IOException">Slack could not be asked.</exception>
    public async Task<FindOutcome> Find(string outboxId, string channel, string? thread, CancellationToken cancellation)
    {
        var method = thread is null ? "conversations.history" : "conversations.replies";
        string? cursor = null;
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await workspace.Call(
                method,
                [
                    ("channel", channel),
                    ("ts", thread),
                    ("include_all_metadata", "true"),
                    ("limit", PageSize.ToString(CultureInfo.InvariantCulture)),
                    ("cursor", cursor),
                ],
                cancellation);
            switch (answer)
            {
                case SlackAnswer.Ok { Body: var body }:
                    if (body.Items("messages").FirstOrDefault(message => Metadata.IsOf(outboxId, message)) is var found && found.Text("ts") is { } ts)
                    {
                        return new FindOutcome.Found(MessageReference.Of(channel, ts));
                    }

                    cursor = body.Text("response_metadata", "next_cursor");
                    if (cursor is null)
                    {
                        return new FindOutcome.NotThere();
                    }

                    break;
                case SlackAnswer.Refused { Error: "missing_scope" or "channel_not_found" or "not_in_channel" }:
                    return new FindOutcome.CannotTell();
                case SlackAnswer.Refused { Error: "thread_not_found" or "message_not_found" }:
                    return new FindOutcome.NotThere();
                default:
                    throw new IOException($"{SlackWords.Silent} ({answer.GetType().Name})");
            }
        }

        return new FindOutcome.CannotTell();
    }
}
