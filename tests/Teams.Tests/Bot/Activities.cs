using System.Text.Json.Nodes;

namespace Teams.Tests.Bot;

/// <summary>Activities as the captures of the protocol reference show them.</summary>
static class Activities
{
    public const string Ana = "00000000-0000-0000-0000-0000000000a1";
    public const string Chat = "a:personal-chat-ana";
    public const string Channel = "19:channel-deals@thread.tacv2";
    public const string Team = "19:team-sales@thread.tacv2";
    public const string Bot = "28:" + TheConnector.AppId;

    public static JsonObject Message(string text, string id = "m-1") =>
        Personal("message", id).With("text", text).With("textFormat", "plain");

    public static JsonObject InChannel(string text, string id = "m-1", string thread = "1795289968038") =>
        InTeam("message", id, $"{Channel};messageid={thread}")
            .With("text", text)
            .With("entities", new JsonArray(Mention(Bot, "SalesNudgeBot"), ClientInfo()));

    public static JsonObject Press(string verb, JsonObject data, string id = "i-1", string on = "1795289955381", string trigger = "manual") =>
        Personal("invoke", id)
            .With("name", "adaptiveCard/action")
            .With("replyToId", on)
            .With("value", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["title"] = "Press", ["verb"] = verb, ["data"] = data }, ["trigger"] = trigger });

    public static JsonObject Installed(string action, string id = "u-1") => Personal("installationUpdate", id).With("action", action).Without("localTimezone", "entities");

    public static JsonObject Joined(JsonArray members, string id = "u-2") => Personal("conversationUpdate", id).With("membersAdded", members).Without("localTimezone", "locale", "entities");

    public static JsonObject TeamUpdate(string eventType, string id = "u-3")
    {
        var activity = InTeam("conversationUpdate", id, Channel);
        activity["channelData"]!["eventType"] = eventType;
        return activity;
    }

    public static JsonObject Mention(string id, string name) =>
        new() { ["type"] = "mention", ["text"] = $"<at>{name}</at>", ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name } };

    public static JsonObject InTeam(string type, string id, string conversation) =>
        Common(type, id)
            .With("conversation", new JsonObject { ["isGroup"] = true, ["conversationType"] = "channel", ["tenantId"] = TheConnector.Tenant, ["id"] = conversation })
            .With("channelData", new JsonObject
            {
                ["tenant"] = new JsonObject { ["id"] = TheConnector.Tenant },
                ["team"] = new JsonObject { ["id"] = Team, ["name"] = "Sales Team" },
                ["channel"] = new JsonObject { ["id"] = Channel },
            });

    public static JsonObject Personal(string type, string id) =>
        Common(type, id)
            .With("conversation", new JsonObject { ["conversationType"] = "personal", ["tenantId"] = TheConnector.Tenant, ["id"] = Chat })
            .With("channelData", new JsonObject { ["tenant"] = new JsonObject { ["id"] = TheConnector.Tenant } });

    public static JsonObject With(this JsonObject activity, string name, JsonNode? value)
    {
        activity[name] = value;
        return activity;
    }

    public static JsonObject Without(this JsonObject activity, params string[] names)
    {
        foreach (var name in names)
        {
            activity.Remove(name);
        }

        return activity;
    }

    static JsonObject Common(string type, string id) =>
        new()
        {
            ["type"] = type,
            ["id"] = id,
            ["channelId"] = "msteams",
            ["serviceUrl"] = TheConnector.ServiceUrl,
            ["timestamp"] = "2026-11-23T08:00:00.000Z",
            ["localTimezone"] = "Europe/Madrid",
            ["locale"] = "es-ES",
            ["from"] = new JsonObject { ["id"] = "29:user-ana", ["name"] = "Ana Moreno", ["aadObjectId"] = Ana },
            ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "SalesNudgeBot" },
            ["entities"] = new JsonArray(ClientInfo()),
        };

    static JsonObject ClientInfo() => new() { ["type"] = "clientInfo", ["locale"] = "es-ES", ["country"] = "ES", ["platform"] = "Web", ["timezone"] = "Europe/Madrid" };
}
