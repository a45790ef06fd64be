using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Storage.Workspaces;

sealed class ConversationRow
{
    public required string Workspace { get; init; }
    public required string Kind { get; init; }
    public required string Key { get; init; }
    public string? ConversationId { get; init; }
    public string? UserId { get; init; }
    public string? Team { get; init; }
    public string? Name { get; init; }
    public required string ServiceUrl { get; init; }
    public string? Locale { get; init; }
    public string? Zone { get; init; }
    public string? Closed { get; init; }
    public required long UpdatedAt { get; init; }

    public static ConversationRow Of(ConversationReference reference) =>
        new()
        {
            Workspace = reference.Workspace.Value,
            Kind = reference.Kind.ToString(),
            Key = reference.Key,
            ConversationId = reference.ConversationId,
            UserId = reference.UserId,
            Team = reference.Team,
            Name = reference.Name,
            ServiceUrl = reference.ServiceUrl,
            Locale = reference.Locale,
            Zone = reference.Zone,
            Closed = reference.Closed,
            UpdatedAt = Micros.From(reference.UpdatedAt),
        };

    public ConversationReference ToReference() =>
        new(
            new(Workspace),
            Columns.Enum<ConversationKind>(Kind, $"Conversation {Key}"),
            Key,
            ConversationId,
            UserId,
            Team,
            Name,
            ServiceUrl,
            Locale,
            Zone,
            Closed,
            Micros.ToInstant(UpdatedAt)
        );
}
