using System.Data.Common;
using Dapper;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Storage.Workspaces;

sealed class ConversationStore(DbConnection db) : IConversationStore
{
    public IReadOnlyList<ConversationReference> All(WorkspaceId workspace) =>
        [
            .. db.Query<ConversationRow>("select * from conversations where workspace = @workspace order by kind, key", new { workspace = workspace.Value })
                .Select(row => row.ToReference()),
        ];

    public void Save(ConversationReference reference) =>
        db.Execute(
            """
            insert into conversations (workspace, kind, key, conversation_id, user_id, team, name, service_url, locale, zone, closed, updated_at)
            values (@Workspace, @Kind, @Key, @ConversationId, @UserId, @Team, @Name, @ServiceUrl, @Locale, @Zone, @Closed, @UpdatedAt)
            on conflict (workspace, kind, key) do update set
                conversation_id = excluded.conversation_id, user_id = excluded.user_id, team = excluded.team, name = excluded.name,
                service_url = excluded.service_url, locale = excluded.locale, zone = excluded.zone, closed = excluded.closed,
                updated_at = excluded.updated_at
            """,
            ConversationRow.Of(reference)
        );

    public void Remove(WorkspaceId workspace, ConversationKind kind, string key) =>
        db.Execute(
            "delete from conversations where workspace = @workspace and kind = @kind and key = @key",
            new
            {
                workspace = workspace.Value,
                kind = kind.ToString(),
                key,
            }
        );
}
