using System.Text;
using SalesNudgeBot.Import.Reading;

namespace SalesNudgeBot.Import.Tests;

public sealed class RefusingTests
{
    const string Good = "o-1,ana,won,2026-10-01,2026-11-02,Acme,9000";

    [Theory]
    [InlineData("o-2,ana,wonn,2026-10-01,2026-11-02,Acme,9000", "stage", "'wonn' is a stage that the mapping does not know", "won")]
    [InlineData("o-2,ana,,2026-10-01,2026-11-02,Acme,9000", "stage", "nothing stands here", "a value in every row")]
    [InlineData("o-2,ana,open,2026-13-01,,Acme,9000", "created", "'2026-13-01' is not a date", "one as in 2026-11-23")]
    [InlineData("o-2,ana,open,20.11.2026,,Acme,9000", "created", "'20.11.2026' is not a date", "one as in 2026-11-23")]
    [InlineData("o-2,ana,lost,2026-10-01,,Acme,9000", "closed", "a date is missing here", "one as in 2026-11-23")]
    [InlineData("o-2,ana,won,2026-10-01,2026-09-30,Acme,9000", "closed", "'2026-09-30' is before it was created", "a date from '2026-10-01' on")]
    [InlineData("o-2,ana,open,2026-10-01,,Acme,1e308", "value", "'1e308' is not an amount", "a number from 0 to 1,000,000,000,000, as in 1054 or 1054.50")]
    [InlineData("o-2,ana,open,2026-10-01,,Acme,-5", "value", "'-5' is not an amount", null)]
    [InlineData("o-2,ana,open,2026-10-01,,Acme,1000000000001", "value", "'1000000000001' is not an amount", null)]
    [InlineData("o-2,Anna Moreno,open,2026-10-01,,Acme,9000", "rep", "nobody is called 'Anna Moreno'", "'Ana Moreno', or a person's name, e-mail address or id, or 'Anna Moreno: ID' under 'reps' in the manifest's section crm")]
    [InlineData("o-2,,open,2026-10-01,,Acme,9000", "rep", "nothing stands here", null)]
    [InlineData(",ana,open,2026-10-01,,Acme,9000", "id", "nothing stands here", null)]
    [InlineData("o-1,ana,open,2026-10-01,,Acme,9000", "id", "'o-1' stands in line 2 already", "each opportunity once")]
    [InlineData("o-2,ana,open,2026-10-01,,Acme", null, "the row has 6 fields and the first line has 7", null)]
    [InlineData("o-2,ana,open,2026-10-01,,Acme, Inc,9000", null, "the row has 8 fields and the first line has 7", null)]
    [InlineData("o-2,ana,open,2026-10-01,,Ac\"me,9000", null, "a quote stands in the middle of a field", "the whole field in quotes, and each quote in it twice")]
    public async Task One_wrong_row_refuses_the_file_and_is_named_with_what_would_be_right(string row, string? column, string says, string? right)
    {
        await using var desk = await Desk.Open();

        var report = await desk.Rows(Good, row, "o-9,sam,open,2026-11-20,,,");

        var only = Assert.Single(report.Complaints);
        Assert.Equal((3L, column, says), (only.Line, only.Column, only.Says));
        Assert.True(right is null || right == only.Right, only.Right);
        await NothingChanged(desk);
        Assert.StartsWith($"pipeline.csv:3: {(column is null ? "" : $"{column}: ")}{says}; right would be ", ReportText.Of(report), StringComparison.Ordinal);
        Assert.EndsWith("Refused: 1 mistake in 3 rows. Nothing was changed.", ReportText.Of(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_reps_of_one_name_are_not_guessed_between()
    {
        const string People = """
            version: 1
            company: {name: Nord}
            people:
              lena: {name: Lena Fischer, zone: Europe/Berlin}
              sam: {name: Sam Okafor, zone: Europe/Berlin}
              sam-2: {name: Sam Okafor, zone: Europe/Berlin}
            teams:
              north: {name: North, leader: lena, channel: leaders, reps: {sam: , sam-2: }}

            """;
        await using var desk = await Desk.Open("crm: {unknown_reps: leave_out}", People);

        var report = await desk.Rows("o-1,Sam Okafor,open,2026-10-01,,,");

        Assert.Equal("several people are called 'Sam Okafor'", Assert.Single(report.Complaints).Says);
    }

    [Fact]
    public async Task Of_two_people_of_one_name_the_rep_is_meant()
    {
        await using var desk = await Desk.Open();

        Assert.Empty((await desk.Rows("o-1,Sam Okafor,open,2026-10-01,,,")).Complaints);
        Assert.Single(await desk.Of("sam"));
    }

    [Fact]
    public async Task A_missing_column_is_named_with_those_that_are_there()
    {
        await using var desk = await Desk.Open();

        var report = await desk.Take("id,rep,stage,create,closed,account,value\n" + Good);

        var only = Assert.Single(report.Complaints);
        Assert.Equal((1L, "created", "the file has no such column"), (only.Line, only.Column, only.Says));
        Assert.Equal("'create' in the mapping, or this column in the file, which has: id, rep, stage, create, closed, account, value", only.Right);
        Assert.Contains("\nWhat a file calls its columns stands in the manifest, under crm: mappings.\n", ReportText.Of(report), StringComparison.Ordinal);
        await NothingChanged(desk);
    }

    [Fact]
    public async Task A_bad_date_in_row_4000_is_found_there()
    {
        await using var desk = await Desk.Open();
        var rows = Enumerable.Range(2, 4998).Select(line => $"o-{line},ana,open,{(line == 4000 ? "31/11/2026" : "2026-11-20")},,\"two\n lines\",5").ToArray();

        var report = await desk.Rows(rows);

        // Each row before it has two lines, and the heading one.
        Assert.Equal((2L * 3998) + 2, Assert.Single(report.Complaints).Line);
        await NothingChanged(desk);
    }

    [Fact]
    public async Task All_mistakes_come_at_once_up_to_a_limit_and_the_rest_are_counted()
    {
        await using var desk = await Desk.Open();

        var report = await desk.Rows([.. Enumerable.Range(0, 700).Select(i => $"o-{i},nobody{i},never,2026-11-20,,,x")]);

        Assert.Equal((Complaints.Most, 2100L - Complaints.Most), (report.Complaints.Length, report.MoreComplaints));
        Assert.Contains("... and 1,900 more like these.", ReportText.Of(report), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("\n\n", "the file is empty")]
    [InlineData("id,rep,stage,created,closed,account,value\n", "there is no row below the first line")]
    public async Task A_file_with_nothing_in_it_is_no_news(string csv, string says)
    {
        await using var desk = await Desk.Open();

        Assert.Equal(says, Assert.Single((await desk.Take(csv)).Complaints).Says);
        await NothingChanged(desk);
    }

    [Fact]
    public async Task A_quote_that_is_never_closed_ends_the_reading_before_it_takes_the_file_for_one_field()
    {
        await using var desk = await Desk.Open();

        var report = await desk.Rows(Good, $"o-2,ana,open,2026-11-20,,\"Acme,5\n{string.Concat(Enumerable.Repeat("o-3,ana,open,2026-11-20,,Acme,5\n", 20_000))}");

        var only = Assert.Single(report.Complaints);
        Assert.Equal(3, only.Line);
        Assert.Contains("a quote is opened and not closed", only.Says, StringComparison.Ordinal);
        await NothingChanged(desk);
    }

    [Fact]
    public async Task What_is_not_UTF_8_is_refused_and_not_read_with_marks_in_the_place_of_letters()
    {
        await using var desk = await Desk.Open();

        var report = await desk.Take(Encoding.Latin1.GetBytes($"{Desk.Heading}\no-1,ana,open,2026-11-20,,Müller,5"));

        Assert.Contains("not UTF-8", Assert.Single(report.Complaints).Says, StringComparison.Ordinal);
        await NothingChanged(desk);
    }

    [Fact]
    public async Task A_file_that_grows_while_it_is_read_is_refused_with_what_to_do()
    {
        await using var desk = await Desk.Open();
        var path = desk.File(Encoding.UTF8.GetBytes(string.Join('\n', [Desk.Heading, .. Enumerable.Range(0, 2500).Select(i => $"o-{i},ana,open,2026-11-20,,,"), ""])));

        var report = await desk.Import.Run(new(path), new Growing(path), Desk.Cancellation);

        var only = Assert.Single(report.Complaints);
        Assert.StartsWith("it changed while it was read: it had ", only.Says, StringComparison.Ordinal);
        Assert.Contains("renamed when it is", only.Right, StringComparison.Ordinal);
        await NothingChanged(desk);
    }

    [Fact]
    public async Task A_mapping_that_the_manifest_does_not_have_is_said_before_anything_is_read()
    {
        await using var desk = await Desk.Open();

        var unknown = await Assert.ThrowsAsync<UnknownMappingException>(() => desk.Import.Run(new(desk.File([1]), "standrad"), null, Desk.Cancellation));

        Assert.Equal("The manifest has no mapping called 'standrad'; right would be standard.", unknown.Message);
    }

    [Fact]
    public async Task What_stands_in_a_file_cannot_move_the_terminals_cursor()
    {
        await using var desk = await Desk.Open();

        var report = await desk.Rows("o-1,\u001b[31mred,open,2026-10-01,,,");

        Assert.DoesNotContain('\u001b', ReportText.Of(report));
    }

    static async Task NothingChanged(Desk desk)
    {
        Assert.Null(await desk.Read(stores => stores.Opportunities.Feed()));
        Assert.Empty(await desk.Of("ana"));
        Assert.Empty(await desk.Of("sam"));
        Assert.Null(await desk.Read(stores => stores.Texts.Of(new("ana"), new("opportunity/o-1/account"))));
    }

    sealed class Growing(string path) : IProgress<double>
    {
        public void Report(double value) => File.AppendAllText(path, "o-x,ana,open,2026-11-20,,,\n");
    }
}
