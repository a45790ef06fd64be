using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Manifest;

namespace Manifest.Tests;

public sealed class SectionsTests
{
    const string Careful =
        """
        policies:
          careful:
            asks: 3
            ask_wait: 30 working minutes
            first_ask_after_acceptance: 3 working hours
            client_presence: 2 working days
            acknowledgement_holds: 4 working days
            steps:
              - {tell: person, person: lena, wait: 2 working hours, urgent: true}
              - {tell: deliverer}
            repeat: 0

        """;

    [Fact]
    public void Without_a_word_the_standard_policy_calendar_check_in_and_budget_hold()
    {
        var company = Text.Read(Text.Good).Company!;
        var team = Assert.Single(company.Teams.Values);
        var sample = ManifestReader.Read(SampleFolder.Path).Company!;

        Assert.Equal(company.PolicyOf(team).Steps, sample.Policies["standard"].Steps);
        Assert.Equal(company.PolicyOf(team) with { Steps = [] }, sample.Policies["standard"] with { Steps = [] });
        Assert.Equal(sample.Teams[new("berlin")].CheckIn with { Days = team.CheckIn.Days }, team.CheckIn);
        Assert.Equal(new WorkingHours(new(9, 0), new(17, 30)), company.Calendars["standard"].Hours);
        Assert.Equal((AttentionBudget.Default, Retention.Default), (company.Attention, company.Retention));
        Assert.Null(Assert.Single(team.Reps).OpportunitiesPerMonth);
    }

    [Fact]
    public void Every_key_of_a_policy_arrives_where_it_belongs()
    {
        var company = Text.Read(Text.But("channel: leaders", "channel: leaders\n    policy: careful") + Careful).Company!;

        var policy = company.PolicyOf(Assert.Single(company.Teams.Values));
        Assert.Equal(
            new("careful", 3, new(0, Duration.FromMinutes(30)), Wait.Hours(3), Wait.WorkingDays(2), Wait.WorkingDays(4), [], 0),
            policy with { Steps = [] });
        Assert.Equal(
            [new(StepTarget.Person, new PersonId("lena"), Wait.Hours(2), true), new(StepTarget.Deliverer, null, Wait.Hours(1), false)],
            policy.Steps);
    }

    [Fact]
    public void A_rep_has_the_teams_target_but_for_what_stands_under_the_rep()
    {
        const string Reps =
            """
            target: 40000
                period: quarter
                reps:
                  ana: { target: 12500.50, period: month, started: 2026-10-01 }
                  ben: { period: month }
                  lea:
            """;
        var people = "people:\n  ben: { name: Ben Ode, zone: Europe/Berlin }\n  lea: { name: Lea Ito, zone: Europe/Berlin }";
        var company = Text.Read(Text.But("people:", people).Replace("reps: {ana: }", Reps, StringComparison.Ordinal) + "pace: {currency: EUR, ramp_months: 6, minimum_closed: 20}").Company!;

        Assert.Equal(
            [
                new Rep(new("ana"), null) { Goal = new(12500.50m, GoalPeriod.Month), Started = new(2026, 10, 1) },
                new Rep(new("ben"), null) { Goal = new(40000, GoalPeriod.Month) },
                new Rep(new("lea"), null) { Goal = new(40000, GoalPeriod.Quarter) },
            ],
            Assert.Single(company.Teams.Values).Reps);
        Assert.Equal(new PaceSettings("EUR", 6, 20), company.Pace);
        Assert.Equal(PaceSettings.Default, Text.Read(Text.Good).Company!.Pace);
    }

    [Fact]
    public void Telling_a_person_needs_one() =>
        Assert.Equal(["M102"], Text.Read(Text.Good + "policies: {p: {steps: [{tell: person}]}}").Findings.Select(finding => finding.Code));

    [Fact]
    public void A_team_changes_only_what_it_says_of_the_check_in_of_all()
    {
        var yaml = Text.But("channel: leaders", "channel: leaders\n    check_in: {at: '10:30', days: [tuesday]}")
            + "check_in: {at: '09:30', weekly_on: friday, remind_after: 1 working day, reminders: 2}\n";

        var plan = Assert.Single(Text.Read(yaml).Company!.Teams.Values).CheckIn;

        Assert.Equal([IsoDayOfWeek.Tuesday], plan.Days);
        Assert.Equal(
            (new LocalTime(10, 30), IsoDayOfWeek.Friday, Wait.WorkingDays(1), 2),
            (plan.At, plan.WeeklyOn, plan.RemindAfter, plan.Reminders));
    }

