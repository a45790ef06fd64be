using NodaTime;
using Stories.Harness;

namespace Stories;

public sealed class ForgettingStory
{
    [Fact]
    public async Task What_people_wrote_is_gone_after_its_days_and_the_verdict_stays()
    {
        var cast = new Cast();
        await using var story = await Story.Begin(cast, "2026-11-23T08:55");
        await MainStory.Tell(story, cast);
        var before = Assert.Single(await story.Chains());
        Assert.NotEmpty(await story.Database.Read(stores => stores.Texts.Find([before.Head.What, before.Head.Client!.Value]), TestContext.Current.CancellationToken));

        await story.MoveTo(story.Now + Duration.FromDays(91));
        Assert.Empty(await story.Database.Read(stores => stores.Texts.Find([before.Head.What, before.Head.Client!.Value]), TestContext.Current.CancellationToken));
        Assert.DoesNotContain(await story.Database.Read(stores => stores.Inbox.From(new(Cast.Id(cast.Rep)), 100), TestContext.Current.CancellationToken), row => row.ReceivedAt < story.Now - Duration.FromDays(91));
        Assert.Equal(before.Head.Verdict, Assert.Single(await story.Chains()).Head.Verdict);
    }
}
