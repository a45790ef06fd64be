using System.Text.Json;
using System.Text.Json.Nodes;
using FakeSlack.BlockKit;
using FakeSlack.Delivery;
using FakeSlack.Model;

namespace FakeSlack.People;

public sealed partial class SlackPerson
{
    /// <summary>Types a slash command, such as <c>/nudge pace</c>. What comes back is shown to this person alone unless the app wants otherwise.</summary>
    /// <param name="channel">The conversation with the bot unless told otherwise.</param>
    public async Task<Answer> Command(string typed, SlackChannel? channel = null)
    {
        channel ??= Direct;
        JsonObject fields;
        lock (team.Gate)
        {
            var trigger = $"{team.NextId("1")}.{team.NextTs()}";
            team.Triggers.Issue(trigger, Id, null);
            var parts = typed.Split(' ', 2);
            fields = new()
            {
                ["token"] = "deprecated",
                ["team_id"] = team.Id,
                ["team_domain"] = team.Domain,
                ["channel_id"] = channel.Id,
                ["channel_name"] = channel.Kind is ChannelKind.Direct ? "directmessage" : channel.Name,
                ["user_id"] = Id,
                ["user_name"] = user.Name.ToLowerInvariant(),
                ["command"] = parts[0],
                ["text"] = parts.Length > 1 ? Escaped(parts[1]) : "",
                ["api_app_id"] = team.AppId,
                ["is_enterprise_install"] = "false",
                ["response_url"] = ResponseUrl(channel.Id, null),
                ["trigger_id"] = trigger,
            };
        }

        var answer = await team.Deliver(new(PayloadKind.Command, fields, true));
        lock (team.Gate)
        {
            Show(channel, answer);
        }

        return answer;
    }

    /// <summary>Opens the bot's App Home.</summary>
    public Task<Answer> OpensHome(string tab = "home")
    {
        JsonObject opened;
        lock (team.Gate)
        {
            opened = new() { ["type"] = "app_home_opened", ["user"] = Id, ["channel"] = Direct.Id, ["tab"] = tab, ["event_ts"] = team.NextTs() };
            if (team.Homes.GetValueOrDefault(Id) is { } home)
            {
                opened["view"] = home.ToJson(team);
            }
        }

        return team.Events.Deliver(opened);
    }

    /// <summary>Picks a shortcut of the app from the menu.</summary>
    public Task<Answer> UsesShortcut(string callbackId)
    {
        JsonObject used;
        lock (team.Gate)
        {
            used = Interaction("shortcut", null);
            used["callback_id"] = callbackId;
            used["action_ts"] = team.NextTs();
        }

        return team.Deliver(new(PayloadKind.Interactive, used, false));
    }

    /// <summary>Picks a shortcut of the app from a message's menu.</summary>
    public Task<Answer> UsesShortcut(string callbackId, SlackMessage on)
    {
        JsonObject used;
        lock (team.Gate)
        {
            var channel = team.Channels[on.Channel];
            used = Interaction("message_action", null);
            used["callback_id"] = callbackId;
            used["action_ts"] = team.NextTs();
            used["channel"] = new JsonObject { ["id"] = channel.Id, ["name"] = channel.Kind is ChannelKind.Direct ? "directmessage" : channel.Name };
            used["message_ts"] = on.Ts;
            used["message"] = on.ToJson();
            used["response_url"] = ResponseUrl(channel.Id, on);
        }

        return team.Deliver(new(PayloadKind.Interactive, used, false));
    }

    void Show(SlackChannel channel, Answer answer)
    {
        if (!answer.Acknowledged)
        {
            team.Keep(channel, new(channel.Id, team.NextTs(), team.Now) { User = "USLACKBOT", Text = $"/nudge failed with the error \"{answer.Reason}\"", OnlyFor = Id });
            return;
        }

        if (answer.Body.Length == 0)
        {
            return;
        }

        var said = answer.Body.StartsWith('{') ? JsonNode.Parse(answer.Body) as JsonObject : new JsonObject { ["text"] = answer.Body };
        var blocks = said!["blocks"]?.DeepClone() as JsonArray;
        var wrong = blocks is null ? [] : BlockKitLimits.Check(JsonSerializer.SerializeToElement(blocks));
        if (wrong.Count > 0)
        {
            team.Complain($"a command's answer: {string.Join("; ", wrong)}");
            return;
        }

        team.FromBot(channel, (string?)said["text"] ?? "", blocks, onlyFor: (string?)said["response_type"] == "in_channel" ? null : Id);
    }
}
