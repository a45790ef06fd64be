using FakeSlack.Delivery;
using FakeSlack.Model;

namespace FakeSlack.People;

/// <summary>One person in front of their Slack.</summary>
public sealed partial class SlackPerson(SlackTeam team, SlackUser user)
{
    public string Id => user.Id;
    public SlackUser User => user;

    /// <summary>Everything on this person's screen, the oldest first, as it reads now.</summary>
    public IReadOnlyList<SeenMessage> Sees(string? channel = null)
    {
        lock (team.Gate)
        {
            return
            [
                .. team.Channels.Values.Where(one => one.Members.Contains(Id) && (channel is null || one.Id == channel))
                    .SelectMany(one => one.Messages)
                    .Where(message => !message.Deleted && (message.OnlyFor ?? Id) == Id && message.User != Id)
                    .OrderBy(message => message.Ts, StringComparer.Ordinal)
                    .Select(Seen),
            ];
        }
    }

    /// <summary>The conversation with the bot.</summary>
    public SlackChannel Direct
    {
        get
        {
            lock (team.Gate)
            {
                return team.DirectWith(user);
            }
        }
    }

    /// <summary>The modal on top, if one is open.</summary>
    public SlackView? Form
    {
        get
        {
            lock (team.Gate)
            {
                return team.Stacks.GetValueOrDefault(Id) is [.., var top] ? top : null;
            }
        }
    }

    /// <summary>How that reads.</summary>
    public string? FormText
    {
        get
        {
            lock (team.Gate)
            {
                return Form is { } form ? ReadAloud.Blocks(team, form.Blocks) : null;
            }
        }
    }

    /// <summary>The App Home as it reads now; null before the bot published any.</summary>
    public string? Home
    {
        get
        {
            lock (team.Gate)
            {
                return team.Homes.GetValueOrDefault(Id) is { } home ? ReadAloud.Blocks(team, home.Blocks) : null;
            }
        }
    }

    /// <summary>Completes once this holds: at once, or when something on the screen changes.</summary>
    public async Task Until(Func<SlackPerson, bool> holds, TimeSpan? patience = null)
    {
        while (true)
        {
            Task change;
            lock (team.Gate)
            {
                change = team.Changes(Id);
                if (holds(this))
                {
                    return;
                }
            }

            await change.WaitAsync(patience ?? TimeSpan.FromMinutes(1));
        }
    }

    /// <summary>Writes to the bot.</summary>
    public Task<Answer> Types(string text, string? thread = null) => Says(Direct, text, thread, "message");

    /// <summary>Calls the bot in a channel by its name, which is put before the text.</summary>
    public Task<Answer> TypesIn(SlackChannel channel, string text, string? thread = null) => Says(channel, $"<@{team.Bot.Id}> {Escaped(text)}", thread, "app_mention");

    /// <summary>Talks to the others; the app hears nothing of it.</summary>
    public SlackMessage Tells(SlackChannel channel, string text)
    {
        lock (team.Gate)
        {
            return team.Keep(channel, new(channel.Id, team.NextTs(), team.Now) { User = Id, Text = Escaped(text) });
        }
    }

    /// <summary>Leaves for good: the account is deactivated, and the app is told.</summary>
    public Task<Answer> Leaves() => team.ChangeUser(Id, account => account.Deleted = true);

    internal SeenMessage Seen(SlackMessage message) => new(message.Channel, message.Ts, ReadAloud.Message(team, message), message.OnlyFor is not null, message.Edits, message);

    async Task<Answer> Says(SlackChannel channel, string text, string? thread, string type)
    {
        SlackMessage message;
        lock (team.Gate)
        {
            message = team.Keep(channel, new(channel.Id, team.NextTs(), team.Now) { User = Id, Text = type == "message" ? Escaped(text) : text, ThreadTs = thread });
        }

        var happened = message.ToJson();
        happened["type"] = type;
        happened["channel"] = channel.Id;
        happened["team"] = team.Id;
        happened["event_ts"] = message.Ts;
        happened["client_msg_id"] = $"client-{message.Ts}";
        if (type == "message")
        {
            happened["channel_type"] = channel.Kind is ChannelKind.Direct ? "im" : "channel";
        }

        return await team.Events.Deliver(happened);
    }

    static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
