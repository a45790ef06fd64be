using System.Text.Json.Nodes;
using FakeTeams.Model;

namespace FakeTeams.Delivery;

/// <summary>Activities as Teams writes them (protocol section 3).</summary>
static class Activities
{
    /// <param name="conversation">Null: the team as a whole, which is its General channel.</param>
    /// <param name="root">The thread, where there is one.</param>
    /// <param name="byHand">Somebody wrote or pressed: then it says from where.</param>
    public static JsonObject New(TeamsTenant tenant, string type, TeamsUser from, TeamsConversation conversation, string? root, bool byHand, string? id = null)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = id ?? tenant.NextEventId(),
            ["timestamp"] = Time(tenant.Now),
            ["serviceUrl"] = tenant.ServiceUrl.ToString(),
            ["channelId"] = "msteams",
            ["from"] = from.ToAccount(withName: byHand),
            ["recipient"] = Bot(tenant),
            ["conversation"] = conversation.ToJson(tenant.Id, root),
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant.Id } },
        };
        if (conversation.Team is { } team)
        {
            activity["channelData"]!["team"] = byHand ? new JsonObject { ["id"] = team.Id } : team.ToJson();
            activity["channelData"]!["channel"] = new JsonObject { ["id"] = conversation.Id };
        }

        if (byHand)
        {
            activity["localTimestamp"] = activity["timestamp"]!.DeepClone();
            activity["localTimezone"] = from.Zone;
            activity["locale"] = from.Locale;
            activity["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = from.Locale, ["country"] = "US", ["platform"] = "Web", ["timezone"] = from.Zone });
        }

        return activity;
    }

    public static JsonObject Bot(TeamsTenant tenant) => new() { ["id"] = tenant.BotId, ["name"] = tenant.BotName };

    static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
