namespace Manifest.Tests;

public sealed class AllAtOnceTests
{
    [Fact]
    public void Twelve_mistakes_in_two_files_are_twelve_findings_in_order()
    {
        var result = Text.Read(
            ("people.yaml",
                """
                people:
                  lena:
                    name: Lena Fischer
                    zone: Europe/Berln
                    reports_to: ruht
                  ruth:
                    name: Ruth Adler
                    zone: Europe/Berlin
                    calender: berlin
                  ana:
                    zone: Europe/Berlin
                    calendar: berlin
                    time_off: [2026-12-04 to 2026-11-23]
                """),
            ("company.yaml",
                """
                version: 1
                company: { name: Nord }
                calendars:
                  berlin: { hours: "17:30-09:00", workdays: [monday, tusday] }
                check_in:
                  reminders: 3
                  remind_after: 2 hours
                teams:
                  north:
                    name: North
                    leader: lena
                    channel: leaders
                    policy: gentle
                    reps:
                      ana: { opportunities_per_month: eight }
                policies:
                  standard: { repeat: 6, steps: [{ tell: leader }] }
                """));

        Assert.Null(result.Company);
        Assert.Equal(
            [
                "company.yaml:4:20: error M205: '17:30-09:00' is not working hours; right would be a start and a later end, as in 09:00-17:30",
                "company.yaml:4:54: error M208: 'tusday' is not a weekday; right would be tuesday",
                "company.yaml:6:14: error M203: '3' is not a whole number from 0 to 2; right would be 0 to 2",
                "company.yaml:7:17: error M209: '2 hours' is not a wait; right would be '90 working minutes', '1 working hour' or '2 working days', at most 60 days",
                "company.yaml:13:13: error M303: no policy has the id 'gentle'; right would be an id of a policy, such as standard",
                "company.yaml:15:39: error M203: 'eight' is not a whole number from 1 to 1000; right would be 1 to 1000",
                "company.yaml:17:23: error M203: '6' is not a whole number from 0 to 5; right would be 0 to 5",
                "people.yaml:4:11: error M210: 'Europe/Berln' is not a time zone; right would be Europe/Berlin",
                "people.yaml:5:17: error M301: no person has the id 'ruht'; right would be ruth",
                "people.yaml:9:5: error M101: the key 'calender' is not known here; right would be calendar",
                "people.yaml:10:3: error M102: 'name' is missing; right would be name: the full name, given name first",
                "people.yaml:13:16: error M207: '2026-12-04 to 2026-11-23' is not a date, or a first and a last date; right would be one day, or two as in '2026-11-23 to 2026-12-04'",
            ],
            result.Lines());
    }

    [Fact]
    public void A_syntax_error_ends_its_own_file_only_and_nobody_is_called_missing_for_it()
    {
        var result = Text.Read(
            ("people.yaml", "people:\n  ana: [\n"),
            ("rest.yaml", "version: 1\ncompany: {name: ''}\nteams: {t: {name: T, leader: lena, channel: c}}\n"));

        Assert.Equal(["people.yaml M006", "rest.yaml M201"], result.Findings.Select(finding => $"{finding.File} {finding.Code}"));
    }

    [Fact]
    public void Sections_by_id_join_across_files_and_an_id_given_twice_is_told_where_it_was_first()
    {
        var joined = Text.Read(("a.yaml", Text.Good), ("b.yaml", "version: 1\npeople:\n  omar: {name: Omar H, zone: Asia/Kolkata}\n"));
        var clashing = Text.Read(("a.yaml", Text.Good), ("b.yaml", "people:\n  ana: {name: Ana Other, zone: Asia/Kolkata}\n"));

        Assert.Empty(joined.Lines());
        Assert.Equal(3, joined.Company!.People.Count);
        Assert.Equal(["b.yaml:2:3: error M012: 'ana' is given twice, first at a.yaml:5:3; right would be one of them"], clashing.Lines());
    }

    [Fact]
    public void A_loop_is_told_once_with_its_way_round()
    {
        var result = Text.Read(Text.Good.Replace("Lena F,", "Lena F, reports_to: ana,", StringComparison.Ordinal)
            .Replace("Ana M,", "Ana M, reports_to: lena,", StringComparison.Ordinal));

        var finding = Assert.Single(result.Findings);
        Assert.Equal("reports_to goes round: ana → lena → ana", finding.Says);
        Assert.Equal((5, 34), (finding.Line, finding.Column));
    }

    [Fact]
    public void Values_are_kept_beside_the_sentence()
    {
        var finding = Assert.Single(Text.Read(Text.But("leader: lena", "leader: lenna")).Findings);

        Assert.Equal(("lenna", "lena"), (finding.Value, finding.Right));
    }
}
