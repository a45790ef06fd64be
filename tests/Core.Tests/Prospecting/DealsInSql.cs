using Microsoft.Data.Sqlite;
using SalesNudgeBot.Tests.Shared;

namespace SalesNudgeBot.Core.Tests.Prospecting;

/// <summary>
/// The estimates once more, in SQL: variances by the analysis of variance, hazards day by day with others' added, products of survivals. It
/// knows the formulas and nothing of the product's code.
/// </summary>
sealed class DealsInSql : IDisposable
{
    const string Tables =
        """
        create table deal as
            select agent as rep, (select manager from team where team.agent = raw.agent) as team, julianday(engaged) as created,
                case when closed <> '' and closed <= :asof then julianday(closed) end as closed,
                stage = 'Won' and closed <= :asof as won,
                case when stage = 'Won' and closed <= :asof then cast(value as real) end as value
            from raw where engaged <= :asof;
        create table const as select min(closed) as known, max(closed - created) as longest, julianday(:asof) as today from deal;
        create table ages as with recursive a(age) as (select 0 union all select age + 1 from a, const where age < longest) select age from a;

        create table at_age as
            select rep, team, age, sum(closed is null and today - created >= age or closed - created >= age) as open,
                sum(won and closed - created = age) as won, sum(closed is not null and not won and closed - created = age) as lost
            from ages, const, deal where max(0, known - created) <= age group by rep, age;

        -- One row for each rep and each of the two figures: 'win' (one or zero) and 'size'.
        create table figure as
            select rep, team, 'win' as kind, 1.0 * count(*) as n, avg(won) as mean, sum(won) - count(*) * avg(won) * avg(won) as scatter
            from deal where closed is not null group by rep
            union all
            select rep, team, 'size', 1.0 * count(*), avg(value), sum(value * value) - count(*) * avg(value) * avg(value) from deal where value is not null group by rep;
        create table team_figure as
            select team, kind, sum(n) as n, sum(n * mean) / sum(n) as mean, sum(n * n) as squares, count(*) as reps from figure group by team, kind;
        create table all_figure as select kind, sum(n) as n, sum(n * mean) / sum(n) as mean, count(*) as reps, sum(n * n) as squares from figure group by kind;

        create table spread as
            select kind, within, reps, max(0, (team_scatter - (teams - 1) * within - reps * from_reps) / team_room) as teams
            from (select kind, within, team_scatter, teams, from_reps, team_room, max(0, (rep_scatter - rep_freedom * within) / rep_room) as reps
                from (select a.kind,
                    (select sum(scatter) from figure f where f.kind = a.kind) / (a.n - a.reps) as within,
                    (select sum(f.n * (f.mean - t.mean) * (f.mean - t.mean)) from figure f join team_figure t on t.kind = f.kind and t.team = f.team where f.kind = a.kind) as rep_scatter,
                    (select sum(reps - 1) from team_figure t where t.kind = a.kind) as rep_freedom,
                    (select sum(n - squares / n) from team_figure t where t.kind = a.kind) as rep_room,
                    (select sum(t.n * (t.mean - a.mean) * (t.mean - a.mean)) from team_figure t where t.kind = a.kind) as team_scatter,
                    (select count(*) from team_figure t where t.kind = a.kind) as teams,
                    (select sum(squares / n) from team_figure t where t.kind = a.kind) - a.squares / a.n as from_reps,
                    a.n - (select sum(n * n) from team_figure t where t.kind = a.kind) / a.n as team_room
                from all_figure a));
        create table strength as
            select t.team, t.kind, s.within,
                case when s.reps > 0 then min(300, max(5, s.within / s.reps)) else 300 end as of_team,
                case when s.teams > 0 then min(300, max(5, t.n * (s.within / t.n + s.reps * t.squares / (t.n * t.n)) / s.teams)) else 300 end as of_company
            from team_figure t join spread s on s.kind = t.kind;

        create table company_cycle as
            with recursive
                n(age, open, won, lost) as (select age, sum(open), sum(won), sum(lost) from at_age group by age),
                c(age, won, open) as (select -1, 0.0, 1.0 union all
                    select n.age, c.won + c.open * n.won / max(n.open, 1), c.open * (1 - 1.0 * (n.won + n.lost) / max(n.open, 1)) from c join n on n.age = c.age + 1)
            select * from c;
        create table team_cycle as
            with recursive
                n(team, age, open, won, lost) as (
                    select a.team, a.age, sum(a.open) + k.of_company * before.open, sum(a.won) + k.of_company * (after.won - before.won),
                        sum(a.lost) + k.of_company * (before.open - after.open - after.won + before.won)
                    from at_age a join strength k on k.team = a.team and k.kind = 'win' join company_cycle before on before.age = a.age - 1 join company_cycle after on after.age = a.age
                    group by a.team, a.age),
                c(team, age, won, open) as (select distinct team, -1, 0.0, 1.0 from n union all
                    select n.team, n.age, c.won + c.open * n.won / n.open, c.open * (1 - (n.won + n.lost) / n.open) from c join n on n.team = c.team and n.age = c.age + 1)
            select * from c;
        create index team_cycle_age on team_cycle (team, age);
        create index at_age_rep on at_age (rep, age);
        """;

