using System.Text.Json;
using System.Text.Json.Nodes;
using FakeSlack.BlockKit;
using FakeSlack.Model;

namespace FakeSlack.Api;

/// <summary>One call of a method, with what every method needs.</summary>
sealed record Call(SlackTeam Team, string Method, Arguments Arguments)
{
    public static JsonObject Ok(params ReadOnlySpan<(string Name, JsonNode? Value)> more)
    {
        var answer = new JsonObject { ["ok"] = true };
        foreach (var (name, value) in more)
        {
            answer[name] = value;
        }

        return answer;
    }

    public void Needs(string scope)
    {
        if (!Team.Scopes.Contains(scope))
        {
            throw new RefusedException("missing_scope", new() { ["needed"] = scope, ["provided"] = string.Join(',', Team.Scopes.Order()) });
        }
    }

    public SlackUser User(string name = "user", string refusal = "user_not_found")
    {
        var user = Team.Users.GetValueOrDefault(Arguments.Needed(name)) ?? throw new RefusedException(refusal);
        return user;
    }

    /// <summary>The conversation as far as the bot can see it.</summary>
    public SlackChannel Channel(string name = "channel")
    {
        var channel = Team.Channels.GetValueOrDefault(Arguments.Needed(name)) ?? throw new RefusedException("channel_not_found");
        return channel.Kind is ChannelKind.Public || channel.Members.Contains(Team.Bot.Id) ? channel : throw new RefusedException("channel_not_found");
    }

    /// <summary>Null when there are none, refused as Slack refuses them.</summary>
    public JsonArray? Blocks()
    {
        var blocks = Arguments.Json("blocks", "invalid_blocks_format");
        if (blocks is null)
        {
            return null;
        }

        if (blocks is not JsonArray array)
        {
            throw new RefusedException("invalid_blocks_format");
        }

        Check(array, "invalid_blocks");
        return array.Count == 0 ? null : array;
    }

    public JsonObject View()
    {
        if (Arguments.Json("view", "invalid_arguments") is not JsonObject view)
        {
            throw new RefusedException("invalid_arguments");
        }

        Check(view, "invalid_arguments");
        return view;
    }

    public JsonObject? Metadata()
    {
        if (Arguments.Json("metadata", "invalid_metadata_format") is not { } metadata)
        {
            return null;
        }

        if (metadata is JsonObject { Count: 0 } nothing)
        {
            return nothing;
        }

        if (metadata is not JsonObject whole || whole["event_type"]?.GetValueKind() is not JsonValueKind.String || whole["event_payload"] is not JsonObject)
        {
            throw new RefusedException("invalid_metadata_format");
        }

        return metadata.ToJsonString().Length > 8000 ? throw new RefusedException("metadata_too_large") : whole;
    }

    /// <summary>Pages through a list; the cursor says where the next one starts.</summary>
    public (IReadOnlyList<T> Page, string Next) Page<T>(IReadOnlyList<T> all, int usual, int most)
    {
        var limit = Math.Clamp(Arguments.Number("limit", usual), 1, most);
        var start = 0;
        if (Arguments.Text("cursor") is { Length: > 0 } cursor && (!cursor.StartsWith("next:", StringComparison.Ordinal) || !int.TryParse(cursor["next:".Length..], out start)))
        {
            throw new RefusedException("invalid_cursor");
        }

        var end = Math.Min(all.Count, start + limit);
        return ([.. all.Skip(start).Take(limit)], end < all.Count ? $"next:{end}" : "");
    }

    public static JsonObject Cursor(string next) => new() { ["next_cursor"] = next };

    void Check(JsonNode payload, string refusal)
    {
        var wrong = BlockKitLimits.Check(JsonSerializer.SerializeToElement(payload));
        if (wrong.Count > 0)
        {
            Team.Complain($"{Method}: {string.Join("; ", wrong)}");
            throw new RefusedException(
                wrong[0].Contains("view_too_large", StringComparison.Ordinal) ? "view_too_large" : refusal,
                new() { ["errors"] = Array(wrong), ["response_metadata"] = new JsonObject { ["messages"] = Array(wrong) } });
        }
    }

    static JsonArray Array(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
