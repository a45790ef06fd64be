using System.Text.Json.Nodes;

namespace FakeSlack.Model;

/// <summary>A message as Slack keeps it: the last version, and how it read before.</summary>
public sealed class SlackMessage(string channel, string ts, DateTimeOffset at)
{
    public string Channel => channel;
    public string Ts => ts;
    public DateTimeOffset At => at;
    public string? User { get; init; }
    public string? BotId { get; init; }
    public string? ThreadTs { get; init; }

    /// <summary>Only this person sees it, and no API reads it back.</summary>
    public string? OnlyFor { get; init; }

    public string Text { get; set; } = "";
    public JsonArray? Blocks { get; set; }
    public JsonObject? Metadata { get; set; }
    public bool Deleted { get; set; }
    public int Edits { get; set; }

    public JsonObject ToJson(bool withMetadata = false)
    {
        var message = new JsonObject { ["type"] = "message", ["ts"] = Ts, ["text"] = Text, ["user"] = User };
        if (BotId is not null)
        {
            message["bot_id"] = BotId;
        }

        if (ThreadTs is not null)
        {
            message["thread_ts"] = ThreadTs;
        }

        if (Blocks is not null)
        {
            message["blocks"] = Blocks.DeepClone();
        }

        if (withMetadata && Metadata is not null)
        {
            message["metadata"] = Metadata.DeepClone();
        }

        if (Edits > 0)
        {
            message["edited"] = new JsonObject { ["user"] = User, ["ts"] = Ts };
        }

        return message;
    }
}
