using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Storage.People;

sealed class PauseStore(DbConnection db) : IPauseStore
{
    public bool Pause(TeamId team, PersonId? by, Instant at) =>
        db.Execute(
            "insert into paused_teams (team, paused_by, paused_at) values (@Team, @By, @At) on conflict (team) do nothing",
            new { Team = team.Value, By = by?.Value ?? "", At = Micros.From(at) }
        ) == 1;

    public bool Resume(TeamId team) => db.Execute("delete from paused_teams where team = @team", new { team = team.Value }) == 1;

    public ImmutableHashSet<TeamId> All() => [.. db.Query<string>("select team from paused_teams").Select(team => new TeamId(team))];
}
