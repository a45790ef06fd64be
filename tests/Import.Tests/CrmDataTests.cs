using System.Text;
using NodaTime;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Import.Teams;
using SalesNudgeBot.Tests.Shared;

namespace SalesNudgeBot.Import.Tests;

/// <summary>The public CRM data set, as it is: a manifest drafted from its teams, and its opportunities by a mapping.</summary>
public sealed class CrmDataTests
{
    const string Crm = """
        crm:
          mapping: public
          mappings:
            public:
              columns: {id: opportunity_id, rep: sales_agent, stage: deal_stage, created: engage_date, closed: close_date, account: account, value: close_value}
              stages: {open: [Engaging], won: [Won], lost: [Lost]}
        """;

    static readonly LocalDate DayBefore = new(2017, 9, 29);

    [Fact]
    public async Task As_of_a_date_every_opportunity_is_what_was_known_then()
    {
        var file = Data("opportunities.csv");
        await using var desk = await Open();

        var report = await desk.Import.Run(new(file, AsOf: DayBefore), null, Desk.Cancellation);

        Assert.Empty(report.Complaints);
        Assert.Equal((7135L, 7103, 32L, 0L), (report.Rows, report.Changes!.Added, report.NotYetCreated, report.ClosedLongAgo));
        var all = await desk.Read(stores => stores.Opportunities.All().ToList());
        var states = all.CountBy(one => one.State).ToDictionary();
        Assert.Equal((3021, 1681, 2401), (states[OpportunityState.Won], states[OpportunityState.Lost], states[OpportunityState.Open]));
        Assert.Equal(30, all.Select(one => one.Rep).Distinct().Count());
        Assert.True(all.Count(one => one.Account is null) > 900);
        Assert.Contains(all, one => one.CreatedOn.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);
    }

    [Fact]
    public async Task Read_whole_and_then_again_it_has_every_row_once()
    {
        var file = Data("opportunities.csv");
        await using var desk = await Open();
        await desk.Import.Run(new(file, AsOf: DayBefore), null, Desk.Cancellation);

        var whole = await desk.Import.Run(new(file, AsOf: DayBefore.PlusDays(1)), null, Desk.Cancellation);
        var again = await desk.Import.Run(new(file, AsOf: DayBefore.PlusDays(1)), null, Desk.Cancellation);

        Assert.Equal(32, whole.Changes!.Added);
        Assert.Equal((0, 0, 7135), (again.Changes!.Added, again.Changes.Changed, again.Changes.Same));
        Assert.Equal(7135, await desk.Read(stores => stores.Opportunities.All().Count()));
    }

    [Fact]
    public void Its_teams_become_six_teams_of_thirty_five_reps()
    {
        var draft = TeamsDraft.Of(Data("sales_teams.csv"), new("sales_agent", "manager", "regional_office", NeedsDepartment: true), "UTC");

        Assert.Empty(draft.Complaints);
        Assert.Equal((6, 41), (draft.Teams, draft.People));
    }

    /// <summary>Without the data the test is skipped; in CI it fails, so that a run that looks whole is whole.</summary>
    static string Data(string name)
    {
        Assert.SkipWhen(CrmData.Folder is null && Environment.GetEnvironmentVariable("CI") != "true", "There is no ../shared/data/crm beside the project.");
        return Path.Combine(CrmData.Folder ?? "", name);
    }

    static Task<Desk> Open()
    {
        var draft = TeamsDraft.Of(Data("sales_teams.csv"), new("sales_agent", "manager", "regional_office", NeedsDepartment: true), "UTC");
        return Desk.Open(Crm, new StringBuilder().AppendJoin('\n', draft.Files.OrderBy(file => file.Key).Select(file => file.Value)).Append('\n').ToString());
    }
}
