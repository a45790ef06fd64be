using System.Data.Common;
using Dapper;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Storage.Prospecting;

sealed partial class OpportunityStore(DbConnection db) : IOpportunityStore
{
    public CrmFeed? Feed() =>
        db.Query<(long Number, long ImportedAt, string AsOf)>("select number, imported_at, as_of from crm_imports where number = (select max(number) from crm_imports)")
            .Select(row => new CrmFeed((int)row.Number, Micros.ToInstant(row.ImportedAt), IsoDate.Read(row.AsOf)))
            .SingleOrDefault();

    public IReadOnlyList<Opportunity> Of(PersonId rep) =>
        [.. db.Query<OpportunityRow>("select * from opportunities where rep = @rep order by created_on, id", new { rep = rep.Value }).Select(row => row.ToOpportunity())];

    public IEnumerable<Opportunity> All() => db.Query<OpportunityRow>("select * from opportunities", buffered: false).Select(row => row.ToOpportunity());

    public IReadOnlyList<Addition> Additions(PersonId rep) => Additions("where rep = @rep order by number", new { rep = rep.Value });

    public void Remove(PersonId rep, int number) =>
        db.Execute("delete from additions where rep = @rep and number = @number and matched_to is null", new { rep = rep.Value, number });

    public IReadOnlyList<Addition> Unmatched(LocalDate since) =>
        Additions("where matched_to is null and said_on >= @since order by rep, number", new { since = OpportunityRow.Text(since) });

    public void Add(Addition addition) =>
        db.Execute(
            """
            insert into additions (rep, number, said_on, account, matched_to) values (@Rep, @Number, @On, @Account, @MatchedTo)
            on conflict (rep, number) do nothing
            """,
            new
            {
                Rep = addition.Rep.Value,
                addition.Number,
                On = OpportunityRow.Text(addition.On),
                Account = addition.Account?.Value,
                MatchedTo = addition.MatchedTo?.Value,
            }
        );

    public int ForgetBefore(LocalDate date)
    {
        var before = new { date = OpportunityRow.Text(date) };
        db.Execute("delete from texts where id in (select 'opportunity/' || id || '/account' from opportunities where closed_on < @date)", before);
        return db.Execute("delete from opportunities where closed_on < @date", before) + db.Execute("delete from additions where said_on < @date", before);
    }

    List<Addition> Additions(string where, object parameters) =>
        [
            .. db.Query<(string Rep, long Number, string SaidOn, string? Account, string? MatchedTo)>(
                    $"select rep, number, said_on, account, matched_to from additions {where}",
                    parameters
                )
                .Select(row => new Addition(
                    new(row.Rep),
                    (int)row.Number,
                    IsoDate.Read(row.SaidOn),
                    row.Account is null ? null : new(row.Account),
                    row.MatchedTo is null ? null : new(row.MatchedTo)
                )),
        ];
}
