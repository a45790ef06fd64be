using System.Text.RegularExpressions;

namespace SalesNudgeBot.Slack.Inbound;

/// <summary>A message's own address, put together as Slack does, without asking Slack for it.</summary>
static partial class Permalink
{
    /// <summary>Null when a part is missing or is not what Slack would send: no address is made of somebody's text.</summary>
    public static string? Of(string? domain, string? channel, string? message, string? thread)
    {
        if (domain is null || channel is null || message is null || !Domain().IsMatch(domain) || !Id().IsMatch(channel) || !Stamp().IsMatch(message))
        {
            return null;
        }

        var link = $"https://{domain}.slack.com/archives/{channel}/p{message.Replace(".", "", StringComparison.Ordinal)}";
        return thread is null || thread == message || !Stamp().IsMatch(thread) ? link : $"{link}?thread_ts={thread}&cid={channel}";
    }

    [GeneratedRegex("^[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?(?:\\.enterprise)?\\z")]
    private static partial Regex Domain();

    [GeneratedRegex("^[A-Z0-9]{1,32}\\z")]
    private static partial Regex Id();

    [GeneratedRegex("^[0-9]{1,12}\\.[0-9]{6}\\z")]
    private static partial Regex Stamp();
}
