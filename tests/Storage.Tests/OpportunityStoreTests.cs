using Dapper;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;
using static SalesNudgeBot.Storage.Tests.Sample;

namespace SalesNudgeBot.Storage.Tests;

public sealed class OpportunityStoreTests
{
    static readonly LocalDate Today = new(2026, 11, 23);
    static readonly Instant Later = Nine + Duration.FromDays(396);

    [Theory, EachDatabase]
    public async Task What_was_staged_is_seen_when_it_is_applied_and_only_then(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        StagedOpportunity[] rows = [Row("o-1", 2, account: "Acme"), Row("o-2", 3, state: OpportunityState.Won, value: 12500.50m), Row("o-3", 4, Omar)];
        var staging = await Staged(db, rows);
        Assert.Empty(await db.Read(s => s.Opportunities.Of(Ana)));
        Assert.Null(await db.Read(s => s.Opportunities.Feed()));

        await Apply(db, staging, 1);

        Assert.Equal(
            [rows[0].Opportunity with { Account = Opportunity.AccountText(new("o-1")) }, rows[1].Opportunity],
            await db.Read(s => s.Opportunities.Of(Ana)));
        Assert.Equal(3, await db.Read(s => s.Opportunities.All().Count()));
        Assert.Equal(new CrmFeed(1, Nine, Today), await db.Read(s => s.Opportunities.Feed()));
        Assert.Equal("Acme", await db.Read(s => s.Texts.Of(Ana, Opportunity.AccountText(new("o-1")))));
        Assert.Equal(0, await db.Sql(c => c.ExecuteScalar<int>("select (select count(*) from crm_staged) + (select count(*) from crm_stagings)")));
    }

    [Theory, EachDatabase]
    public async Task Of_two_rows_with_one_id_the_second_is_named_with_the_line_of_the_first(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        var staging = await db.Write(s => s.Opportunities.BeginStaging(Nine));

        var together = await db.Write(s => s.Opportunities.Stage(staging, [Row("o-1", 2), Row("o-2", 3), Row("o-1", 4)]));
        var apart = await db.Write(s => s.Opportunities.Stage(staging, [Row("o-3", 5), Row("o-2", 6)]));

        Assert.Equal([(4, 2), (6, 3)], together.Concat(apart).Select(twice => (twice.Row.Line, twice.First)));
    }

    [Theory, EachDatabase]
    public async Task It_is_known_beforehand_what_would_be_added_changed_and_left(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await Apply(db, await Staged(db, Row("o-1", 2, account: "Acme", value: 5), Row("o-2", 3, account: "Beta"), Row("o-3", 4), Row("o-4", 5)), 1);

        var staging = await Staged(
            db, Row("o-1", 2, account: "Acme", value: 5.00m), Row("o-2", 3, account: "Beta Ltd"), Row("o-3", 4, state: OpportunityState.Lost), Row("o-4", 5, value: 1), Row("o-5", 6));

        Assert.Equal(new StagedCounts(1, 3, 1), await db.Read(s => s.Opportunities.Compare(staging)));
        await Apply(db, staging, 2);
        Assert.Equal("Beta Ltd", await db.Read(s => s.Texts.Of(Ana, Opportunity.AccountText(new("o-2")))));
        Assert.Equal(OpportunityState.Lost, (await db.Read(s => s.Opportunities.Of(Ana))).Single(one => one.Id.Value == "o-3").State);
        Assert.Equal(2, (await db.Read(s => s.Opportunities.Feed()))!.Number);
    }

    [Theory, EachDatabase]
    public async Task A_staging_that_was_given_up_leaves_nothing_and_one_that_broke_off_is_swept_out_a_day_later(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        var given = await Staged(db, Row("o-1", 2));
        var broken = await Staged(db, Row("o-1", 2));
        await db.Write(s => s.Opportunities.Discard(given));
        Assert.Equal(1, await db.Sql(c => c.ExecuteScalar<int>("select count(*) from crm_staged")));

        await db.Write(s => s.Opportunities.BeginStaging(Nine + Duration.FromHours(23)));
        Assert.Equal(1, await db.Sql(c => c.ExecuteScalar<int>("select count(*) from crm_staged")));
        var next = await db.Write(s => s.Opportunities.BeginStaging(Nine + Duration.FromHours(25)));

        Assert.Equal(0, await db.Sql(c => c.ExecuteScalar<int>("select count(*) from crm_staged")));
        Assert.NotEqual(broken, next);
    }

