using System.Globalization;
using Dapper;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Storage.Prospecting;

sealed partial class OpportunityStore
{
    /// <summary>One statement for several rows: PostgreSQL answers each statement over the wire, SQLite looks each parameter up among all.</summary>
    const int RowsPerStatement = 20;

    const string StagedColumns = "staging, id, line, rep, created_on, state, closed_on, value, account";

    /// <summary>What an import would do to a stored row (o, with its client's name in t) that it has too (s).</summary>
    const string Differs =
        "(o.rep <> s.rep or o.created_on <> s.created_on or o.state <> s.state or o.closed_on is distinct from s.closed_on or o.value is distinct from s.value or t.value is distinct from s.account)";

    const string StoredBeside =
        "crm_staged s left join opportunities o on o.id = s.id left join texts t on t.id = 'opportunity/' || s.id || '/account' where s.staging = @staging";

    static readonly Duration Abandoned = Duration.FromDays(1);

    /// <summary>A name that is still being imported is kept on before it expires, but not written anew each day.</summary>
    static readonly Duration Renewed = Duration.FromDays(30);

    public long BeginStaging(Instant now)
    {
        var before = new { before = Micros.From(now - Abandoned) };
        db.Execute("delete from crm_staged where staging in (select number from crm_stagings where begun_at < @before)", before);
        db.Execute("delete from crm_stagings where begun_at < @before", before);
        return db.ExecuteScalar<long>("insert into crm_stagings (begun_at) values (@at) returning number", new { at = Micros.From(now) });
    }

    public IReadOnlyList<StagedTwice> Stage(long staging, IReadOnlyList<StagedOpportunity> rows)
    {
        var twice = new List<StagedTwice>();
        foreach (var some in rows.Chunk(RowsPerStatement))
        {
            if (Insert(staging, some) < some.Length)
            {
                twice.AddRange(Twice(staging, some));
            }
        }

        return twice;
    }

    public StagedCounts Compare(long staging)
    {
        var (added, changed, all) = db.QuerySingle<(long, long, long)>(
            $"""
            select count(case when o.id is null then 1 end), count(case when o.id is not null and {Differs} then 1 end), count(*)
            from {StoredBeside}
            """,
            new { staging }
        );
        return new((int)added, (int)changed, (int)(all - added - changed));
    }

    public IReadOnlyList<StagedOpportunity> Arrivals(long staging, LocalDate since) =>
        [
            .. db.Query<OpportunityRow>(
                    """
                    select s.* from crm_staged s
                    join (select distinct rep from additions where matched_to is null and said_on >= @since) a on a.rep = s.rep
                    left join opportunities o on o.id = s.id
                    where s.staging = @staging and o.id is null and s.created_on >= @since
                    order by s.rep, s.created_on, s.id
                    """,
                    new { staging, since = OpportunityRow.Text(since) }
                )
                .Select(row => row.ToStaged()),
        ];

    public void Apply(long staging, CrmFeed feed, IReadOnlyCollection<Addition> matched, Instant namesExpireAt)
    {
        var names = new { staging, expires = Micros.From(namesExpireAt), renew = Micros.From(namesExpireAt - Renewed) };
        db.Execute("delete from texts where id in (select 'opportunity/' || id || '/account' from crm_staged where staging = @staging and account is null)", names);
        db.Execute(
            """
            insert into texts (id, subject, value, expires_at)
            select 'opportunity/' || id || '/account', rep, account, @expires from crm_staged where staging = @staging and account is not null
            on conflict (id) do update set subject = excluded.subject, value = excluded.value, expires_at = excluded.expires_at
            where texts.value <> excluded.value or texts.subject <> excluded.subject or texts.expires_at < @renew
            """,
            names
        );
        db.Execute(
            """
            insert into opportunities (id, rep, created_on, state, closed_on, value, has_account)
            select id, rep, created_on, state, closed_on, value, case when account is null then 0 else 1 end from crm_staged where staging = @staging
            on conflict (id) do update set rep = excluded.rep, created_on = excluded.created_on, state = excluded.state,
                closed_on = excluded.closed_on, value = excluded.value, has_account = excluded.has_account
            where opportunities.rep <> excluded.rep or opportunities.created_on <> excluded.created_on or opportunities.state <> excluded.state
                or opportunities.closed_on is distinct from excluded.closed_on or opportunities.value is distinct from excluded.value
                or opportunities.has_account <> excluded.has_account
            """,
            new { staging }
        );
        db.Execute(
            "update additions set matched_to = @To where rep = @Rep and number = @Number and matched_to is null",
            matched.Select(one => new { To = one.MatchedTo!.Value.Value, Rep = one.Rep.Value, one.Number })
        );
        db.Execute(
            "insert into crm_imports (number, imported_at, as_of) values (@Number, @At, @AsOf)",
            new { feed.Number, At = Micros.From(feed.ImportedAt), AsOf = OpportunityRow.Text(feed.AsOf) }
        );
        Discard(staging);
    }

    public void Discard(long staging)
    {
        db.Execute("delete from crm_staged where staging = @staging", new { staging });
        db.Execute("delete from crm_stagings where number = @staging", new { staging });
    }

    int Insert(long staging, StagedOpportunity[] rows)
    {
        var parameters = new DynamicParameters();
        parameters.Add("staging", staging);
        var values = rows.Select((row, i) => Values(parameters, row, i)).ToArray();
        return db.Execute($"insert into crm_staged ({StagedColumns}) values {string.Join(", ", values)} on conflict (staging, id) do nothing", parameters);
    }

    static string Values(DynamicParameters parameters, StagedOpportunity row, int i)
    {
        var opportunity = row.Opportunity;
        var names = new List<string>(8);
        Add("id", opportunity.Id.Value);
        Add("line", row.Line);
        Add("rep", opportunity.Rep.Value);
        Add("created", OpportunityRow.Text(opportunity.CreatedOn));
        Add("state", opportunity.State.ToString());
        Add("closed", opportunity.ClosedOn is { } closed ? OpportunityRow.Text(closed) : null);
        Add("value", OpportunityRow.Text(opportunity.Value));
        Add("account", row.AccountName);
        return $"(@staging, {string.Join(", ", names)})";

        void Add(string name, object? value)
        {
            var numbered = string.Create(CultureInfo.InvariantCulture, $"{name}{i}");
            parameters.Add(numbered, value, value is long ? System.Data.DbType.Int64 : System.Data.DbType.String);
            names.Add($"@{numbered}");
        }
    }

    IEnumerable<StagedTwice> Twice(long staging, StagedOpportunity[] rows)
    {
        foreach (var row in rows)
        {
            var first = db.ExecuteScalar<long>("select line from crm_staged where staging = @staging and id = @id", new { staging, id = row.Opportunity.Id.Value });
            if (first != row.Line)
            {
                yield return new(row, first);
            }
        }
    }
}
