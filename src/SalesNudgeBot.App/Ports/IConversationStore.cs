using NodaTime;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Ports;

public enum ConversationKind
{
    Personal,
    Channel,

    /// <summary>A team of the platform, not of ours: whose members can be asked for.</summary>
    Team,
}

/// <summary>What a platform without fixed addresses has to be told to be written to; kept up to date by everything that comes in.</summary>
/// <param name="Key">The person's account, the channel's id, or the team's.</param>
/// <param name="ConversationId">Null where the person is known, but nobody has spoken yet: the conversation is created first.</param>
/// <param name="UserId">The person as the platform addresses them towards this bot (29:…); null for channels and teams.</param>
/// <param name="Team">Of a channel: the platform's team that it is in.</param>
/// <param name="ServiceUrl">Where the platform wants to be called for this conversation. Ends without a slash.</param>
/// <param name="Zone">An IANA name.</param>
/// <param name="Closed">Why nothing may be sent there until somebody writes or installs again; null when it may.</param>
public sealed record ConversationReference(
    WorkspaceId Workspace,
    ConversationKind Kind,
    string Key,
    string? ConversationId,
    string? UserId,
    string? Team,
    string? Name,
    string ServiceUrl,
    string? Locale,
    string? Zone,
    string? Closed,
    Instant UpdatedAt
);

/// <summary>Every conversation that the bot may write to, so that it can begin one by itself after a restart.</summary>
public interface IConversationStore
{
    /// <summary>By kind and key.</summary>
    IReadOnlyList<ConversationReference> All(WorkspaceId workspace);

    /// <summary>Inserts or replaces by workspace, kind and key.</summary>
    void Save(ConversationReference reference);

    void Remove(WorkspaceId workspace, ConversationKind kind, string key);
}
