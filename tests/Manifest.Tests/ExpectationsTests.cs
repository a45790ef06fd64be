using SalesNudgeBot.Core.Expectations;
using SalesNudgeBot.Manifest;

namespace Manifest.Tests;

public sealed class ExpectationsTests
{
    [Fact]
    public void A_whole_section_is_read()
    {
        var result = Text.Read(Text.Good +
            """
            expectations:
              calls: { by: lena, team: north, measure: calls, at_least: 40, at_most: 60.5, per: week, hours_per_week: 7.5 }
              notes: { by: lena, person: ana, edict: Write it up, investment: { what: An assistant, hours: 20, money: 500, by: ana } }
              pay: { by: lena, paid_for: [won], accountable_for: [won] }
            """);

        Assert.Empty(result.Lines());
        var (calls, notes, pay) = (result.Company!.Expectations[0], result.Company.Expectations[1], result.Company.Expectations[2]);
        Assert.Equal(("calls", new ExpectedOf(new("north"), null), 7.5m), (calls.Id, calls.Of, calls.HoursPerWeek));
        Assert.Equal(new Measured("calls", null, 40, 60.5m, ExpectedPer.Week), calls.Measured);
        Assert.Equal((new ExpectedOf(null, new("ana")), "Write it up", new Investment("An assistant", 20, 500, new("ana"))), (notes.Of, notes.Edict, notes.Investment));
        Assert.Equal(default, pay.Of);
        Assert.Equal(["won"], pay.PaidFor);
        Assert.Equal(["won"], pay.AccountableFor);
    }

    [Fact]
    public void Both_sides_are_named_with_their_places_across_files()
    {
        var result = Text.Read(
            ("a.yaml", Text.But("{ana: }", "{ana: {opportunities_per_month: 8}}")),
            ("b.yaml",
                """
                expectations:
                  growth: { by: ana, measure: opportunities, at_least: 3, per: week }
                  care:
                    by: lena
                    measure: opportunities
                    at_most: 5
                  more: { by: ana, measure: discounts, direction: up }
                  fewer: { by: lena, measure: discounts, direction: down }
                  calls: { by: ana, hours_per_week: 30 }
                  reports: { by: ana, hours_per_week: 15 }
                  pay: { by: ana, paid_for: [won], accountable_for: [calls] }
                  notes: { by: ana, edict: Write it up, investment: { what: Goodwill } }
                """));

        Assert.Equal(
            [
                "b.yaml:2:56: warning M814: 'ana' expects at least 3 'opportunities' a week of 'ana', and 'lena' at least 8 'opportunities' a month at a.yaml:11:43; right would be one number that both agree on",
                "b.yaml:6:14: warning M811: at most 5 'opportunities' a month here, and at least 3 'opportunities' a week at b.yaml:2:56, are expected of 'ana'; right would be an at_most that is not below the at_least, or each for other people",
                "b.yaml:8:53: warning M811: 'discounts' is to go down here, and 'discounts' is to go up at b.yaml:7:51, for 'ana'; right would be one way, or each for other people",
                "b.yaml:9:37: warning M812: 45 hours a week are mandated for 'ana', most of them here and the last at b.yaml:10:39; right would be at most the 42.5 hours of their week, together",
                "b.yaml:11:53: warning M815: 'ana' answers for 'calls', and what they are paid for at b.yaml:11:29 is something else; right would be 'calls' under paid_for as well, or under neither",
                "b.yaml:12:28: warning M816: UNFUNDED: this edict names neither hours nor money; right would be investment: with what is given, and hours: or money:",
            ],
            result.Lines());
        Assert.NotNull(result.Company);
        Assert.Equal(new FindingPlace("a.yaml", 11, 43), Assert.Single(result.Findings[0].Also));
    }

    [Fact]
    public void A_number_above_any_rate_is_told_beside_a_past_only()
    {
        var text = Text.But("{ana: }", "{ana: {opportunities_per_month: 40}}");

        Assert.Empty(Text.Read(text).Lines());
        Assert.Equal(
            ["m.yaml:11:43: warning M813: 40 new opportunities a month are needed of 'ana', and no rep ever created more than 31 in one; right would be what was reached before in these 12 months, or less"],
            ManifestReader.Read([ManifestFile.Of("m.yaml", text)], new ReachedRates(31, 12, null)).Lines());
    }

    [Fact]
    public void What_is_to_be_won_is_told_in_opportunities()
    {
        var text = Text.But("{ana: }", "{ana: {target: 90000, period: quarter}}");

        var finding = Assert.Single(ManifestReader.Read([ManifestFile.Of("m.yaml", text)], new ReachedRates(31, 12, WonEach: 500)).Findings);

        Assert.Equal("60 new opportunities a month are needed of 'ana' for at least 90,000 'won' a quarter, and no rep ever created more than 31 in one", finding.Says);
    }

    [Theory]
    [InlineData("x: {by: lena, direction: up}", "M102")]
    [InlineData("x: {by: lena, measure: calls, at_least: many}", "M203")]
    [InlineData("x: {by: lena, hours_per_week: 0}", "M203")]
    [InlineData("x: {by: lena, hours_per_week: 169}", "M203")]
    [InlineData("x: {by: lena, measure: calls, direction: sideways}", "M208")]
    [InlineData("x: {by: lena, paid_for: [All Deals]}", "M202")]
    [InlineData("x: {by: nobody, hours_per_week: 3}", "M301")]
    [InlineData("x: {hours_per_week: 3}", "M102")]
    [InlineData("x: {by: lena, edict: Do, investment: 20 hours}", "M103")]
    [InlineData("x: {by: lena, edict: Do, investment: {hours: 20}}", "M102")]
    [InlineData("x: lena", "M103")]
    public void What_is_written_wrongly_has_its_code(string expectation, string codes)
    {
        var result = Text.Read($"{Text.Good}expectations: {{{expectation}}}");

        Assert.Equal(codes, string.Join(' ', result.Findings.Select(finding => finding.Code)));
    }
}
