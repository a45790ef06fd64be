using System.Text.Json.Nodes;
using FakeTeams.Delivery;
using FakeTeams.Model;

namespace FakeTeams.People;

public sealed partial class TeamsPerson
{
    /// <summary>Presses the newest button that says this, on any message that this person sees.</summary>
    public Task<Answer> Clicks(string title) => Click(Newest(action => Says(action, title)) ?? throw new InvalidOperationException($"{user.Name} sees no button \"{title}\"."));

    public bool SeesButton(string title) => Newest(action => Says(action, title)) is not null;

    /// <summary>What the newest button that says this would bring; null when there is none.</summary>
    public JsonObject? DataOf(string title) => Newest(action => Says(action, title))?.Action["data"] as JsonObject;

    /// <summary>Presses the newest button that brings such data.</summary>
    public Task<Answer> ClicksWhere(Func<JsonObject, bool> data) =>
        Click(Newest(action => action["data"] is JsonObject brought && data(brought)) ?? throw new InvalidOperationException($"{user.Name} sees no button that brings that."));

    /// <summary>The press on it as it would come, for tests that bring it themselves.</summary>
    public JsonObject PressOn(string title)
    {
        var (message, action) = Newest(one => Says(one, title)) ?? throw new InvalidOperationException($"{user.Name} sees no button \"{title}\".");
        return Pressed(message, action, action["data"] as JsonObject ?? [], "manual", null);
    }

    /// <summary>Presses what nobody offered, as a forged client could, on the newest message from the bot.</summary>
    /// <param name="key">The same again is the same press, delivered twice.</param>
    public Task<Answer> Forges(string verb, JsonObject data, string? key = null)
    {
        var on = Sees() is [.., var last] ? last.Message : new TeamsMessage(Chat, "1", null, tenant.Now);
        return Invoke(on, new JsonObject { ["type"] = "Action.Execute", ["title"] = "Forged", ["verb"] = verb }, data, "manual", key);
    }

    /// <summary>Brings a press to the bot, and shows what it answers.</summary>
    public async Task<Answer> Brings(JsonObject pressed, TeamsMessage on)
    {
        var answer = await tenant.Bot.Send((JsonObject)pressed.DeepClone());
        Follow(on, (string?)pressed["value"]?["trigger"] == "automatic", answer);
        return answer;
    }

    Task<Answer> Click((TeamsMessage Message, JsonObject Action) button) => Click(button.Message, button.Action, []);

    async Task<Answer> Click(TeamsMessage message, JsonObject action, JsonObject inputs)
    {
        var data = action["data"]?.DeepClone() as JsonObject ?? [];
        foreach (var (id, value) in inputs)
        {
            data[id] = value?.DeepClone();
        }

        return (string?)action["type"] switch
        {
            "Action.Execute" when OldClient && action["fallback"] is JsonObject => await Submit(message, data),
            "Action.Execute" => await Invoke(message, action, data, "manual"),
            "Action.Submit" => await Submit(message, data),
            _ => new(true, null, 200, ""),
        };
    }

    async Task<Answer> Invoke(TeamsMessage message, JsonObject action, JsonObject data, string trigger, string? key = null) =>
        await Brings(Pressed(message, action, data, trigger, key), message);

    Task<Answer> Submit(TeamsMessage message, JsonObject data)
    {
        JsonObject submitted;
        lock (tenant.Gate)
        {
            submitted = Activities.New(tenant, "message", user, message.Conversation, message.Root, byHand: true, tenant.NextMessageId());
            submitted["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
            submitted["replyToId"] = message.Id;
            submitted["value"] = data.DeepClone();
        }

        return tenant.Bot.Send(submitted);
    }

    JsonObject Pressed(TeamsMessage message, JsonObject action, JsonObject data, string trigger, string? key)
    {
        lock (tenant.Gate)
        {
            var pressed = Activities.New(tenant, "invoke", user, message.Conversation, message.Root, byHand: true, key is null ? null : $"f:{key}");
            pressed["name"] = "adaptiveCard/action";
            pressed["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
            pressed["replyToId"] = message.Id;
            pressed["value"] = new JsonObject
            {
                ["action"] = new JsonObject { ["type"] = "Action.Execute", ["id"] = "", ["title"] = (string?)action["title"], ["verb"] = (string?)action["verb"], ["data"] = data.DeepClone() },
                ["trigger"] = trigger,
            };
            return pressed;
        }
    }

    void Follow(TeamsMessage message, bool automatic, Answer answer)
    {
        lock (tenant.Gate)
        {
            var said = InvokeAnswer.Read(tenant, answer);
            if (said?.Card is { } card)
            {
                tenant.Show(message, user, card);
            }
            else if (!automatic)
            {
                words.Add(said?.Words?.Replace("\u2060", "", StringComparison.Ordinal) ?? "Unable to reach app. Please try again.");
                tenant.Tell(user.Id);
            }
        }
    }

    (TeamsMessage Message, JsonObject Action)? Newest(Func<JsonObject, bool> which)
    {
        foreach (var seen in Sees().Reverse())
        {
            if (seen.Actions().FirstOrDefault(which) is { } action)
            {
                return (seen.Message, action);
            }
        }

        return null;
    }

    // "…" at its end says that a form follows; people do not read it aloud.
    static bool Says(JsonObject action, string title) => ((string?)action["title"])?.TrimEnd('…', '.', ' ') == title.TrimEnd('…', '.', ' ');
}
