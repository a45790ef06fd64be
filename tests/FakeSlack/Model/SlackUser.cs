using System.Text.Json.Nodes;

namespace FakeSlack.Model;

/// <summary>An account of a workspace.</summary>
public sealed class SlackUser(string id, string team, string name)
{
    public string Id => id;
    public string Name { get; set; } = name;

    /// <summary>What a mention shows.</summary>
    public string DisplayName { get; set; } = name;

    public string? Email { get; set; }
    public string? Zone { get; set; } = "Europe/Berlin";
    public bool Deleted { get; set; }
    public bool IsBot { get; init; }
    public bool IsRestricted { get; set; }

    /// <summary>Of another organisation, met in a shared channel.</summary>
    public bool IsStranger { get; set; }

    public string TeamId { get; set; } = team;

    public Dnd Dnd { get; set; } = Dnd.Off;

    public JsonObject ToJson(bool withEmail)
    {
        var profile = new JsonObject
        {
            ["real_name"] = Name,
            ["display_name"] = DisplayName,
            ["status_text"] = "",
            ["status_emoji"] = "",
            ["status_expiration"] = 0,
        };
        if (withEmail && Email is not null)
        {
            profile["email"] = Email;
        }

        var user = new JsonObject
        {
            ["id"] = Id,
            ["team_id"] = TeamId,
            ["name"] = Name.ToLowerInvariant().Replace(' ', '.'),
            ["deleted"] = Deleted,
            ["profile"] = profile,
            ["is_bot"] = IsBot,
            ["is_app_user"] = false,
            ["updated"] = 1_502_138_686,
        };
        if (!Deleted)
        {
            user["real_name"] = Name;
            user["is_admin"] = false;
            user["is_owner"] = false;
            user["is_restricted"] = IsRestricted;
            user["is_ultra_restricted"] = false;
            user["is_stranger"] = IsStranger;
            user["locale"] = "en-US";
            user["tz"] = Zone;
            user["tz_label"] = Zone;
            user["tz_offset"] = 3600;
        }

        return user;
    }
}

/// <summary>A do-not-disturb schedule: the window that is open, or opens next.</summary>
public sealed record Dnd(bool Enabled, long NextStart, long NextEnd)
{
    public static Dnd Off { get; } = new(false, 1, 1);

    public JsonObject ToJson() => new() { ["dnd_enabled"] = Enabled, ["next_dnd_start_ts"] = NextStart, ["next_dnd_end_ts"] = NextEnd };
}

public sealed class SlackUserGroup(string id, string handle)
{
    public string Id => id;
    public string Handle => handle;
    public List<string> Users { get; } = [];
    public bool Disabled { get; set; }
}
