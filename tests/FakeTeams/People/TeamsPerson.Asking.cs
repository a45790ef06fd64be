using System.Net;
using System.Text.Json.Nodes;
using FakeTeams.Delivery;
using FakeTeams.Model;

namespace FakeTeams.People;

public sealed partial class TeamsPerson
{
    /// <summary>Writes to the bot.</summary>
    public Task<Answer> Types(string text) => Tells(Chat, text, null, withBot: true);

    /// <summary>Calls the bot in a channel by its name, which is put before the text.</summary>
    /// <param name="thread">The message that began the thread; null: a new one.</param>
    public Task<Answer> TypesIn(TeamsConversation channel, string text, string? thread = null) => Tells(channel, text, thread, withBot: true);

    /// <summary>Talks to the others; the bot hears nothing of it.</summary>
    public TeamsMessage Tells(TeamsConversation channel, string text, string? thread = null)
    {
        lock (tenant.Gate)
        {
            var id = tenant.NextMessageId();
            return tenant.Keep(new(channel, id, channel.IsPersonal ? null : thread ?? id, tenant.Now) { From = user, Text = text });
        }
    }

    public Task<Answer> Reacts(TeamsMessage to, string type = "like")
    {
        JsonObject reaction;
        lock (tenant.Gate)
        {
            reaction = Activities.New(tenant, "messageReaction", user, to.Conversation, to.Root, byHand: false);
            reaction["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = type });
            reaction["replyToId"] = to.Id;
        }

        return tenant.Bot.Send(reaction);
    }

    Task<Answer> Tells(TeamsConversation where, string text, string? thread, bool withBot)
    {
        var message = Tells(where, text, thread);
        JsonObject said;
        lock (tenant.Gate)
        {
            said = Activities.New(tenant, "message", user, where, message.Root, byHand: true, message.Id);
            said["textFormat"] = "plain";
            said["text"] = text;
            var html = WebUtility.HtmlEncode(text);
            if (withBot && !where.IsPersonal)
            {
                said["text"] = $"<at>{tenant.BotName}</at> {text}";
                html = $"<span itemtype=\"http://schema.skype.com/Mention\" itemscope=\"\" itemid=\"0\">{tenant.BotName}</span>&nbsp;{html}";
                said["entities"]!.AsArray().Insert(0, new JsonObject { ["type"] = "mention", ["mentioned"] = Activities.Bot(tenant), ["text"] = $"<at>{tenant.BotName}</at>" });
            }

            said["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = $"<div>{html}</div>" });
        }

        return tenant.Bot.Send(said);
    }
}
