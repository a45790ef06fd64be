using System.Text;
using NodaTime;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Import.Tests;

public sealed class TakingTests
{
    static readonly LocalDate Today = new(2026, 11, 23);

    [Fact]
    public async Task What_a_row_says_is_stored_and_the_clients_name_among_the_reps_texts()
    {
        await using var desk = await Desk.Open();

        var report = await desk.Rows("o-1,Ana Moreno,won,2026-10-01,2026-11-02,Acme,\"12,500.50\"", "o-2,ana,lost,2026-10-01,2026-11-03,,", "o-3,ANA@nord.example,Open,2026-11-22,2027-01-31,Beta Ltd,900");

        Assert.Equal((3L, 3, 0, true), (report.Rows, report.Changes!.Added, report.Changes.Same, report.Applied));
        Assert.Equal(
            [
                new(new("o-1"), new("ana"), new(2026, 10, 1), OpportunityState.Won, new LocalDate(2026, 11, 2), 12500.5m) { Account = new("opportunity/o-1/account") },
                new(new("o-2"), new("ana"), new(2026, 10, 1), OpportunityState.Lost, new LocalDate(2026, 11, 3), null),
                new(new("o-3"), new("ana"), new(2026, 11, 22), OpportunityState.Open, null, 900) { Account = new("opportunity/o-3/account") },
            ],
            await desk.Of("ana"));
        Assert.Equal("Beta Ltd", await desk.Read(stores => stores.Texts.Of(new("ana"), new TextId("opportunity/o-3/account"))));
        Assert.Equal(new CrmFeed(1, desk.Now, Today), await desk.Read(stores => stores.Opportunities.Feed()));
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing_but_how_fresh_it_is()
    {
        await using var desk = await Desk.Open();
        string[] rows = ["o-1,ana,won,2026-10-01,2026-11-02,Acme,12500.50", "o-2,sam,open,2026-11-20,,,"];
        await desk.Rows(rows);
        var (ana, sam) = (await desk.Of("ana"), await desk.Of("sam"));
        desk.Now += Duration.FromHours(20);

        var again = await desk.Rows(rows);

        Assert.Equal((0, 0, 2), (again.Changes!.Added, again.Changes.Changed, again.Changes.Same));
        Assert.Equal(ana, await desk.Of("ana"));
        Assert.Equal(sam, await desk.Of("sam"));
        Assert.Equal(new CrmFeed(2, desk.Now, new(2026, 11, 24)), await desk.Read(stores => stores.Opportunities.Feed()));
        Assert.Contains("Nothing in it was new", ReportText.Of(again), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_file_changes_what_became_of_a_deal_and_leaves_what_it_does_not_name()
    {
        await using var desk = await Desk.Open();
        await desk.Rows("o-1,ana,open,2026-10-01,,Acme,9000", "o-2,ana,open,2026-11-20,,Beta Ltd,");

        var report = await desk.Rows("o-1,ana,won,2026-10-01,2026-11-23,Acme GmbH,9500");

        Assert.Equal((0, 1, 0), (report.Changes!.Added, report.Changes.Changed, report.Changes.Same));
        Assert.Equal([OpportunityState.Won, OpportunityState.Open], (await desk.Of("ana")).Select(one => one.State));
        Assert.Equal("Acme GmbH", await desk.Read(stores => stores.Texts.Of(new("ana"), new("opportunity/o-1/account"))));
    }

    [Fact]
    public async Task A_rep_who_takes_over_takes_the_clients_name_along_and_a_name_that_is_gone_is_gone()
    {
        await using var desk = await Desk.Open();
        await desk.Rows("o-1,ana,open,2026-10-01,,Acme,", "o-2,ana,open,2026-10-01,,Beta Ltd,");

        await desk.Rows("o-1,sam,open,2026-10-01,,Acme,", "o-2,ana,open,2026-10-01,,,");

        Assert.Equal("Acme", await desk.Read(stores => stores.Texts.Of(new("sam"), new("opportunity/o-1/account"))));
        Assert.Null(Assert.Single(await desk.Of("ana")).Account);
        Assert.Null(await desk.Read(stores => stores.Texts.Of(new("ana"), new("opportunity/o-2/account"))));
    }

    [Theory]
    [InlineData("\ufeffid,rep,stage,created,closed,account,value\no-1,ana,open,2026-11-20,,Acme,5\n", "Acme")]
    [InlineData("id,rep,stage,created,closed,account,value\r\no-1,ana,open,2026-11-20,,Acme,5\r\n", "Acme")]
    [InlineData("id,rep,stage,created,closed,account,value\no-1,ana,open,2026-11-20,,\"Acme\nGmbH, \"\"Berlin\"\"\",5", "Acme GmbH, \"Berlin\"")]
    [InlineData("\n\nid,rep,stage,created,closed,account,value\n\no-1,ana,open,2026-11-20,,Acme,5\n\n\n", "Acme")]
    [InlineData(" Value,ACCOUNT,closed,created,stage,rep,ID,more\n5,  Acme ,,2026-11-20, OPEN , ana ,o-1,x", "Acme")]
    [InlineData("id,rep,stage,created,closed,account,value\no-1,ana,open,2026-11-22,,Acme,5", "Acme")]
    public async Task Files_as_programs_write_them_are_taken(string csv, string account)
    {
        await using var desk = await Desk.Open();

        var report = await desk.Take(csv);

        Assert.Empty(report.Complaints);
        var only = Assert.Single(await desk.Of("ana"));
        Assert.Equal(5, only.Value);
        Assert.Equal(account, await desk.Read(stores => stores.Texts.Of(new("ana"), only.Account!.Value)));
    }

    [Fact]
    public async Task Utf_16_with_its_mark_is_text_too()
    {
        await using var desk = await Desk.Open();

        var report = await desk.Take([0xff, 0xfe, .. Encoding.Unicode.GetBytes(Desk.Heading + "\no-1,ana,open,2026-11-20,,Müller,5")]);

        Assert.Empty(report.Complaints);
    }

    [Fact]
    public async Task A_mapping_says_what_columns_stages_dates_and_amounts_look_like()
    {
        await using var desk = await Desk.Open(
            """
            crm:
              mapping: german
              mappings:
                german:
                  columns: {id: Nr, rep: Vertrieb, stage: Stand, created: Angelegt, closed: Ende, value: Summe}
                  stages: {open: [Neu, Angebot], won: [Gewonnen], lost: [Verloren]}
                  dates: [dd.MM.yyyy, "yyyy-MM-dd'T'HH:mm:ss'Z'"]
                  delimiter: semicolon
                  decimal: comma
            """);

        var report = await desk.Take("Nr;Vertrieb;Stand;Angelegt;Ende;Summe\n1;Anita;angebot;20.11.2026;;1.054,50\n2;Ana Moreno;Gewonnen;01.10.2026;2026-11-02T23:30:00Z;7 000\n");

        Assert.Empty(report.Complaints);
        Assert.Equal([(7000m, new LocalDate(2026, 11, 2)), (1054.5m, null)], (await desk.Of("ana")).Select(one => (one.Value!.Value, one.ClosedOn)));
    }

    [Fact]
    public async Task A_file_is_read_as_of_a_date_and_what_came_later_is_not_known()
    {
        await using var desk = await Desk.Open();

        var report = await desk.Take($"{Desk.Heading}\no-1,ana,won,2026-10-01,2026-11-02,Acme,9000\no-2,ana,lost,2026-10-05,2026-11-03,,\no-3,ana,open,2026-11-03,,,", new(2026, 11, 2));

        Assert.Equal((2, 1L, new LocalDate(2026, 11, 2)), (report.Changes!.Added, report.NotYetCreated, report.AsOf));
        Assert.Equal([OpportunityState.Won, OpportunityState.Open], (await desk.Of("ana")).Select(one => one.State));
        Assert.Contains("1 row created after 2026-11-02", ReportText.Of(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_reading_does_not_undo_a_newer_one()
    {
        await using var desk = await Desk.Open();
        await desk.Rows("o-1,ana,won,2026-10-01,2026-11-02,Acme,9000");

        var report = await desk.Take($"{Desk.Heading}\no-1,ana,open,2026-10-01,,Acme,9000", new(2026, 11, 1));

        Assert.Contains("would be undone", Assert.Single(report.Complaints).Says, StringComparison.Ordinal);
        Assert.Equal(OpportunityState.Won, Assert.Single(await desk.Of("ana")).State);
    }

    [Fact]
    public async Task What_was_closed_longer_ago_than_figures_are_kept_is_left_out()
    {
        await using var desk = await Desk.Open("retention: {figures_days: 30}\ncrm: {feed: true}");

        var report = await desk.Rows("o-1,ana,won,2026-01-05,2026-10-23,Acme,1", "o-2,ana,won,2026-01-05,2026-10-24,Acme,1", "o-3,ana,open,2026-01-05,,Acme,1");

        Assert.Equal((1L, 2), (report.ClosedLongAgo, report.Changes!.Added));
    }

    [Fact]
    public async Task Rows_of_people_who_are_nobody_here_are_left_out_and_counted_where_the_manifest_says_so()
    {
        await using var desk = await Desk.Open("crm: {unknown_reps: leave_out, reps: {'Moreno, A.': ana}}");

        var report = await desk.Rows("o-1,\"Moreno, A.\",open,2026-11-20,,,", "o-2,Old Agent,open,2026-11-20,,,", "o-3,old agent,open,2026-11-20,,,");

        Assert.Equal((1, "Old Agent", 2L), (report.Changes!.Added, Assert.Single(report.UnknownReps).Key, Assert.Single(report.UnknownReps).Value));
        Assert.Contains("2 rows whose rep is nobody in the manifest (Old Agent 2)", ReportText.Of(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checking_says_what_would_change_and_changes_nothing()
    {
        await using var desk = await Desk.Open();

        var report = await desk.Take($"{Desk.Heading}\no-1,ana,open,2026-11-20,,Acme,", checkOnly: true);

        Assert.Equal((1, false), (report.Changes!.Added, report.Applied));
        Assert.Empty(await desk.Of("ana"));
        Assert.Null(await desk.Read(stores => stores.Opportunities.Feed()));
    }

    [Fact]
    public async Task What_a_rep_added_is_found_in_the_next_file_and_never_twice()
    {
        await using var desk = await Desk.Open();
        await desk.Rows("o-1,ana,open,2026-11-20,,Acme,");
        await desk.Write(stores =>
        {
            stores.Texts.Add(new("t-1"), new("ana"), "Beta Ltd", desk.Now + Duration.FromDays(9));
            stores.Opportunities.Add(new(new("ana"), 1, Today, new TextId("t-1"), null));
            stores.Opportunities.Add(new(new("ana"), 2, Today, null, null));
        });
        desk.Now += Duration.FromDays(1);

        var report = await desk.Rows("o-1,ana,open,2026-11-20,,Acme,", "o-2,ana,open,2026-11-24,,BETA LTD,", "o-3,sam,open,2026-11-24,,,");

        Assert.Equal(1, report.Matched);
        Assert.Equal([new OpportunityId("o-2"), null], (await desk.Read(stores => stores.Opportunities.Additions(new("ana")))).Select(one => one.MatchedTo));
        Assert.Equal(0, (await desk.Rows("o-1,ana,open,2026-11-20,,Acme,", "o-2,ana,open,2026-11-24,,BETA LTD,")).Matched);
    }
}
