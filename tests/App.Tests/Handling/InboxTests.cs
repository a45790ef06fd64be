using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Tests.CheckIns;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.App.Tests.Handling;

public sealed class InboxTests
{
    static readonly Act.Wrote Help = new("help");

    [Fact]
    public async Task What_comes_in_is_stored_and_decided_in_one_piece()
    {
        await using var desk = await FrontDesk.Open();
        var reply = await desk.Receive(CheckInDesk.Ana, new Act.Clicked(new ActionRef("promise.accept", "l-gone")), "once");
        Assert.Equal(reply, await desk.Read(stores => stores.Inbox.ReplyTo("once")));
        Assert.Equal(reply, await desk.Receive(CheckInDesk.Ana, Help, "once"));
        Assert.Empty(await desk.To(CheckInDesk.Ana));
    }

    [Fact]
    public async Task A_mistake_of_ours_is_answered_kept_and_changes_nothing()
    {
        await using var desk = await FrontDesk.Open();
        desk.Fails(1);
        var reply = Assert.IsType<Reply.Private>(await desk.Receive(CheckInDesk.Ana, Help, "once"));
        Assert.Contains("Something went wrong on my side", FrontDesk.Words(reply.Message), StringComparison.Ordinal);
        Assert.Equal(reply, await desk.Receive(CheckInDesk.Ana, Help, "once"));
        Assert.Empty(await desk.Read(stores => stores.Inbox.Waiting(10)));
        Assert.Empty(await desk.To(CheckInDesk.Ana));
    }

    [Fact]
    public async Task What_waits_too_long_for_the_database_is_refused_and_never_happens()
    {
        await using var desk = await FrontDesk.Open(patience: TimeSpan.FromMilliseconds(30));
        await using var busy = await BusyDatabase.Hold(desk.Database, TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<DatabaseUnavailableException>(() => desk.Receive(CheckInDesk.Ana, Help, "once"));
        await Assert.ThrowsAsync<DatabaseUnavailableException>(() => desk.Keep(CheckInDesk.Ana, Help, "kept"));
        await busy.Release();
        Assert.Null(await desk.Read(stores => stores.Inbox.Find("once")));
        Assert.Null(await desk.Read(stores => stores.Inbox.Find("kept")));
        Assert.True(await desk.Patient.Keep("once", CheckInDesk.Ana, Help, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_has_begun_is_waited_for_however_long_it_takes()
    {
        await using var desk = await FrontDesk.Open();
        using var cancelled = new CancellationTokenSource();
        await using var busy = await BusyDatabase.Hold(desk.Database, cancelled.Token);
        await cancelled.CancelAsync();
        Assert.Equal("done", await busy.Release());
    }

    [Fact]
    public async Task One_kept_act_that_cannot_be_decided_does_not_stop_the_others()
    {
        await using var desk = await FrontDesk.Open();
        await desk.Keep(CheckInDesk.Ana, Help, "ana");
        await desk.Keep(CheckInDesk.Ben, Help, "ben");
        await desk.Keep(CheckInDesk.Lena, Help, "lena");
        desk.Fails(1);
        await desk.HandleAll();
        var replies = await desk.Read(stores => "ana,ben,lena".Split(',').Select(stores.Inbox.ReplyTo).ToList());
        Assert.Single(replies.OfType<Reply.Private>());
        Assert.Equal(2, replies.OfType<Reply.Nothing>().Count());
    }

    [Fact]
    public async Task Kept_acts_of_one_person_are_decided_in_the_order_they_came()
    {
        await using var desk = await FrontDesk.Open();
        foreach (var said in "help,thanks,help,back".Split(','))
        {
            await desk.Keep(CheckInDesk.Ana, new Act.Wrote(said));
        }

        await desk.HandleAll();
        var answers = (await desk.To(CheckInDesk.Ana)).Select(row => FrontDesk.Words(row.Outgoing.Message).Split([' ', '.'])[0]);
        Assert.Equal(["Tell", "You're", "Tell", "Welcome"], answers);
    }

    [Fact]
    public async Task A_private_answer_to_a_kept_act_comes_as_a_message()
    {
        await using var desk = await FrontDesk.Open();
        await desk.Keep(CheckInDesk.Ana, new Act.Clicked(new ActionRef("promise.accept", "l-gone")), "click");
        await desk.HandleAll();
        await desk.HandleAll();
        var row = Assert.Single(await desk.To(CheckInDesk.Ana));
        Assert.Contains("I can't find what this was about", FrontDesk.Words(row.Outgoing.Message), StringComparison.Ordinal);
        Assert.Equal(MessageKind.Answer, row.Outgoing.Kind);
    }

    [Fact]
    public async Task A_form_that_nobody_waits_for_comes_as_the_button_that_opens_it()
    {
        await using var desk = await FrontDesk.Open();
        var record = new ActionRef("promise.record", "new");
        await desk.Keep(CheckInDesk.Ana, new Act.Clicked(record));
        await desk.HandleAll();
        var row = Assert.Single(await desk.To(CheckInDesk.Ana));
        var button = Assert.Single(row.Outgoing.Message.Blocks.OfType<Block.Buttons>().SelectMany(buttons => buttons.Items));
        Assert.Equal((record, true), (button.Action, button.OpensForm));
        Assert.IsType<Reply.OpenForm>(await desk.Receive(CheckInDesk.Ana, new Act.Clicked(button.Action)));
    }

    [Fact]
    public async Task Nobody_we_do_not_know_is_written_to()
    {
        await using var desk = await FrontDesk.Open();
        await desk.Keep(new("stranger"), Help);
        await desk.HandleAll();
        Assert.Empty(await desk.Read(stores => stores.Outbox.All()));
    }
}
