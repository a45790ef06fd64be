using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Promises;
using Stories.Harness;

namespace Stories.Twins;

public sealed class SameSecondStory
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_leader_and_deputy_in_the_same_second_one_has_it_and_the_other_reads_who(bool leaderFirst)
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.Silent();
        await story.At("Wed 16:17");
        await week.Deputy.Gets("Nobody has taken this");
        var (first, second) = leaderFirst ? (week.Leader, week.Deputy) : (week.Deputy, week.Leader);
        var action = week.Leader.Button("I'll talk to Priya by Thu 12:00").Action;

        // Both are stored before either is handled, as when a process dies between the two.
        await story.Database.Write(stores => stores.Inbox.Add(Clicked("first", first)) & stores.Inbox.Add(Clicked("second", second)), cancellation: TestContext.Current.CancellationToken);
        await story.Tick.RunUntilQuiet(TestContext.Current.CancellationToken);

        var name = leaderFirst ? "Lena" : "Dmitri";
        await week.Rep.Gets($"{name} has Acme · SSO live in hand");
        await second.Gets($"{name} has it: talk to Priya by Thu 26 Nov 12:00. Nothing was changed.");
        week.Leader.Sees($"{name} has it: talk to Priya by Thu 12:00");
        week.Deputy.Sees($"{name} has it: talk to Priya by Thu 12:00");
        var chain = await week.Chain();
        Assert.Equal(first.Id, Assert.Single(chain.Links, link => link.Kind is PromiseKind.Leader).By);
        Assert.Equal(first.Id, chain.Case!.HeldBy);
        Assert.Equal(Reply.None, await story.Database.Read(stores => stores.Inbox.ReplyTo("first"), TestContext.Current.CancellationToken));
        await second.Press(action, "second");
        second.IsTold($"has it: {await StepOf(story, chain)} by Thu 26 Nov 12:00. Nothing was changed.");
        await story.Ends();

        InboxRow Clicked(string key, Player player) => new(key, player.Id, new Act.Clicked(action), $"person/{player.Id}", story.Now);
    }

    // A reply holds the text by its id, as it is shown to the one who pressed.
    static async Task<string> StepOf(Story story, Chain chain)
    {
        var step = chain.Links.Single(link => link.Kind is PromiseKind.Leader).What;
        var said = await story.Database.Read(stores => stores.Texts.Find([step]));
        Assert.Equal("talk to Priya", said[step]);
        return "(erased)";
    }
}
