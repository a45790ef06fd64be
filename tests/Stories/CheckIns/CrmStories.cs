using NodaTime;
using NodaTime.Text;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Prospecting;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Prospecting;
using Stories.Harness;

namespace Stories.CheckIns;

/// <summary>The CRM is the count: what it has comes first, and what it lacks is added until it has it.</summary>
public class CrmStories
{
    [Fact]
    public async Task What_the_crm_has_comes_first_and_an_addition_is_matched_by_the_next_import()
    {
        var (story, week) = await Week.Begin(WithFeed);
        await using var _ = story;
        await Imported(story, week, "2026-11-22", ("d-1", "2026-11-19", "Beta Ltd"));
        await story.At("Mon 09:00");
        await week.Rep.Gets("The CRM has 1 new this month (Beta Ltd). Right?", "The CRM as of Sun 22 Nov.");
        await (await week.Rep.Clicks("Add one")).Fills(("missing", "Delta"));
        week.Rep.Sees("Noted: 2 new.", "In the CRM: Beta Ltd.", "Added by you: Delta.");
        Assert.Null(Assert.Single(await Additions(story, week)).MatchedTo);

        await story.At("Wed 22:00");
        await Imported(story, week, "2026-11-25", ("d-1", "2026-11-19", "Beta Ltd"), ("d-2", "2026-11-23", "Delta"), ("d-3", "2026-11-25", "Gamma"));
        Assert.Equal("d-2", Assert.Single(await Additions(story, week)).MatchedTo?.Value);
        await story.At("Fri 17:30");
        await story.At("Mon 09:00");
        await week.Rep.Gets("The CRM has 1 new since Mon 23 Nov (Gamma). Right?", "Added by you, and in the CRM now: Delta.");
        await week.Rep.Clicks("Right");
        week.Rep.Sees("Noted: 1 new.", "In the CRM: Gamma.");
        await story.Ends();
    }

    [Fact]
    public async Task A_count_in_plain_words_is_set_beside_the_crms()
    {
        var (story, week) = await Week.Begin(WithFeed);
        await using var _ = story;
        await Imported(story, week, "2026-11-22", ("d-1", "2026-11-19", null));
        await story.At("Mon 09:00");
        await week.Rep.Gets("The CRM has 1 new this month. Right?");
        await week.Rep.Writes("2 new");
        await week.Rep.Gets("Noted: 2 new. The CRM has 1; the other one counts for 5 working days, until the CRM has it.");
        await week.Rep.Writes("1 new");
        await week.Rep.Gets("Noted: 1 new, as the CRM has it.");
        Assert.Empty(await Additions(story, week));
        await story.Ends();
    }

    static Company WithFeed(Company company)
    {
        var one = Week.OneRep(company);
        return one with { Crm = one.Crm with { Feed = true } };
    }

    static async Task Imported(Story story, Week week, string asOf, params (string Id, string Created, string? Account)[] rows) =>
        await story.Database.Write(stores =>
        {
            var staging = stores.Opportunities.BeginStaging(story.Now);
            stores.Opportunities.Stage(
                staging, [.. rows.Select((row, i) => new StagedOpportunity(i + 2, new(new(row.Id), week.Rep.Id, Day(row.Created), OpportunityState.Open, null, null), row.Account))]);
            return Importing.Apply(stores, story.Current, staging, Day(asOf), story.Now);
        });

    static LocalDate Day(string date) => LocalDatePattern.Iso.Parse(date).Value;

    static Task<IReadOnlyList<Addition>> Additions(Story story, Week week) => story.Database.Read(stores => stores.Opportunities.Additions(week.Rep.Id));
}