    const string RepCycle =
        """
        with recursive
            k as (select of_team as strength, team from strength where kind = 'win' and team = :team),
            n(age, open, won, lost) as (
                select ages.age, coalesce(a.open, 0) + k.strength * before.open, coalesce(a.won, 0) + k.strength * (after.won - before.won),
                    coalesce(a.lost, 0) + k.strength * (before.open - after.open - after.won + before.won)
                from ages join k left join at_age a on a.rep = :rep and a.age = ages.age
                    join team_cycle before on before.team = k.team and before.age = ages.age - 1 join team_cycle after on after.team = k.team and after.age = ages.age),
            c(age, won, open) as (select -1, 0.0, 1.0 union all
                select n.age, c.won + c.open * n.won / n.open, c.open * (1 - (n.won + n.lost) / n.open) from c join n on n.age = c.age + 1)
        select won, open from c where age >= 0 order by age
        """;

    const string RepFigures =
        """
        select (select count(*) from deal where rep = :rep and won), (select count(*) from deal where rep = :rep and closed is not null and not won),
            (select avg(won) from deal where rep = :rep and closed is not null), (select avg(value) from deal where rep = :rep)
        """;

    // What a rep's mean is worth: their own deals and as many of the team's, whose mean is worth its own and as many of the company's.
    const string Blended =
        """
        select (n * mean + s.of_team * team_mean) / (n + s.of_team),
            sqrt(:within / (n + s.of_team) + pow(s.of_team / (n + s.of_team), 2) * (:team_within / (tn + s.of_company) + pow(s.of_company / (tn + s.of_company), 2) * :company_within / an))
        from (select t.n as tn, a.n as an, (t.n * t.mean + k.of_company * a.mean) / (t.n + k.of_company) as team_mean, k.of_team, k.of_company
                from team_figure t join strength k on k.team = t.team and k.kind = t.kind join all_figure a on a.kind = t.kind where t.team = :team and t.kind = :kind) s,
            (select coalesce(max(n), 0) as n, coalesce(max(mean), 0) as mean from figure where rep = :rep and kind = :kind)
        """;

    readonly SqliteConnection connection;
    readonly Dictionary<string, string> teams;

    DealsInSql(SqliteConnection connection, Dictionary<string, string> teams) => (this.connection, this.teams) = (connection, teams);

    public int Longest => (int)(double)Row("select longest from const")[0];

    public static DealsInSql Of(CrmData data, string asOf)
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        var sql = new DealsInSql(connection, data.Teams.ToDictionary(agent => agent.Key.Value, agent => agent.Value.Value));
        sql.Run("create table raw (id, agent, product, account, stage, engaged, closed, value); create table team (agent primary key, manager);");
        using (var transaction = connection.BeginTransaction())
        {
            foreach (var row in data.Rows)
            {
                sql.Run("insert into raw values (:0, :1, :2, :3, :4, :5, :6, :7)", [.. row.Select((value, i) => ($":{i}", (object)value))]);
            }

            foreach (var (agent, manager) in sql.teams)
            {
                sql.Run("insert into team values (:agent, :manager)", (":agent", agent), (":manager", manager));
            }

            transaction.Commit();
        }

        sql.Run(Tables, (":asof", asOf));
        return sql;
    }

    public RepInSql Of(string rep)
    {
        var (team, own) = (teams[rep], Row(RepFigures, (":rep", rep)));
        var (won, open) = (new List<double>(), new List<double>());
        using (var command = Command(RepCycle, (":rep", rep), (":team", team)))
        {
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                won.Add(reader.GetDouble(0));
                open.Add(reader.GetDouble(1));
            }
        }

        var within = (double)Row("select within from spread where kind = 'size'")[0];
        var size = Row(Blended, (":rep", rep), (":team", team), (":kind", "size"), (":within", within), (":team_within", within), (":company_within", within));
        var rate = Row(
            Blended, (":rep", rep), (":team", team), (":kind", "win"), (":within", Binary(won[^1])),
            (":team_within", Binary((double)Row("select won from team_cycle where team = :team order by age desc limit 1", (":team", team))[0])),
            (":company_within", Binary((double)Row("select won from company_cycle order by age desc limit 1")[0])));
        return new((int)(long)own[0], (int)(long)own[1], own[2] as double?, own[3] as double?, (double)size[0], (double)size[1], (double)rate[1], won, open);
    }

    public void Dispose() => connection.Dispose();

    static double Binary(double share) => share * (1 - share);

    void Run(string sql, params (string Name, object Value)[] values)
    {
        using var command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    object[] Row(string sql, params (string Name, object Value)[] values)
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        var row = new object[reader.FieldCount];
        reader.GetValues(row);
        return row;
    }

    SqliteCommand Command(string sql, params (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}

/// <summary>One rep's figures, by <see cref="DealsInSql"/>.</summary>
sealed record RepInSql(
    int Won, int Lost, double? OwnWinRate, double? OwnSize, double Size, double SizeError, double WinRateError, IReadOnlyList<double> WonBy, IReadOnlyList<double> OpenAfter);
