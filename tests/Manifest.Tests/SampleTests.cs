using NodaTime;
using NodaTime.Text;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Manifest;

namespace Manifest.Tests;

public sealed class SampleTests
{
    static readonly Comparer<PersonId> ById = Comparer<PersonId>.Create((one, other) => string.CompareOrdinal(one.Value, other.Value));

    readonly ManifestResult result = ManifestReader.Read(SampleFolder.Path);

    [Fact]
    public void The_sample_reads_without_a_finding()
    {
        Assert.Empty(result.Findings);
        Assert.NotNull(result.Company);
        Assert.Equal(["local"], result.Platforms);
        Assert.Equal(Instant.FromUtc(2026, 11, 23, 7, 55), result.SampleStart);
    }

    [Theory]
    [InlineData("slack")]
    [InlineData("teams")]
    public void The_sample_for_a_platform_holds_the_same_people_and_teams_and_reads_without_a_finding(string platform)
    {
        var there = ManifestReader.Read(Path.Combine(SampleFolder.Manifests, platform, "nordwind"));

        Assert.Empty(there.Findings);
        Assert.Equal([platform], there.Platforms);
        Assert.Equal(result.Company!.People.Keys.Order(ById), there.Company!.People.Keys.Order(ById));
        Assert.All(result.Company.Teams.Values, team => Assert.Equal(
            (team.Leader, team.Deputy, team.LeadersLeader, team.Channel, team.Policy),
            (there.Company.Teams[team.Id].Leader, there.Company.Teams[team.Id].Deputy, there.Company.Teams[team.Id].LeadersLeader, there.Company.Teams[team.Id].Channel.ToLowerInvariant().Replace(' ', '-'), there.Company.Teams[team.Id].Policy)));
        Assert.All(result.Company.Teams.Values, team => Assert.Equal(team.Reps, there.Company.Teams[team.Id].Reps));
        Assert.All(there.Company.People.Values, person => Assert.Equal($"{person.Id}@nordwind.example", person.Email));
        Assert.DoesNotContain(new PersonId("arjun"), there.ZoneFromPlatform);
        Assert.All(there.Company.People.Values.Where(person => !there.ZoneFromPlatform.Contains(person.Id)), person => Assert.Equal(result.Company.Person(person.Id).Zone, person.Zone));
    }

    [Fact]
    public void Berlin_is_the_team_of_the_story()
    {
        var berlin = result.Company!.Teams[new("berlin")];

        Assert.Equal(("lena", "dmitri", "ruth"), (berlin.Leader.Value, berlin.Deputy?.Value, berlin.LeadersLeader?.Value));
        Assert.Equal([new Rep(new("ana"), 8), new Rep(new("sam"), 8), new Rep(new("jonas"), 10)], berlin.Reps);
        Assert.Equal(
            new CheckInPlan(new LocalTime(9, 0), berlin.CheckIn.Days, IsoDayOfWeek.Monday, Wait.Hours(3), 1),
            berlin.CheckIn);
        Assert.Equal([IsoDayOfWeek.Monday], berlin.CheckIn.Days);
        Assert.Equal(new PersonId("priya"), result.Company.People[new("omar")].ReportsTo);
    }

    [Fact]
    public void The_policy_is_the_one_of_the_story()
    {
        var policy = result.Company!.Policies["standard"];

        Assert.Equal(
            (2, Wait.Hours(1), Wait.Hours(2), Wait.WorkingDays(1), Wait.WorkingDays(2), 1),
            (policy.Asks, policy.AskWait, policy.FirstAskAfterAcceptance, policy.ClientPresence, policy.AcknowledgementHolds, policy.Repeat));
        Assert.Equal(
            [(StepTarget.LeadersChannel, Wait.Hours(1)), (StepTarget.Deputy, Wait.Hours(1)), (StepTarget.LeadersLeader, Wait.Hours(1))],
            policy.Steps.Select(step => (step.Tell, step.Wait)));
    }

    [Fact]
    public void Somebody_is_away_and_New_York_has_a_holiday()
    {
        var nadia = result.Company!.WorkingTimeOf(new("nadia"));
        var grace = result.Company.WorkingTimeOf(new("grace"));
        var thanksgiving = LocalDatePattern.Iso.Parse("2026-11-26").Value;

        Assert.True(nadia.IsAway(thanksgiving.PlusDays(8)));
        Assert.False(nadia.IsAway(thanksgiving.PlusDays(9)));
        Assert.Equal("Thanksgiving", grace.HolidayOn(thanksgiving));
        Assert.Null(result.Company.WorkingTimeOf(new("ana")).HolidayOn(thanksgiving));
    }

    [Fact]
    public void It_has_two_teams_in_three_zones_and_an_admin()
    {
        Assert.Equal(2, result.Company!.Teams.Count);
        Assert.Equal(3, result.Company.People.Values.Select(person => person.Zone.Id).Distinct().Count());
        Assert.Single(result.Company.People.Values, person => person.Admin);
    }
}
