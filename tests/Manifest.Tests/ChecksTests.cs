using SalesNudgeBot.Manifest;

namespace Manifest.Tests;

public sealed class ChecksTests
{
    const string Two =
        """
        version: 1
        company: {name: Nord}
        people: {lena: {name: Lena F, zone: Europe/Berlin}, ana: {name: Ana M, zone: Europe/Berlin}, ruth: {name: Ruth A, zone: UTC}, sam: {name: Sam O, zone: UTC}}
        teams:
          north: {name: North, leader: lena, channel: n, reps: {ana: }}
          south: {name: South, leader: lena, deputy: ruth, leaders_leader: ruth, channel: s, reps: {sam: }}

        """;

    [Fact]
    public void A_step_that_tells_nobody_names_the_teams_and_its_own_line()
    {
        var result = Text.Read(Two.Replace("deputy: ruth, leaders_leader: ruth, ", "", StringComparison.Ordinal) +
            """
            policies:
              standard:
                steps:
                  - tell: leaders_channel
                  - tell: deputy
            """);

        Assert.Equal(
            ["m.yaml:11:9: warning M403: step 2 tells the deputy, and team 'north' and 1 more have none; right would be a deputy there, or a policy of their own without this step"],
            result.Lines());
    }

    [Fact]
    public void The_standard_policy_is_for_teams_without_a_deputy_too()
    {
        Assert.Equal(
            ["m.yaml:6:68: warning M404: step 3 tells 'ruth', whom step 2 has told before in team 'south'; right would be somebody else, or one step fewer"],
            Text.Read(Two).Lines());
    }

    [Theory]
    [InlineData("[{tell: leaders_channel}, {tell: leader}]", "")]
    [InlineData("[{tell: leader}, {tell: person, person: lena}]", "M404")]
    [InlineData("[{tell: leaders_channel, wait: 2 working days}, {tell: leader, wait: 60 working days}]", "")]
    [InlineData("[{tell: leaders_channel, wait: 2 working days}, {tell: person, person: ana, wait: 3 working hours}, {tell: leader}]", "M405")]
    [InlineData("[{tell: leaders_channel, wait: 2 working days}, {tell: person, person: ana, wait: 2 working hours}, {tell: leader}]", "")]
    public void What_a_ladder_does_in_a_team_is_looked_at(string steps, string codes)
    {
        Assert.Equal(codes, Codes(Text.Good + $"policies: {{standard: {{steps: {steps}}}}}"));
    }

    [Fact]
    public void A_shorter_day_makes_hours_longer_waits()
    {
        const string Policy = "policies: {standard: {steps: [{tell: leaders_channel, wait: 17 working hours}, {tell: leader}]}}\n";

        Assert.Equal("", Codes(Text.Good + Policy));
        Assert.Equal("M405", Codes(Text.Good + Policy + "calendars: {standard: {hours: '09:00-13:00'}}"));
    }

    [Fact]
    public void Check_ins_at_one_moment_are_counted_whatever_the_clocks_say()
    {
        var crowd = Explanations.Of("M701")!.Example.Files!()[0].Content;
        var text = System.Text.Encoding.UTF8.GetString(crowd.Span);
        var finding = Assert.Single(Text.Read(text).Findings);
        Assert.Equal(
            "3,001 reps in workspace 'main' are asked at the same moment, 09:00 in Europe/Berlin; under Slack's limits that takes 10 minutes",
            finding.Says);

        // Half an hour of Lisbon's morning is another moment than Berlin's, and Lagos in winter is not.
        Assert.Equal("", Codes(text.Replace("r1@nord.example, zone: Europe/Berlin", "r1@nord.example, zone: Europe/Lisbon", StringComparison.Ordinal)));
        Assert.Equal("M701", Codes(text.Replace("r1@nord.example, zone: Europe/Berlin", "r1@nord.example, zone: Africa/Lagos", StringComparison.Ordinal)));
        Assert.Equal("", Codes(text.Replace("transport: socket, bot_token: 'env:BOT', app_token: 'env:APP'", "app_id: 0f3c4f5e-1111-4a4a-9b9b-000000000001, tenant: 0f3c4f5e-2222-4a4a-9b9b-000000000002, app_secret: 'env:SECRET'", StringComparison.Ordinal)
            .Replace("platform: slack", "platform: teams", StringComparison.Ordinal)
            .Replace("accounts: {main: U012AB3CD}", "email: ana@nord.example", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_open_channel_is_told_each_time()
    {
        var open = Two.Replace("deputy: ruth, leaders_leader: ruth, ", "", StringComparison.Ordinal).Replace("channel: n", "channel: n, open: true", StringComparison.Ordinal).Replace("channel: s", "channel: s, open: false", StringComparison.Ordinal);

        Assert.Equal("M702", Codes(open));
        Assert.Equal([new("north")], Text.Read(open).OpenChannels);
    }

    [Fact]
    public void A_rep_whose_workdays_are_none_of_the_teams_days_is_named()
    {
        Assert.Equal("", Codes(Text.Good + "check_in: {days: [saturday, friday]}"));
        Assert.Equal("", Codes(Text.Good + "check_in: {days: [saturday]}\ncalendars: {standard: {workdays: [saturday]}}"));
        Assert.Equal("M311", Codes(Text.Good + "check_in: {days: [saturday, sunday]}"));
    }

    [Fact]
    public void Somebody_hears_what_is_wrong_wherever_the_bot_is_in_earnest()
    {
        Assert.Equal("", Codes(Text.Good));
        Assert.Equal("M312", Codes(Text.SlackBut(", admin: true", "")));
        Assert.Equal("M312", Codes(Text.TeamsBut(", admin: true", "")));
        Assert.Equal("M312", Codes(Text.Good + "mode: shadow"));
        Assert.Equal("", Codes(Text.But("{name: Lena F, ", "{name: Lena F, admin: true, ") + "mode: shadow"));
    }

    [Fact]
    public void Reps_who_keep_one_calendar_are_told_of_together()
    {
        var result = Text.Read(Text.Good.Replace("{ana: }", "{ana: , sam: , joe: }", StringComparison.Ordinal)
            .Replace("  ana:", "  sam: {name: Sam O, zone: UTC}\n  joe: {name: Joe K, zone: UTC, calendar: late}\n  ana:", StringComparison.Ordinal)
            + "calendars: {late: {hours: '12:00-20:00'}}\ncheck_in: {at: '08:00'}");

        Assert.Equal(
            ["the check-in at 08:00 is outside the hours of 'ana' and 1 more", "the check-in at 08:00 is outside the hours of 'joe'"],
            result.Findings.Select(finding => finding.Says));
    }

    static string Codes(string text) => string.Join(' ', Text.Read(text).Findings.Select(finding => finding.Code));
}
