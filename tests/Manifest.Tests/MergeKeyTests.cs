namespace Manifest.Tests;

public sealed class MergeKeyTests
{
    [Fact]
    public void Own_keys_go_before_merged_ones_and_of_merged_ones_the_first()
    {
        var result = Text.Read(
            """
            version: 1
            company: {name: Nord}
            x-berlin: &berlin {zone: Europe/Berlin, department: Sales}
            x-delhi: &delhi {zone: Asia/Kolkata, department: Platform, admin: true}
            people:
              lena: {<<: *berlin, name: Lena F}
              ana: {name: Ana M, department: Field, <<: *berlin}
              omar:
                <<: [*delhi, *berlin]
                name: Omar H
            teams: {north: {name: North, leader: lena, channel: leaders, reps: {ana: }}}
            """);

        Assert.Empty(result.Lines());
        Assert.Equal(
            ["ana Europe/Berlin Field False", "lena Europe/Berlin Sales False", "omar Asia/Kolkata Platform True"],
            result.Company!.People.Values.Select(person => $"{person.Id} {person.Zone.Id} {person.Department} {person.Admin}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Merged_keys_come_first_in_order_and_merging_goes_on_through_what_is_merged()
    {
        var result = Text.Read(Text.Good +
            """
            x-first: &first {next: {kind: plan}}
            x-second: &second {<<: *first, help: {kind: help}}
            check_in:
              questions:
                stuck: {kind: text, ask: Where does it stick?}
                <<: *second
            """);

        Assert.Empty(result.Lines());
        Assert.Equal(["new", "next", "help", "stuck"], result.Company!.Teams[new("north")].CheckIn.Questions.Select(question => question.Id));
    }

    [Theory]
    [InlineData("<<: north", "M103", 12, 5, "a single value cannot be merged")]
    [InlineData("<<: [{digest: {}}, [x]]", "M103", 12, 20, "a list cannot be merged")]
    [InlineData("<<: *nothing", "M009", 12, 5, "the alias '*nothing' names no anchor above it")]
    [InlineData("\"<<\": {digest: {}}", "M101", 12, 1, "the key '<<' is not known here")]
    [InlineData("<<: {retention: {}}\n<<: {pace: {}}", "M012", 13, 1, "'<<' is given twice, first at m.yaml:12:1")]
    [InlineData("<<: {retension: {}}", "M101", 12, 6, "the key 'retension' is not known here")]
    [InlineData("x-a: &a {<<: *a}", "M009", 12, 14, "the alias '*a' stands inside what it names")]
    public void A_wrong_merge_is_a_finding_where_it_stands(string written, string code, int line, int column, string says)
    {
        var finding = Assert.Single(Text.Read(Text.Good + written + "\n").Findings);

        Assert.Equal((code, line, column, says), (finding.Code, finding.Line, finding.Column, finding.Says));
    }

    [Fact]
    public void Nothing_to_merge_is_as_if_it_had_not_been_written() => Assert.Empty(Text.Read(Text.Good + "<<:\n").Lines());

    [Fact]
    public void What_is_wrong_in_something_merged_twice_is_told_once()
    {
        var result = Text.Read(Text.Good + "x-week: &week {on: someday}\nx-other: &other {digest: *week}\n<<: *other\n");

        Assert.Equal(["m.yaml:12:20: error M208"], result.Lines().Select(line => line[..line.LastIndexOf(": '", StringComparison.Ordinal)]));
    }
}
