using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Tests.Dispatching;

public sealed class WorkspaceTests
{
    static readonly WorkspaceId Other = new("other");

    [Fact]
    public async Task A_thousand_rows_of_one_workspace_hide_none_of_another()
    {
        await using var office = await PostOffice.Open();
        await office.PlanIn(Other, [.. Enumerable.Range(0, 1000).Select(n => office.Post($"other {n}", to: new($"p-{n}")))]);
        await office.Plan(office.Post("ask"));
        await office.Run();
        Assert.Equal(["ask"], office.Platform.Said);
    }

    [Fact]
    public async Task A_pause_for_the_whole_workspace_outlives_the_process()
    {
        await using var office = await PostOffice.Open();
        var (ask, other) = (office.Post("ask"), office.Post("other", to: PostOffice.Omar));
        office.Platform.Answers(ask, new SendOutcome.RateLimited(Duration.FromSeconds(30), WholeWorkspace: true));
        await office.Plan(ask);
        await office.Run();
        await office.Plan(other);
        office.Restart();
        office.Wall.Pass(Duration.FromSeconds(29));
        await office.Run();
        Assert.Equal(["ask"], office.Platform.Said);
        Assert.Equal(office.Wall.Now + Duration.FromSeconds(1), await office.Dispatcher.NextTry(TestContext.Current.CancellationToken));

        office.Wall.Pass(Duration.FromSeconds(1));
        await office.Run();
        Assert.Equal(["ask", "ask", "other"], office.Platform.Said.Order());
    }

    [Fact]
    public async Task A_pause_for_one_conversation_keeps_only_that_one_waiting_and_is_no_try()
    {
        await using var office = await PostOffice.Open();
        var (ask, after, other) = (office.Post("ask"), office.Post("after"), office.Post("other", to: PostOffice.Omar));
        office.Platform.Answers(ask, [.. Enumerable.Repeat(new SendOutcome.RateLimited(Duration.FromSeconds(1)), 60)]);
        await office.Plan(ask, after, other);
        for (var pause = 0; pause < 60; pause++)
        {
            await office.Run();
            Assert.Equal((OutboxState.Planned, 0), ((await office.Row(ask)).State, (await office.Row(ask)).Attempts));
            office.Wall.Pass(Duration.FromSeconds(1));
        }

        await office.Run();
        Assert.Equal(["after", "ask", "other"], office.Platform.Said.Distinct().Order());
        Assert.Equal("after", office.Platform.Said.Last());
    }

    [Fact]
    public async Task Where_the_bot_may_not_speak_everything_waits_and_nothing_fails()
    {
        await using var office = await PostOffice.Open();
        var (ask, other) = (office.Post("ask"), office.Post("other", to: PostOffice.Omar));
        office.Platform.Answers(ask, [.. Enumerable.Repeat(new SendOutcome.Paused("token_revoked"), 100)]);
        await office.Plan(ask);
        for (var hour = 0; hour < 100; hour++)
        {
            await office.Run();
            office.Wall.Pass(Duration.FromMinutes(1));
        }

        await office.Plan(other);
        Assert.Equal((OutboxState.Planned, "token_revoked"), ((await office.Row(ask)).State, (await office.Row(ask)).Reason));
        Assert.Equal("token_revoked", (await State(office)).PausedReason);
        await office.Run();
        Assert.Equal((OutboxState.Sent, OutboxState.Sent), ((await office.Row(ask)).State, (await office.Row(other)).State));
        Assert.Equal(WorkspaceState.Open, await State(office));
    }

    [Fact]
    public async Task What_comes_while_a_call_hangs_is_sent_beside_it()
    {
        await using var office = await PostOffice.Open();
        var (hangs, brief) = (office.Post("hangs"), office.Post("brief", MessageKind.Brief, PostOffice.Omar));
        var (begun, hanging) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource<SendOutcome>());
        var signal = new SalesNudgeBot.App.Dispatching.CommitSignal();
        office.Platform.Does(hangs, _ =>
        {
            begun.SetResult();
            return hanging.Task;
        });
        office.Platform.Does(brief, _ =>
        {
            hanging.SetResult(new SendOutcome.Sent("ref-late"));
            return Task.FromResult<SendOutcome>(new SendOutcome.Sent("ref-brief"));
        });
        await office.Plan(hangs);
        var running = office.Dispatcher.RunOnce(TestContext.Current.CancellationToken, signal.Listen());
        await begun.Task;
        await office.Plan(brief);
        signal.Raise();
        await running.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Equal(["hangs", "brief"], office.Platform.Said);
    }

    [Fact]
    public async Task A_brief_does_not_wait_until_a_long_conversation_is_through()
    {
        await using var office = await PostOffice.Open();
        var channel = new Destination.LeadersChannel(new TeamId("emea"));
        var notes = Enumerable.Range(0, 20).Select(n => office.Post($"note {n}", MessageKind.ThreadNote) with { To = channel }).ToArray();
        var brief = office.Post("brief", MessageKind.Brief) with { To = channel };
        office.Platform.Does(notes[0], async _ =>
        {
            await office.Plan(brief);
            return new SendOutcome.Sent("ref-first");
        });
        await office.Plan(notes);
        await office.Run();
        Assert.Equal(5, office.Platform.Said.ToList().IndexOf("brief"));
    }

    static Task<WorkspaceState> State(PostOffice office) =>
        office.Database.Read(stores => stores.Workspaces.Find(office.Dispatcher.Workspace), TestContext.Current.CancellationToken);
}
