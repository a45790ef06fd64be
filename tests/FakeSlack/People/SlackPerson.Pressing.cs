using System.Text.Json.Nodes;
using FakeSlack.Delivery;
using FakeSlack.Model;

namespace FakeSlack.People;

public sealed partial class SlackPerson
{
    /// <summary>Presses the newest button that says this, on any message that this person sees.</summary>
    public Task<Answer> Clicks(string label) => Click(Button(label) ?? throw new InvalidOperationException($"{user.Name} sees no button \"{label}\"."));

    /// <summary>The payload that a press on it would bring, for tests that bring it themselves.</summary>
    public JsonObject PressOn(string label) => Pressed(Button(label) ?? throw new InvalidOperationException($"{user.Name} sees no button \"{label}\"."));

    public bool SeesButton(string label) => Button(label) is not null;

    /// <summary>What the newest button that says this would bring; null when there is none.</summary>
    public string? ValueOf(string label) => (string?)Button(label)?.Element["value"];

    /// <summary>Presses the newest button that brings this.</summary>
    public Task<Answer> ClicksValue(string value) =>
        Click(Newest(element => (string?)element["value"] == value) ?? throw new InvalidOperationException($"{user.Name} sees no button that brings {value}."));

    /// <summary>Presses a button in the App Home.</summary>
    public Task<Answer> ClicksInHome(string label)
    {
        SlackView home;
        JsonObject pressed;
        lock (team.Gate)
        {
            home = team.Homes[Id];
            var (block, element) = SeenMessage.ElementsOf(home.Blocks).Last(found => Says(found.Element, label));
            pressed = Interaction("block_actions", home.Id);
            pressed["container"] = new JsonObject { ["type"] = "view", ["view_id"] = home.Id };
            pressed["view"] = home.ToJson(team);
            pressed["actions"] = new JsonArray(Acted(block, element, team.NextTs()));
        }

        return team.Deliver(new(PayloadKind.Interactive, pressed, false));
    }

    /// <summary>Presses a button with any value that nobody offered, as a forged client could, on the newest message from the bot.</summary>
    /// <param name="trigger">The same again is the same press, delivered twice.</param>
    public Task<Answer> Forges(string value, string? trigger = null)
    {
        JsonObject pressed;
        lock (team.Gate)
        {
            var on = Sees() is [.., var last] ? last.Message : new SlackMessage(Direct.Id, "1.000001", team.Now) { User = team.Bot.Id, BotId = team.BotId };
            var block = new JsonObject { ["block_id"] = "forged" };
            pressed = Pressed((on, block, new JsonObject { ["type"] = "button", ["action_id"] = "act-0", ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = "Forged" }, ["value"] = value }), trigger);
        }

        return team.Deliver(new(PayloadKind.Interactive, pressed, false));
    }

    /// <summary>Brings a press to the app; the trigger in it starts to live now.</summary>
    public Task<Answer> Brings(JsonObject pressed) => team.Deliver(new(PayloadKind.Interactive, (JsonObject)pressed.DeepClone(), false));

    Task<Answer> Click((SlackMessage Message, JsonObject Block, JsonObject Element) button) => Brings(Pressed(button));

    (SlackMessage Message, JsonObject Block, JsonObject Element)? Button(string label) => Newest(element => Says(element, label));

    (SlackMessage Message, JsonObject Block, JsonObject Element)? Newest(Func<JsonObject, bool> which)
    {
        foreach (var message in Sees().Reverse())
        {
            if (message.Elements().Where(found => which(found.Element)).Take(1).ToList() is [var (block, element)])
            {
                return (message.Message, block, element);
            }
        }

        return null;
    }

    // "…" at its end says that a form follows; people do not read it aloud.
    static bool Says(JsonObject element, string label) => ((string?)element["text"]?["text"])?.TrimEnd('…', '.', ' ') == label.TrimEnd('…', '.', ' ');

    JsonObject Pressed((SlackMessage Message, JsonObject Block, JsonObject Element) button, string? trigger = null)
    {
        lock (team.Gate)
        {
            var (message, block, element) = button;
            var channel = team.Channels[message.Channel];
            var pressed = Interaction("block_actions", null, trigger);
            pressed["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = message.Ts, ["channel_id"] = channel.Id, ["is_ephemeral"] = message.OnlyFor is not null };
            pressed["channel"] = new JsonObject { ["id"] = channel.Id, ["name"] = channel.Kind is ChannelKind.Direct ? "directmessage" : channel.Name };
            if (message.OnlyFor is null)
            {
                pressed["message"] = message.ToJson();
            }

            pressed["state"] = new JsonObject { ["values"] = new JsonObject() };
            pressed["response_url"] = ResponseUrl(channel.Id, message);
            pressed["actions"] = new JsonArray(Acted(block, element, trigger is null ? team.NextTs() : "1596530385.194939"));
            return pressed;
        }
    }

    static JsonObject Acted(JsonObject block, JsonObject element, string ts)
    {
        var action = (JsonObject)element.DeepClone();
        action.Remove("style");
        action["block_id"] = (string?)block["block_id"];
        action["action_ts"] = ts;
        return action;
    }

    JsonObject Interaction(string type, string? inView, string? trigger = null)
    {
        trigger ??= $"{team.NextId("1")}.{team.NextTs()}";
        team.Triggers.Issue(trigger, Id, inView);
        return new()
        {
            ["type"] = type,
            ["user"] = new JsonObject { ["id"] = Id, ["username"] = user.Name.ToLowerInvariant(), ["name"] = user.Name.ToLowerInvariant(), ["team_id"] = user.TeamId },
            ["api_app_id"] = team.AppId,
            ["token"] = "deprecated",
            ["trigger_id"] = trigger,
            ["team"] = team.Json(),
            ["enterprise"] = null,
            ["is_enterprise_install"] = false,
        };
    }

    /// <summary>An address as one comes with each thing that this person does in their conversation with the bot.</summary>
    public string NewResponseUrl() => ResponseUrl(Direct.Id, message: null);

    string ResponseUrl(string channel, SlackMessage? message)
    {
        var path = $"/response/{team.Id}/{team.NextId("R")}";
        team.ResponseUrls.Issue(path, Id, channel, message);
        return new Uri(team.Server.Url, path).ToString();
    }
}
