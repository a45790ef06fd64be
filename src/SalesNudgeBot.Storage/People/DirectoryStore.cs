using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Storage.People;

sealed class DirectoryStore(DbConnection db) : IDirectoryStore
{
    public string? Version() => db.ExecuteScalar<string?>("select version from directory_version");

    public IReadOnlyList<Account> Accounts() =>
        [.. db.Query<AccountRow>("select * from accounts order by workspace, account").Select(row => row.ToAccount())];

    public IReadOnlyList<TeamChannel> Channels() =>
        [
            .. db.Query<(string Workspace, string Team, string Channel)>("select workspace, team, channel from team_channels order by workspace, team")
                .Select(row => new TeamChannel(new(row.Workspace), new(row.Team), row.Channel)),
        ];

    public IReadOnlyList<GroupMember> Members() =>
        [
            .. db.Query<(string Workspace, string Team, string Person)>("select workspace, team, person from group_members order by workspace, team, person")
                .Select(row => new GroupMember(new(row.Workspace), new(row.Team), new(row.Person))),
        ];

    public void Save(Account account) =>
        db.Execute(
            """
            insert into accounts (workspace, account, person, name, zone, state, dnd_from, dnd_until, updated_at)
            values (@Workspace, @Account, @Person, @Name, @Zone, @State, @DndFrom, @DndUntil, @UpdatedAt)
            on conflict (workspace, person) do update set
                account = excluded.account, name = excluded.name, zone = excluded.zone, state = excluded.state,
                dnd_from = excluded.dnd_from, dnd_until = excluded.dnd_until, updated_at = excluded.updated_at
            """,
            AccountRow.Of(account)
        );

    public void Remove(WorkspaceId workspace, PersonId person) =>
        db.Execute("delete from accounts where workspace = @workspace and person = @person", new { workspace = workspace.Value, person = person.Value });

    public void SetChannels(WorkspaceId workspace, IReadOnlyCollection<TeamChannel> channels)
    {
        db.Execute("delete from team_channels where workspace = @workspace", new { workspace = workspace.Value });
        foreach (var (_, team, channel) in channels)
        {
            db.Execute(
                "insert into team_channels (workspace, team, channel) values (@workspace, @team, @channel)",
                new
                {
                    workspace = workspace.Value,
                    team = team.Value,
                    channel,
                }
            );
        }
    }

    public void SetMembers(WorkspaceId workspace, IReadOnlyCollection<GroupMember> members)
    {
        db.Execute("delete from group_members where workspace = @workspace", new { workspace = workspace.Value });
        foreach (var (_, team, person) in members)
        {
            db.Execute(
                "insert into group_members (workspace, team, person) values (@workspace, @team, @person)",
                new
                {
                    workspace = workspace.Value,
                    team = team.Value,
                    person = person.Value,
                }
            );
        }
    }

    public void SetDoNotDisturb(WorkspaceId workspace, string account, Interval? window) =>
        db.Execute(
            "update accounts set dnd_from = @from, dnd_until = @until where workspace = @workspace and account = @account",
            new
            {
                workspace = workspace.Value,
                account,
                from = Micros.From(window?.Start),
                until = Micros.From(window?.End),
            }
        );

    public void Stamp() =>
        db.Execute(
            "insert into directory_version (only_row, version) values (1, @version) on conflict (only_row) do update set version = excluded.version",
            new { version = VersionOfContent() }
        );

    // From the content, not counted: a transaction that is rolled back must not leave its number to another one.
    string VersionOfContent()
    {
        var content = new StringBuilder();
        foreach (var (workspace, id, person, name, zone, state, _, _) in Accounts())
        {
            Add(workspace.Value, id, person.Value, name, zone, state.ToString());
        }

        foreach (var (workspace, team, channel) in Channels())
        {
            Add("#", workspace.Value, team.Value, channel);
        }

        foreach (var (workspace, team, person) in Members())
        {
            Add("@", workspace.Value, team.Value, person.Value);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())));

        void Add(params string?[] parts) => content.AppendJoin('\t', parts).Append('\n');
    }
}
