using System.Collections.Concurrent;

namespace SalesNudgeBot.Slack.Sending;

/// <summary>Which conversation is whose, as far as Slack has said: a person's own has an id, and posts to it take the person's too.</summary>
sealed class DirectMessages
{
    readonly ConcurrentDictionary<string, string> channels = new();
    readonly ConcurrentDictionary<string, string> accounts = new();

    public string? ChannelOf(string account) => channels.GetValueOrDefault(account);

    public void Remember(string account, string channel)
    {
        channels[account] = channel;
        accounts[channel] = account;
    }

    /// <summary>One name for one conversation, by whichever id it was given.</summary>
    public string NameOf(string channelOrAccount) => accounts.GetValueOrDefault(channelOrAccount, channelOrAccount);
}
