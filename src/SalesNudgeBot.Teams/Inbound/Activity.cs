using System.Text.Json;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Teams.Inbound;

/// <summary>What the Connector brings (protocol section 3), as far as we look: fields that we do not know mean nothing to us.</summary>
sealed class Activity
{
    /// <summary>Ids are opaque, and a few hundred characters at most.</summary>
    const int LongestId = 1000;

    const string Marker = ";messageid=";

    readonly JsonElement root;

    Activity(JsonElement root, string type, string channel, string serviceUrl, string conversation) =>
        (this.root, Type, Channel, ServiceUrl, ConversationId) = (root, type, channel, serviceUrl, conversation);

    public string Type { get; }

    /// <summary><c>msteams</c>: the platform, not a channel within it.</summary>
    public string Channel { get; }

    /// <summary>As it was written.</summary>
    public string ServiceUrl { get; }

    /// <summary>In a channel with <c>;messageid=</c>, which names the thread.</summary>
    public string ConversationId { get; }

    public string? Id => Identifier("id");

    /// <summary>What an invoke asks for.</summary>
    public string? Name => root.Text("name");

    /// <summary>What an installationUpdate tells of.</summary>
    public string? Action => root.Text("action");

    public string? EventType => root.Text("channelData", "eventType");

    public string? ReplyToId => Identifier("replyToId");

    public string? Text => root.Text("text");

    public JsonElement? Value => root.At("value");

    /// <summary>The person as Teams addresses them towards this bot.</summary>
    public string? UserId => Identifier("from", "id");

    /// <summary>Their directory id; null where it is not told.</summary>
    public string? Account => Lower(Identifier("from", "aadObjectId"));

    public string? UserName => root.Text("from", "name");

    public string? BotId => Identifier("recipient", "id");

    public string? Tenant => Lower(root.Text("conversation", "tenantId") ?? root.Text("channelData", "tenant", "id"));

    /// <summary>Both places that may name a tenant name the same.</summary>
    public bool IsOfOneTenant => root.Text("channelData", "tenant", "id") is not { } other || Lower(other) == Tenant;

    public ConversationKind? Kind =>
        root.Text("conversation", "conversationType") switch
        {
            "personal" => ConversationKind.Personal,
            "channel" => ConversationKind.Channel,
            null when ConversationId.StartsWith("a:", StringComparison.Ordinal) => ConversationKind.Personal,
            null when ConversationId.Contains("@thread.tacv2", StringComparison.Ordinal) || ConversationId.Contains("@thread.skype", StringComparison.Ordinal) => ConversationKind.Channel,
            _ => null,
        };

    /// <summary>The channel itself, whatever thread this is in.</summary>
    public string ChannelRoot => ConversationId.IndexOf(';', StringComparison.Ordinal) is > 0 and var end ? ConversationId[..end] : ConversationId;

    public string? TeamsChannel => Identifier("channelData", "channel", "id");

    public string? TeamsChannelName => root.Text("channelData", "channel", "name");

    public string? Team => Identifier("channelData", "team", "id");

    public string? TeamName => root.Text("channelData", "team", "name");

    public string? Locale => root.Text("locale") ?? ClientInfo?.Text("locale");

    /// <summary>An IANA name, as the person's own program says.</summary>
    public string? Zone => root.Text("localTimezone") ?? ClientInfo?.Text("timezone");

    public IEnumerable<JsonElement> Mentions => root.Items("entities").Where(entity => entity.Text("type") is "mention");

    public IEnumerable<JsonElement> MembersAdded => root.Items("membersAdded");

    public IEnumerable<JsonElement> MembersRemoved => root.Items("membersRemoved");

    /// <summary>The thread that it is in, by the message that began it; null outside of threads, and for that message itself.</summary>
    public string? Thread =>
        ConversationId.IndexOf(Marker, StringComparison.Ordinal) is > 0 and var at && ConversationId[(at + Marker.Length)..] is { Length: > 0 } begun && begun != Id
            ? new MessageReference(ConversationId, begun).ToString()
            : null;

    /// <summary>The message of ours whose button was pressed.</summary>
    public string? On => ReplyToId is { } message ? new MessageReference(ConversationId, message).ToString() : null;

    JsonElement? ClientInfo
    {
        get
        {
            foreach (var entity in root.Items("entities"))
            {
                if (entity.Text("type") is "clientInfo")
                {
                    return entity;
                }
            }

            return null;
        }
    }

    /// <summary>Null when it is no activity.</summary>
    public static Activity? Read(JsonElement root) =>
        root.Text("type") is { } type
        && root.Text("channelId") is { } channel
        && root.Text("serviceUrl") is { Length: <= LongestId } serviceUrl
        && root.Text("conversation", "id") is { Length: <= LongestId } conversation
            ? new(root, type, channel, serviceUrl, conversation)
            : null;

    string? Identifier(params ReadOnlySpan<string> path) => root.Text(path) is { Length: <= LongestId } id ? id : null;

    static string? Lower(string? id) => id?.ToLowerInvariant();
}
