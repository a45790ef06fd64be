namespace FakeSlack.Model;

/// <summary>Addresses that answer one interaction: five times within half an hour.</summary>
sealed class ResponseUrls(TimeProvider clock)
{
    const int MostUses = 5;
    static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    readonly Dictionary<string, Issued> issued = [];

    /// <param name="message">The message whose button it was.</param>
    public void Issue(string path, string user, string channel, SlackMessage? message) => issued[path] = new(user, channel, message, clock.GetUtcNow());

    /// <summary>Null, and why, when it is used up, too old or unknown.</summary>
    public (Answered? Use, string? Error) Use(string path)
    {
        if (!issued.TryGetValue(path, out var url))
        {
            return (null, "invalid_url");
        }

        if (clock.GetUtcNow() - url.At > Life)
        {
            return (null, "expired_url");
        }

        return ++url.Uses > MostUses ? (null, "used_url") : (new(url.User, url.Channel, url.Message), null);
    }

    public sealed record Answered(string User, string Channel, SlackMessage? Message);

    sealed class Issued(string user, string channel, SlackMessage? message, DateTimeOffset at)
    {
        public string User => user;
        public string Channel => channel;
        public SlackMessage? Message => message;
        public DateTimeOffset At => at;
        public int Uses { get; set; }
    }
}
