using System.Text.Json.Nodes;
using FakeSlack.People;

namespace FakeSlack.Model;

public sealed partial class SlackTeam
{
    readonly Dictionary<string, int> posts = [];

    /// <summary>How often the app posted a message with this metadata id: more than once is twice.</summary>
    public IReadOnlyDictionary<string, int> PostsByMetadataId
    {
        get
        {
            lock (Gate)
            {
                return new Dictionary<string, int>(posts);
            }
        }
    }

    /// <summary>Told of each post of the app at the instant it is taken, under the team's lock: channel, metadata id.</summary>
    public Action<string, string?>? Posted { get; set; }

    /// <summary>Every message of every conversation, the oldest first.</summary>
    public IReadOnlyList<SlackMessage> Messages
    {
        get
        {
            lock (Gate)
            {
                return [.. channels.Values.SelectMany(channel => channel.Messages).OrderBy(message => message.Ts, StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>How a message reads by now; null when it is not there.</summary>
    public string? TextOf(string channel, string ts)
    {
        lock (Gate)
        {
            return channels.GetValueOrDefault(channel)?.Find(ts) is { } message ? ReadAloud.Message(this, message) : null;
        }
    }

    internal SlackMessage Keep(SlackChannel channel, SlackMessage message)
    {
        Identify(message.Blocks);
        var id = (string?)message.Metadata?["event_payload"]?["id"];
        if (message is { BotId: not null, OnlyFor: null })
        {
            if (id is not null)
            {
                posts[id] = posts.GetValueOrDefault(id) + 1;
            }

            Posted?.Invoke(channel.Id, id);
        }

        channel.Messages.Add(message);
        foreach (var user in message.OnlyFor is { } one ? [one] : channel.Members.ToArray())
        {
            Tell(user);
        }

        return message;
    }

    internal SlackMessage FromBot(SlackChannel channel, string text, JsonArray? blocks, JsonObject? metadata = null, string? thread = null, string? onlyFor = null) =>
        Keep(channel, new(channel.Id, NextTs(), Now) { User = Bot.Id, BotId = BotId, Text = text, Blocks = blocks, Metadata = metadata, ThreadTs = thread, OnlyFor = onlyFor });

    /// <summary>Slack names every block and element that has no name of its own.</summary>
    internal void Identify(JsonArray? blocks)
    {
        foreach (var block in blocks?.OfType<JsonObject>() ?? [])
        {
            block["block_id"] ??= NextId("b");
            var elements = (block["elements"] as JsonArray)?.OfType<JsonObject>() ?? [];
            foreach (var element in elements.Concat(new[] { block["accessory"], block["element"] }.OfType<JsonObject>()))
            {
                if (BlockKit.Elements.IsInteractive((string?)element["type"] ?? ""))
                {
                    element["action_id"] ??= NextId("a");
                }
            }
        }
    }
}
