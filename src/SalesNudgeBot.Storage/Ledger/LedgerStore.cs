using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Storage.Json;

namespace SalesNudgeBot.Storage.Ledger;

sealed class LedgerStore(DbConnection db) : ILedgerStore
{
    public Chain? Load(ChainId id) => Chains("where id = @id", new { id = id.Value }).SingleOrDefault();

    public IReadOnlyList<LedgerEntry> Entries(ChainId id) =>
        [
            .. db.Query<LedgerEventRow>($"select {LedgerEventRow.Columns} from ledger_events where chain = @id order by sequence", new { id = id.Value })
                .Select(row => row.ToEntry()),
        ];

    public void Save(Chain after, int before, ImmutableArray<LedgerEntry> entries, Instant? nextAt)
    {
        if (after.Version != before + entries.Length || entries.Where((entry, i) => entry.Sequence != before + i + 1).Any())
        {
            throw new ArgumentException($"Chain {after.Id}: version {before} and {entries.Length} entries do not make version {after.Version}.");
        }

        var row = new
        {
            Id = after.Id.Value,
            Team = after.Team.Value,
            after.Version,
            Before = before,
            IsOpen = after.IsOpen ? 1 : 0,
            MadeAt = Micros.From(after.Head.MadeAt),
            NextAt = Micros.From(nextAt),
            Snapshot = StoredJson.Write(after),
        };
        var saved = db.Execute(before == 0 ? Insert : Update, row);
        if (saved == 0)
        {
            throw new VersionConflictException($"Chain {after.Id} is not at version {before} any more.");
        }

        SavePeople(after);
        db.Execute(LedgerEventRow.Insert, entries.Select(entry => LedgerEventRow.Of(after.Id, entry)).ToArray());
    }

    public IReadOnlyList<ChainId> Due(Instant now, int limit) =>
        [
            .. db.Query<string>("select id from chains where next_at <= @now order by next_at, id limit @limit", new { now = Micros.From(now), limit })
                .Select(id => new ChainId(id)),
        ];

    public Instant? NextDue() => Micros.ToInstant(db.ExecuteScalar<long?>("select min(next_at) from chains where next_at is not null"));

    public void Replan(ChainId id, Instant? nextAt)
    {
        if (db.Execute("update chains set next_at = @nextAt where id = @id", new { id = id.Value, nextAt = Micros.From(nextAt) }) == 0)
        {
            throw new InvalidOperationException($"There is no chain {id} to plan again.");
        }
    }

    public IReadOnlyList<Chain> All(bool openOnly) => NoPlans($"{Which("1 = 1", openOnly)} order by made_at, id", new { });

    public IReadOnlyList<Chain> Of(PersonId person, bool openOnly) =>
        NoPlans(
            $"{Which("id in (select chain from chain_people where person = @person)", openOnly)} order by made_at, id",
            new { person = person.Value }
        );

    public IReadOnlyList<Chain> Missed(PersonId person, Instant since) =>
        Chains(
            """
            where id in (select passed.chain from chain_people who join ledger_events passed on passed.chain = who.chain
                where who.person = @person and passed.type = @type and passed.happened_at >= @since) order by made_at, id
            """,
            new { person = person.Value, type = Kinds.NameOf(new LedgerEvent.DuePassed(default)), since = Micros.From(since) }
        );

    public IReadOnlyList<Chain> OfTeam(TeamId team, bool openOnly) =>
        NoPlans($"{Which("team = @team", openOnly)} order by made_at, id", new { team = team.Value });

    public IReadOnlyList<Chain> Plans(PersonId rep) =>
        Chains("where id in (select chain from chain_people where person = @person and role = 'Promises') order by made_at, id", new { person = rep.Value })
            .FindAll(chain => chain.Head is { Kind: PromiseKind.Plan } plan && plan.By == rep);

    List<Chain> NoPlans(string where, object parameters) => Chains(where, parameters).FindAll(chain => chain.Head.Kind is not PromiseKind.Plan);

    static string Which(string condition, bool openOnly) => openOnly ? $"where {condition} and is_open = 1" : $"where {condition}";

    List<Chain> Chains(string where, object parameters) =>
        [
            .. db.Query<(string Id, string Snapshot)>($"select id, snapshot from chains {where}", parameters)
                .Select(row => StoredJson.Read<Chain>(row.Snapshot, $"Chain {row.Id}")),
        ];

    void SavePeople(Chain chain)
    {
        db.Execute("delete from chain_people where chain = @chain", new { chain = chain.Id.Value });
        var people = chain
            .Links.Prepend(chain.Head)
            .SelectMany(promise => new[] { (Person: promise.By.Value, Role: "Promises"), (Person: promise.To?.Value ?? "", Role: "Receives") })
            .Where(who => who.Person.Length > 0)
            .Distinct()
            .Select(who => new { Chain = chain.Id.Value, who.Person, who.Role });
        db.Execute("insert into chain_people (chain, person, role) values (@Chain, @Person, @Role)", people.ToArray());
    }

    const string Insert = """
        insert into chains (id, team, version, is_open, made_at, next_at, snapshot)
        values (@Id, @Team, @Version, @IsOpen, @MadeAt, @NextAt, @Snapshot)
        on conflict (id) do nothing
        """;

    const string Update = """
        update chains set team = @Team, version = @Version, is_open = @IsOpen, made_at = @MadeAt, next_at = @NextAt, snapshot = @Snapshot
        where id = @Id and version = @Before
        """;
}
