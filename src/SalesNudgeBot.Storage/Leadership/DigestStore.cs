using System.Data.Common;
using Dapper;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Storage.Leadership;

sealed class DigestStore(DbConnection db) : IDigestStore
{
    public Instant? Of(TeamId team) => Micros.ToInstant(db.ExecuteScalar<long?>("select next_at from digests where team = @team", new { team = team.Value }));

    public void Plan(TeamId team, Instant? at)
    {
        if (at is null)
        {
            db.Execute("delete from digests where team = @team", new { team = team.Value });
            return;
        }

        db.Execute(
            "insert into digests (team, next_at) values (@team, @at) on conflict (team) do update set next_at = excluded.next_at",
            new { team = team.Value, at = Micros.From(at) });
    }

    public IReadOnlyList<TeamId> Teams() => Rows("select team from digests order by team", new { });

    public IReadOnlyList<TeamId> Due(Instant now, int limit) =>
        Rows("select team from digests where next_at <= @now order by next_at, team limit @limit", new { now = Micros.From(now), limit });

    public Instant? NextDue() => Micros.ToInstant(db.ExecuteScalar<long?>("select min(next_at) from digests"));

    List<TeamId> Rows(string sql, object parameters) => [.. db.Query<string>(sql, parameters).Select(team => new TeamId(team))];
}
