using System.Data.Common;
using Dapper;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Storage.Json;

namespace SalesNudgeBot.Storage.Prospecting;

sealed class CadenceStore(DbConnection db) : ICadenceStore
{
    public CadenceState? Of(PersonId rep) =>
        db.QuerySingleOrDefault<string>("select body from cadences where rep = @rep", new { rep = rep.Value }) is { } body
            ? StoredJson.Read<CadenceState>(body, $"Cadence of {rep}")
            : null;

    public void Save(CadenceState state)
    {
        var saved = db.Execute(
            """
            insert into cadences (rep, version, body) values (@Rep, @Version, @Body)
            on conflict (rep) do update set version = excluded.version, body = excluded.body where cadences.version = excluded.version - 1
            """,
            new { Rep = state.Rep.Value, state.Version, Body = StoredJson.Write(state) }
        );
        if (saved == 0)
        {
            throw new VersionConflictException($"The cadence of {state.Rep} is not at version {state.Version - 1} any more.");
        }
    }
}
