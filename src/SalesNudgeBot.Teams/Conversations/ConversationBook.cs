using System.Collections.Concurrent;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Teams.Conversations;

/// <summary>
/// Where the bot may speak in one tenant: every conversation reference, in memory, and stored whenever something of it changed. To be
/// loaded before anything comes in or goes out.
/// </summary>
sealed class ConversationBook(WorkspaceId workspace, IDatabase database)
{
    readonly ConcurrentDictionary<(ConversationKind Kind, string Key), ConversationReference> known = new();
    readonly ConcurrentDictionary<string, string> owners = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, string> users = new(StringComparer.Ordinal);

    public async Task Load(CancellationToken cancellation)
    {
        foreach (var reference in await database.Read(stores => stores.Conversations.All(workspace), cancellation))
        {
            Remember(reference);
        }
    }

    /// <param name="account">The person's directory id (aadObjectId), in lower case.</param>
    public ConversationReference? Personal(string account) => Find(ConversationKind.Personal, account);

    /// <param name="channel">Without <c>;messageid=</c>.</param>
    public ConversationReference? Channel(string channel) => Find(ConversationKind.Channel, channel);

    public IEnumerable<ConversationReference> Of(ConversationKind kind) => known.Values.Where(reference => reference.Kind == kind);

    public ConversationReference? Find(ConversationKind kind, string key) => known.GetValueOrDefault((kind, key));

    /// <summary>Of a chat, or of the channel that a thread is in.</summary>
    public ConversationReference? Of(string conversation) => Channel(conversation.Split(';')[0]) ?? (OwnerOf(conversation) is { } account ? Personal(account) : null);

    /// <summary>Whose chat it is; null for one that nobody has spoken in, and for channels.</summary>
    public string? OwnerOf(string conversation) => owners.GetValueOrDefault(conversation);

    /// <summary>The account of a person whom the platform addresses so (29:…).</summary>
    public string? AccountOf(string user) => users.GetValueOrDefault(user);

    /// <summary>Writes only what is not known so already, whenever it was last said.</summary>
    /// <exception cref="DatabaseUnavailableException">Nothing was changed.</exception>
    public async Task Save(ConversationReference reference, CancellationToken cancellation)
    {
        if (Find(reference.Kind, reference.Key) is { } before && before with { UpdatedAt = reference.UpdatedAt } == reference)
        {
            return;
        }

        await database.Write(
            stores =>
            {
                stores.Conversations.Save(reference);
                return true;
            },
            WritePriority.Inbound,
            cancellation);
        Remember(reference);
    }

    public async Task Remove(ConversationKind kind, string key, CancellationToken cancellation)
    {
        await database.Write(
            stores =>
            {
                stores.Conversations.Remove(workspace, kind, key);
                return true;
            },
            cancellation: cancellation);
        known.TryRemove((kind, key), out _);
    }

    void Remember(ConversationReference reference)
    {
        known[(reference.Kind, reference.Key)] = reference;
        if (reference.Kind is ConversationKind.Personal)
        {
            if (reference.ConversationId is { } conversation)
            {
                owners[conversation] = reference.Key;
            }

            if (reference.UserId is { } user)
            {
                users[user] = reference.Key;
            }
        }
    }
}
