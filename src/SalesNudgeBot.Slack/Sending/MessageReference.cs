namespace SalesNudgeBot.Slack.Sending;

/// <summary>A message of Slack's as one text, "{channel}/{ts}". Both parts are Slack's own and mean nothing to us.</summary>
readonly record struct MessageReference(string Channel, string Ts)
{
    public static string Of(string? channel, string? ts) => $"{channel}/{ts}";

    public static MessageReference? Parse(string? reference) =>
        reference?.Split('/') is [{ Length: > 0 } channel, { Length: > 0 } ts] ? new(channel, ts) : null;
}
