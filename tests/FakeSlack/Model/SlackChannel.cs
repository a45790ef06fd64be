using System.Text.Json.Nodes;

namespace FakeSlack.Model;

public enum ChannelKind
{
    Public,
    Private,
    Direct,
}

public sealed class SlackChannel(string id, string name, ChannelKind kind)
{
    public string Id => id;
    public string Name { get; set; } = name;
    public ChannelKind Kind => kind;
    public bool Archived { get; set; }
    public bool Shared { get; set; }

    /// <summary>The other one of a direct conversation with the bot.</summary>
    public string? With { get; init; }

    public HashSet<string> Members { get; } = [];
    public List<SlackMessage> Messages { get; } = [];

    /// <summary>When the bot last posted here.</summary>
    public DateTimeOffset? LastPost { get; set; }

    public SlackMessage? Find(string? ts) => Messages.FindLast(message => message.Ts == ts && !message.Deleted);

    public JsonObject ToJson(string bot)
    {
        if (Kind is ChannelKind.Direct)
        {
            return new() { ["id"] = Id, ["created"] = 1_502_138_686, ["is_im"] = true, ["is_org_shared"] = false, ["user"] = With, ["is_archived"] = Archived, ["is_user_deleted"] = false };
        }

        return new()
        {
            ["id"] = Id,
            ["name"] = Name,
            ["name_normalized"] = Name,
            ["is_channel"] = Kind is ChannelKind.Public,
            ["is_group"] = false,
            ["is_im"] = false,
            ["is_mpim"] = false,
            ["is_private"] = Kind is ChannelKind.Private,
            ["is_archived"] = Archived,
            ["is_member"] = Members.Contains(bot),
            ["is_ext_shared"] = Shared,
            ["is_org_shared"] = false,
            ["is_shared"] = Shared,
            ["num_members"] = Members.Count,
            ["created"] = 1_502_138_686,
        };
    }
}
