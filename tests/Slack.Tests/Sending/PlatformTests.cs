using FakeSlack.Faults;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using Slack.Tests.Honesty;
using static Slack.Tests.Sending.MailRoom;

namespace Slack.Tests.Sending;

public sealed class PlatformTests(OneSlack slack) : IAsyncDisposable
{
    readonly MailRoom room = new(slack.Server);

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(room.Team.Complaints);
        await room.DisposeAsync();
    }

    [Fact]
    public async Task A_persons_message_goes_to_their_own_conversation_and_carries_its_id()
    {
        var sent = Assert.IsType<SendOutcome.Sent>(await room.Send(ToAna("row-1")));
        var message = Assert.Single(room.AnaThere.Sees()).Message;
        Assert.Equal($"{room.AnaThere.Direct.Id}/{message.Ts}", sent.Reference);
        Assert.Equal("""{"event_type":"salesnudge_message","event_payload":{"id":"row-1"}}""", message.Metadata!.ToJsonString());
        Assert.Equal("Morning &lt;!channel&gt; &amp; co Ana", message.Text);
        Assert.Equal(room.AnaThere.Id, (string?)message.Blocks![0]!["elements"]![0]!["elements"]!.AsArray()[^1]!["user_id"]);
    }

    [Fact]
    public async Task A_conversation_is_opened_once()
    {
        await room.Send(ToAna("row-1"));
        await room.Send(ToAna("row-2"));
        Assert.Equal(["conversations.open", "chat.postMessage", "chat.postMessage"], room.Team.Calls.Select(call => call.Method));
    }

    [Fact]
    public async Task A_post_previews_no_links_and_reads_no_markup_into_its_text()
    {
        await room.Send(ToChannel("row-1"));
        var arguments = Assert.Single(room.Team.Calls).Arguments;
        Assert.Equal(("false", "false", "none"), (arguments["unfurl_links"], arguments["unfurl_media"], arguments["parse"]));
        Assert.DoesNotContain("link_names", arguments.Keys);
    }

    [Fact]
    public async Task A_reply_joins_the_thread_of_its_message()
    {
        var brief = Assert.IsType<SendOutcome.Sent>(await room.Send(ToChannel("row-1")));
        await room.Send(ToChannel("row-2") with { Thread = brief.Reference });
        Assert.Equal(brief.Reference.Split('/')[1], room.Channel.Messages[^1].ThreadTs);
    }

    [Fact]
    public async Task A_reply_to_a_message_that_was_deleted_stands_alone()
    {
        var brief = Assert.IsType<SendOutcome.Sent>(await room.Send(ToChannel("row-1")));
        room.Channel.Messages[^1].Deleted = true;
        Assert.IsType<SendOutcome.Sent>(await room.Send(ToChannel("row-2") with { Thread = brief.Reference }));
        Assert.Null(room.Channel.Messages[^1].ThreadTs);
    }

    [Fact]
    public async Task A_change_is_made_in_place()
    {
        var brief = Assert.IsType<SendOutcome.Sent>(await room.Send(ToChannel("row-1")));
        var changed = await room.Send(ToChannel("row-2", "Taken") with { Operation = Operation.Update, Updates = brief.Reference });
        Assert.Equal(brief, changed);
        var message = Assert.Single(room.Channel.Messages);
        Assert.Equal((1, true), (message.Edits, message.Text.StartsWith("Taken", StringComparison.Ordinal)));
        Assert.NotNull(message.Metadata);
    }

    [Fact]
    public async Task A_message_that_is_gone_has_nothing_left_to_change()
    {
        var brief = Assert.IsType<SendOutcome.Sent>(await room.Send(ToChannel("row-1")));
        room.Channel.Messages[^1].Deleted = true;
        Assert.Equal(brief, await room.Send(ToChannel("row-2") with { Operation = Operation.Update, Updates = brief.Reference }));
    }

    [Fact]
    public async Task What_is_for_one_person_in_a_channel_is_seen_by_them_alone()
    {
        Assert.IsType<SendOutcome.Sent>(await room.Send(ToChannel("row-1") with { Operation = Operation.Private, OnlyFor = Lena }));
        Assert.Equal(room.LenaThere.Id, Assert.Single(room.Channel.Messages).OnlyFor);
    }

    [Fact]
    public async Task What_is_for_one_person_in_their_own_conversation_is_a_message_like_any_other()
    {
        Assert.IsType<SendOutcome.Sent>(await room.Send(ToAna("row-1") with { Operation = Operation.Private, OnlyFor = Ana }));
        Assert.Null(Assert.Single(room.AnaThere.Sees()).Message.OnlyFor);
    }

    [Fact]
    public async Task A_home_is_published()
    {
        Assert.IsType<SendOutcome.Sent>(await room.Send(ToAna("row-1") with { Operation = Operation.Publish }));
        Assert.Contains("Morning", room.AnaThere.Home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_the_bot_is_not_in_is_named_with_what_to_type()
    {
        await room.Workspace.SignIn(TestContext.Current.CancellationToken);
        room.Channel.Members.Remove(room.Team.Bot.Id);
        var reason = Assert.IsType<SendOutcome.Unreachable>(await room.Send(ToChannel("row-1"))).Reason;
        Assert.Equal("the bot is not in channel #sales-leaders: type /invite @salesnudge there", reason);
    }

    [Fact]
    public async Task An_archived_channel_is_named()
    {
        room.Channel.Archived = true;
        Assert.Contains("#sales-leaders is archived", Assert.IsType<SendOutcome.Unreachable>(await room.Send(ToChannel("row-1"))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_left_cannot_be_reached()
    {
        room.AnaThere.User.Deleted = true;
        Assert.IsType<SendOutcome.Unreachable>(await room.Send(ToAna("row-1")));
    }

    [Fact]
    public async Task Somebody_without_an_account_is_looked_for_a_while_before_they_cannot_be_reached()
    {
        var post = Post("row-1", new Destination.Person(Nobody));
        Assert.IsType<SendOutcome.TryLater>(await room.Send(post));
        room.Time.Forward(TimeSpan.FromMinutes(2));
        Assert.IsType<SendOutcome.Unreachable>(await room.Send(post));
        Assert.Empty(room.Team.Calls);
    }

    [Fact]
    public async Task A_workspace_that_took_the_app_out_is_tried_later_without_a_call()
    {
        room.Team.Gone = "account_inactive";
        Assert.Contains("account_inactive", Assert.IsType<SendOutcome.Paused>(await room.Send(ToChannel("row-1"))).Reason, StringComparison.Ordinal);
        Assert.IsType<SendOutcome.Paused>(await room.Send(ToChannel("row-1")));
        Assert.Single(room.Team.Calls);
    }

    [Fact]
    public async Task A_pause_that_Slack_asks_for_is_kept_without_a_second_call()
    {
        room.Team.Faults.Next("chat.postMessage", new Fault.RateLimited(30));
        Assert.Equal(new SendOutcome.RateLimited(NodaTime.Duration.FromSeconds(30), WholeWorkspace: true), await room.Send(ToChannel("row-1")));
        Assert.IsType<SendOutcome.RateLimited>(await room.Send(ToAna("row-2")));
        Assert.Equal(["chat.postMessage", "conversations.open"], room.Team.Calls.Select(call => call.Method));
    }

    [Fact]
    public async Task A_conversation_that_cannot_be_opened_just_now_is_opened_by_the_first_post()
    {
        room.Team.Faults.Next("conversations.open", new Fault.RateLimited(60));
        var sent = Assert.IsType<SendOutcome.Sent>(await room.Send(ToAna("row-1")));
        Assert.StartsWith(room.AnaThere.Direct.Id, sent.Reference, StringComparison.Ordinal);
        Assert.IsType<SendOutcome.Sent>(await room.Send(ToAna("row-2")));
        Assert.Equal(1, room.Team.Calls.Count(call => call.Method == "conversations.open"));
    }

    [Theory]
    [InlineData("team_added_to_org")]
    [InlineData("missing_scope")]
    [InlineData("messages_tab_disabled")]
    [InlineData("invalid_arguments")]
    public async Task What_an_admin_or_time_will_mend_is_tried_later(string code)
    {
        room.Team.Faults.Next("chat.postMessage", new Fault.Error(code));
        Assert.IsType<SendOutcome.TryLater>(await room.Send(ToChannel("row-1")));
    }

    [Fact]
    public async Task Blocks_that_Slack_refuses_are_tried_later()
    {
        room.Team.Faults.Next("chat.postMessage", new Fault.Error("invalid_blocks"));
        Assert.Equal("Slack refused it (invalid_blocks)", Assert.IsType<SendOutcome.TryLater>(await room.Send(ToChannel("row-1"))).Reason);
    }
}
