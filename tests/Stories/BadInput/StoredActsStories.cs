using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Promises;
using Stories.Harness;

namespace Stories.BadInput;

/// <summary>Acts as the inbox has them, whatever platform brought them.</summary>
public sealed class StoredActsStories
{
    [Fact]
    public async Task Two_presses_at_once_are_one_yes()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.Promise();
        await week.Deliverer.Gets("Can you deliver it");
        var yes = new Act.Clicked(week.Deliverer.Button("Yes, I'll deliver it").Action);
        await Task.WhenAll(Enumerable.Range(1, 8).Select(n => story.Inbox.Receive($"press-{n}", week.Deliverer.Id, yes, TestContext.Current.CancellationToken)));
        await story.MoveTo(story.Now);
        var id = (await week.Chain()).Id;
        var entries = await story.Database.Read(stores => stores.Ledger.Entries(id), TestContext.Current.CancellationToken);
        Assert.Single(entries, entry => entry.Event is LedgerEvent.Accepted);
        await story.Ends();
    }

    [Fact]
    public async Task Somebody_taken_out_of_the_manifest_between_press_and_handling_changes_nothing()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.Promise();
        await week.Deliverer.Gets("Can you deliver it");
        var yes = new Act.Clicked(week.Deliverer.Button("Yes, I'll deliver it").Action);
        await story.Database.Write(
            stores => stores.Inbox.Add(new("press", week.Deliverer.Id, yes, $"person/{week.Deliverer.Id}", story.Now)),
            cancellation: TestContext.Current.CancellationToken
        );
        var before = await story.Stored();
        var all = story.Current;
        story.Change(company => company with { People = company.People.Remove(week.Deliverer.Id) });
        await story.Tick.RunUntilQuiet(TestContext.Current.CancellationToken);
        story.Change(_ => all);
        Assert.Equal(before, await story.Stored());
        await week.Deliverer.Press(yes.Action, "press");
        week.Deliverer.IsTold("I don't know you here yet.");
        Assert.Equal(before, await story.Stored());
        await story.Ends();
    }
}