    [Fact]
    public void A_mistake_in_the_check_in_of_all_is_told_once_for_all_teams()
    {
        var teams = Text.Good + "  south: {name: South, leader: lena, channel: s}\n";

        Assert.Equal(["M203"], Text.Read(teams + "check_in: {reminders: 3}\n").Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_person_keeps_every_key()
    {
        var yaml = Text.But(
            "ana: {name: Ana M, zone: Europe/Berlin}",
            "ana: {name: Ana M, zone: Asia/Kolkata, calendar: c, also_called: [Anita], department: Sales, reports_to: lena, time_off: [2026-01-02], admin: true}")
            + "calendars: {c: {hours: '08:00-12:00', workdays: [sunday], holidays: {2026-01-04: Rest}}}\n";

        var company = Text.Read(yaml).Company!;
        var ana = company.Person(new("ana"));

        Assert.Equal(("Ana M", "Asia/Kolkata", "c", "Sales", "lena", true), (ana.Name, ana.Zone.Id, ana.Calendar, ana.Department, ana.ReportsTo?.Value, ana.Admin));
        Assert.Equal(["Anita"], ana.AlsoCalled);
        Assert.Equal([new TimeOff(new(2026, 1, 2), new(2026, 1, 2))], ana.TimeOff);
        Assert.Equal("Rest", company.WorkingTimeOf(ana.Id).HolidayOn(new(2026, 1, 4)));
        Assert.Equal([IsoDayOfWeek.Sunday], company.Calendars["c"].Workdays);
    }

    [Fact]
    public void Without_a_section_for_a_CRM_answers_are_the_count_and_the_bots_own_format_is_read()
    {
        var crm = Text.Read(Text.Good).Company!.Crm;

        Assert.Equal((false, CrmSettings.StandardMapping), (crm.Feed, crm.Mapping));
        Assert.Same(OpportunityMapping.Standard, crm.Mappings[crm.Mapping]);
    }

    [Fact]
    public void Every_key_of_the_CRM_arrives_where_it_belongs()
    {
        var result = Text.Read(Text.Good +
            """
            crm:
              feed: false
              stale_after: 5 working days
              unknown_reps: leave_out
              reps: {"Moreno, A.": ana}
              upload_token: env:UPLOAD
              upload_megabytes: 7
              mapping: ours
              mappings:
                ours:
                  columns: {id: Nr, rep: Owner, stage: Stage, created: From, closed: To, account: Client, value: Sum}
                  stages: {open: [New, Offer], lost: [Gone]}
                  dates: [dd.MM.yyyy, "yyyy-MM-dd'T'HH:mm"]
                  delimiter: tab
                  decimal: comma
            """);

        Assert.Empty(result.Lines());
        var crm = result.Company!.Crm;
        var ours = crm.Mappings["ours"];
        Assert.Equal((false, Wait.WorkingDays(5), UnknownReps.LeaveOut, "ours", 7), (crm.Feed, crm.StaleAfter, crm.UnknownReps, crm.Mapping, crm.UploadMegabytes));
        Assert.Equal(new PersonId("ana"), crm.Reps["moreno, a."]);
        Assert.Equal("env:UPLOAD", result.UploadToken?.ToString());
        Assert.Equal(new OpportunityColumns("Nr", "Owner", "Stage", "From", "To", "Client", "Sum"), ours.Columns);
        Assert.Equal(
            [("Gone", OpportunityState.Lost), ("New", OpportunityState.Open), ("Offer", OpportunityState.Open), ("won", OpportunityState.Won)],
            ours.Stages.Select(stage => (stage.Key, stage.Value)).OrderBy(stage => stage.Key, StringComparer.Ordinal));
        Assert.Equal(new LocalDate(2026, 11, 23), ours.Dates[1].Read("2026-11-23T23:59"));
        Assert.Equal(("23.11.2026", '\t', true), (ours.Dates[0].Example, ours.Delimiter, ours.DecimalComma));
    }

    [Theory]
    [InlineData("upload_token: abc", "M013")]
    [InlineData("reps: {Old Agent: nobody}", "M301")]
    [InlineData("stale_after: 3 days", "M209")]
    [InlineData("unknown_reps: ignore", "M208")]
    [InlineData("mappings: {ours: {columns: {owner: Rep}}}", "M101")]
    [InlineData("mappings: {ours: {dates: []}}", "M219")]
    public void What_is_wrong_about_a_CRM_is_said(string line, string code) =>
        Assert.Equal([code], Text.Read(Text.Good + $"crm: {{{line}}}\n").Findings.Select(finding => finding.Code));

    [Fact]
    public void A_rep_in_two_teams_is_told_at_the_later_place()
    {
        var result = Text.Read(
            ("b.yaml", "teams:\n  aaa: {name: A, leader: lena, channel: s, reps: {ana: }}\n"),
            ("a.yaml", Text.Good));

        var finding = Assert.Single(result.Findings);
        Assert.Equal(("b.yaml", 2), (finding.File, finding.Line));
        Assert.Contains("'north'", finding.Says, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-01-01 to 2026-12-31, 2026-02-01 to 2026-02-02, 2027-01-04 to 2027-12-31", true)]
    [InlineData("2026-01-01 to 2026-12-31, 2027-02-01 to 2027-12-31", false)]
    [InlineData("2027-01-04 to 2027-12-31, 2026-01-01 to 2026-12-31", true)]
    public void Time_off_that_runs_together_for_two_years_is_refused(string off, bool refused)
    {
        var result = Text.Read(Text.But("  ana: {name: Ana M, zone: Europe/Berlin", $"  ana: {{name: Ana M, zone: Europe/Berlin, time_off: [{off}]"));

        Assert.Equal(refused ? ["M308"] : [], result.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void The_hash_tells_contents_and_names_apart_and_no_order()
    {
        static string Hash(params (string, string)[] files) => Text.Read(files).Hash;

        var hash = Hash(("a", "x"), ("b", "y"));
        Assert.Matches("^[0-9a-f]{64}$", hash);
        Assert.Equal(hash, Hash(("b", "y"), ("a", "x")));
        Assert.Equal(5, new[] { hash, Hash(("a", "y"), ("b", "x")), Hash(("c", "x"), ("b", "y")), Hash(("a", "xb"), ("", "y")), Hash(("a", "x")) }.Distinct().Count());
    }

    [Fact]
    public void People_stay_in_the_order_of_the_manifest_where_order_shows()
    {
        var yaml = Text.But("{ana: }", "{zoe: , ana: , bob: }").Replace("teams:", "  zoe: {name: Zoe, zone: UTC}\n  bob: {name: Bob, zone: UTC}\nteams:", StringComparison.Ordinal);

        Assert.Equal(["zoe", "ana", "bob"], Assert.Single(Text.Read(yaml).Company!.Teams.Values).Reps.Select(rep => rep.Id.Value));
    }
}