    [Theory, EachDatabase]
    public async Task Arrivals_are_what_is_new_of_reps_who_wait_for_one(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await Apply(db, await Staged(db, Row("o-1", 2)), 1);
        await db.Write(s => s.Opportunities.Add(new(Ana, 1, Today, null, null)));
        await db.Write(s => s.Opportunities.Add(new(Omar, 1, Today, null, new OpportunityId("o-9"))));
        var staging = await Staged(db, Row("o-1", 2), Row("o-2", 3, account: "Acme"), Row("o-3", 4, Omar), Row("o-4", 5, created: Today.PlusDays(-200)));

        var arrived = Assert.Single(await db.Read(s => s.Opportunities.Arrivals(staging, Today.PlusDays(-120))));

        Assert.Equal(("o-2", "Acme", 3), (arrived.Opportunity.Id.Value, arrived.AccountName, arrived.Line));
    }

    [Theory, EachDatabase]
    public async Task An_addition_is_matched_with_the_import_and_an_opportunity_stands_for_one_only(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        Addition[] said = [new(Ana, 1, Today, new TextId("t-1"), null), new(Ana, 2, Today.PlusDays(1), null, null), new(Omar, 1, Today.PlusDays(-9), null, null)];
        await db.Write(s => said.ToList().ForEach(s.Opportunities.Add));
        await db.Write(s => s.Opportunities.Add(said[0] with { Account = null }));
        Assert.Equal(said[..2], await db.Read(s => s.Opportunities.Unmatched(Today)));

        await Apply(db, await Staged(db, Row("o-1", 2)), 1, said[0] with { MatchedTo = new("o-1") });

        Assert.Equal([said[0] with { MatchedTo = new("o-1") }, said[1]], await db.Read(s => s.Opportunities.Additions(Ana)));
        Assert.Equal([said[1]], await db.Read(s => s.Opportunities.Unmatched(Today)));
        var again = await Staged(db, Row("o-1", 2));
        await Assert.ThrowsAnyAsync<Exception>(() => Apply(db, again, 2, said[1] with { MatchedTo = new("o-1") }));
        Assert.Equal(1, (await db.Read(s => s.Opportunities.Feed()))!.Number);
    }

    [Theory, EachDatabase]
    public async Task What_was_closed_before_a_date_is_forgotten_with_the_clients_name(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        var old = Today.PlusDays(-400);
        await Apply(
            db,
            await Staged(db, Row("o-1", 2, account: "Acme", state: OpportunityState.Won, created: old.PlusDays(-9), closed: old.PlusDays(-1)), Row("o-2", 3, account: "Beta", state: OpportunityState.Won, created: old.PlusDays(-9), closed: old), Row("o-3", 4, created: old.PlusDays(-9))),
            1);
        await db.Write(s => s.Opportunities.Add(new(Ana, 1, old.PlusDays(-1), null, null)));

        Assert.Equal(2, await db.Write(s => s.Opportunities.ForgetBefore(old)));

        Assert.Equal(["o-2", "o-3"], (await db.Read(s => s.Opportunities.Of(Ana))).Select(one => one.Id.Value));
        Assert.Equal(["opportunity/o-2/account"], await db.Sql(c => c.Query<string>("select id from texts").ToList()));
        Assert.Equal(0, await db.Read(s => s.Texts.CountOf(Ana)));
        Assert.Empty(await db.Read(s => s.Opportunities.Additions(Ana)));
    }

    [Theory, EachDatabase]
    public async Task A_name_lives_as_long_as_it_is_imported(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await Apply(db, await Staged(db, Row("o-1", 2, account: "Acme")), 1);

        await Apply(db, await Staged(db, Row("o-1", 2, account: "Acme")), 2, later: Duration.FromDays(60));

        Assert.Equal(0, await db.Write(s => s.Texts.Forget(Later + Duration.FromDays(59))));
        Assert.Equal(1, await db.Write(s => s.Texts.Forget(Later + Duration.FromDays(60))));
    }

    static StagedOpportunity Row(
        string id, int line, PersonId? rep = null, string? account = null, OpportunityState state = OpportunityState.Open, decimal? value = null, LocalDate? created = null, LocalDate? closed = null) =>
        new(line, new(new(id), rep ?? Ana, created ?? Today.PlusDays(-3), state, state is OpportunityState.Open ? null : closed ?? Today, value), account);

    static async Task<long> Staged(TestDatabase db, params StagedOpportunity[] rows)
    {
        var staging = await db.Write(s => s.Opportunities.BeginStaging(Nine));
        Assert.Empty(await db.Write(s => s.Opportunities.Stage(staging, rows)));
        return staging;
    }

    static Task Apply(TestDatabase db, long staging, int number, Addition? matched = null, Duration later = default) =>
        db.Write(s => s.Opportunities.Apply(staging, new(number, Nine, Today), matched is null ? [] : [matched], Later + later));
}
