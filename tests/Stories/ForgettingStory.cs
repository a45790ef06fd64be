using NodaTime;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using Stories.Harness;

namespace Stories;

public sealed class ForgettingStory
{
    static readonly Dictionary<TextId, string> NoTexts = [];
    static readonly Dictionary<PersonId, string> NoNames = [];

    [Fact]
    public async Task What_people_wrote_is_gone_after_its_days_and_the_verdict_stays()
    {
        var cast = new Cast();
        await using var story = await Story.Begin(cast, "2026-11-23T08:55");
        await MainStory.Tell(story, cast);
        await story.Person(cast.Rep).Writes("promised Zebrafish the audit log");
        Assert.Contains(await Answers(story), answer => answer.Contains("Zebrafish", StringComparison.Ordinal));
        var before = Assert.Single(await story.Chains());
        Assert.NotEmpty(await story.Database.Read(stores => stores.Texts.Find([before.Head.What, before.Head.Client!.Value]), TestContext.Current.CancellationToken));

        await story.MoveTo(story.Now + Duration.FromDays(91));
        Assert.Empty(await story.Database.Read(stores => stores.Texts.Find([before.Head.What, before.Head.Client!.Value]), TestContext.Current.CancellationToken));
        Assert.DoesNotContain(await story.Database.Read(stores => stores.Inbox.From(new(Cast.Id(cast.Rep)), 100), TestContext.Current.CancellationToken), row => row.ReceivedAt < story.Now - Duration.FromDays(91));
        Assert.DoesNotContain(await Answers(story), answer => answer.Contains("Zebrafish", StringComparison.Ordinal));
        Assert.Equal(before.Head.Verdict, Assert.Single(await story.Chains()).Head.Verdict);
    }

    static async Task<IEnumerable<string>> Answers(Story story) =>
        (await story.Outbox()).Where(row => row.Outgoing.Kind is MessageKind.Answer).Select(row => Plain.Text(row.Outgoing.Message, NoTexts, NoNames));
}
