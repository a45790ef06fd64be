using FakeSlack.Faults;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using Slack.Tests.Honesty;
using static Slack.Tests.Sending.MailRoom;

namespace Slack.Tests.Sending;

public sealed class FindSentTests(OneSlack slack) : IAsyncDisposable
{
    readonly MailRoom room = new(slack.Server);

    public ValueTask DisposeAsync() => room.DisposeAsync();

    [Fact]
    public async Task A_message_whose_connection_broke_after_Slack_took_it_is_found()
    {
        room.Team.Faults.Next("chat.postMessage", new Fault.ResetAfter());
        Assert.IsType<SendOutcome.Unknown>(await room.Send(ToAna("row-1")));
        var message = Assert.Single(room.AnaThere.Direct.Messages);
        Assert.Equal(new FindOutcome.Found($"{message.Channel}/{message.Ts}"), await room.Find(ToAna("row-1")));
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task One_that_Slack_never_took_is_not_there(Fault loss)
    {
        await room.Send(ToAna("row-0"));
        room.Team.Faults.Next("chat.postMessage", loss);
        Assert.IsType<SendOutcome.Unknown>(await room.Send(ToAna("row-1")));
        Assert.Equal(new FindOutcome.NotThere(), await room.Find(ToAna("row-1")));
    }

    public static TheoryData<Fault> Losses => [new Fault.ResetBefore(), new Fault.Page(500), new Fault.Page(502, "")];

    [Fact]
    public async Task A_reply_is_looked_for_in_its_thread()
    {
        var first = Assert.IsType<SendOutcome.Sent>(await room.Send(ToAna("row-1")));
        var reply = ToAna("row-2") with { Thread = first.Reference };
        var sent = Assert.IsType<SendOutcome.Sent>(await room.Send(reply));
        Assert.Equal(new FindOutcome.Found(sent.Reference), await room.Find(reply));
        Assert.Equal(new FindOutcome.NotThere(), await room.Find(reply with { OutboxId = "row-3" }));
    }

    [Fact]
    public async Task It_is_found_behind_a_hundred_others()
    {
        var sent = Assert.IsType<SendOutcome.Sent>(await room.Send(ToAna("row-1")));
        for (var i = 0; i < 120; i++)
        {
            room.AnaThere.Tells(room.AnaThere.Direct, "and another thing");
        }

        Assert.Equal(new FindOutcome.Found(sent.Reference), await room.Find(ToAna("row-1")));
        Assert.Equal(2, room.Team.Calls.Count(call => call.Method == "conversations.history"));
    }

    [Fact]
    public async Task In_a_channel_nobody_can_tell() => Assert.Equal(new FindOutcome.CannotTell(), await room.Find(ToChannel("row-1")));

    [Fact]
    public async Task Without_the_scope_nobody_can_tell()
    {
        await room.Send(ToAna("row-1"));
        room.Team.Scopes.Remove("im:history");
        Assert.Equal(new FindOutcome.CannotTell(), await room.Find(ToAna("row-1")));
    }

    [Theory]
    [MemberData(nameof(Losses))]
    [InlineData(null)]
    public async Task While_Slack_does_not_answer_it_is_asked_again_later(Fault? fault)
    {
        await room.Send(ToAna("row-1"));
        room.Team.Faults.Next("conversations.history", fault ?? new Fault.RateLimited(30));
        await Assert.ThrowsAsync<IOException>(() => room.Find(ToAna("row-1")));
    }
}
