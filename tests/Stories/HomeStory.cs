using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using Stories.Harness;

namespace Stories;

/// <summary>A person's own page: shown when they open it, and kept as things are from then on.</summary>
public sealed class HomeStory
{
    [Fact]
    public async Task Opening_the_page_shows_it_once_and_what_its_people_do_shows_it_anew()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.Rep.OpensHome();
        Assert.Contains("[Record a promise]", Assert.Single(week.Rep.Pages()), StringComparison.Ordinal);
        await week.Deliverer.OpensHome();
        Assert.Contains("I help keep what is promised to clients.", Assert.Single(week.Deliverer.Pages()), StringComparison.Ordinal);

        await week.Promise();
        await week.Deliverer.Gets("Can you deliver it");
        Assert.Contains("Acme · SSO", week.Rep.Pages()[^1], StringComparison.Ordinal);
        Assert.Contains("[Yes, I'll deliver it] [I can't]", week.Deliverer.Pages()[^1], StringComparison.Ordinal);
        await week.Deliverer.Clicks("Yes, I'll deliver it");
        Assert.Contains("[On track] [At risk] [Done]", Assert.Single(week.Deliverer.Pages()), StringComparison.Ordinal);
        Assert.Contains("Omar delivers it.", Assert.Single(week.Rep.Pages()), StringComparison.Ordinal);

        Assert.Empty(week.Leader.Pages());
        Assert.All((await story.Outbox()).Where(row => row.Outgoing.Operation is Operation.Publish), row => Assert.True(row.State is OutboxState.Sent or OutboxState.Superseded));
        await story.Ends();
    }

    [Fact]
    public async Task A_form_that_is_opened_or_comes_back_shows_nothing_anew()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.Rep.OpensHome();
        week.Rep.Pages();
        await week.Rep.Press(new("promise.record", "new"));
        await week.Rep.Fills(("client", "Acme"));
        Assert.Empty(week.Rep.Pages());
        await story.Ends();
    }
}
