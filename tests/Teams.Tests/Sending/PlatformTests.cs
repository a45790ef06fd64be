using FakeTeams.Faults;
using FakeTeams.Model;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Teams;
using Teams.Tests.Honesty;
using static Teams.Tests.Sending.MailRoom;

namespace Teams.Tests.Sending;

public sealed class PlatformTests(OneTeams teams) : IAsyncLifetime
{
    MailRoom room = null!;

    public async ValueTask InitializeAsync() => room = await MailRoom.Open(teams.Server);

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(room.Tenant.Complaints);
        await room.DisposeAsync();
    }

    [Fact]
    public async Task The_first_message_begins_a_persons_own_chat_and_the_next_one_uses_it()
    {
        var sent = Assert.IsType<SendOutcome.Sent>(await room.Send(ToAna("row-1")));
        await room.Send(ToAna("row-2", "Again"));
        Assert.Equal(["create", "send", "send"], room.Calls);
        var first = room.AnaThere.Sees()[0];
        Assert.Equal($"{first.Conversation}/{first.Id}", sent.Reference);
        Assert.Equal(first.Conversation, room.AnasChat!.ConversationId);
    }

    [Fact]
    public async Task A_message_is_one_card_with_a_summary_and_no_text_beside_it()
    {
        await room.Send(ToAna("row-1"));
        var body = room.Tenant.Calls.Single(call => call.Name == "send").Body!;
        Assert.Null(body["text"]);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)Assert.Single(body["attachments"]!.AsArray())!["contentType"]);
        Assert.StartsWith("Morning", (string?)body["summary"], StringComparison.Ordinal);
        Assert.Equal(room.AnaThere.User.Id, (string?)body["recipient"]!["id"]);
        Assert.Null(body["id"]);
    }

    [Fact]
    public async Task A_chat_is_known_again_after_a_restart()
    {
        await room.Send(ToAna("row-1"));
        var stored = await room.Database.Read(stores => stores.Conversations.All(Id), TestContext.Current.CancellationToken);
        Assert.Equal(room.AnasChat, stored.Single(one => one.Key == room.AnaThere.User.ObjectId));
    }

    [Fact]
    public async Task A_post_to_the_channel_begins_a_thread_and_is_named_by_it()
    {
        var sent = Assert.IsType<SendOutcome.Sent>(await room.Send(ToChannel("row-1")));
        var message = Assert.Single(room.Channel.Messages);
        Assert.Equal($"{room.Channel.Id};messageid={message.Id}/{message.Id}", sent.Reference);
        Assert.Equal(["create"], room.Calls);
    }

    [Fact]
    public async Task A_reply_joins_the_thread_of_its_message()
    {
        var brief = Assert.IsType<SendOutcome.Sent>(await room.Send(ToChannel("row-1")));
        var note = Assert.IsType<SendOutcome.Sent>(await room.Send(ToChannel("row-2") with { Thread = brief.Reference }));
        Assert.Equal(room.Channel.Messages[0].Id, room.Channel.Messages[^1].Root);
        Assert.Equal(MessageReference.Parse(brief.Reference)!.Value.ConversationId, MessageReference.Parse(note.Reference)!.Value.ConversationId);
    }

    [Fact]
    public async Task A_reply_to_a_message_that_was_deleted_begins_a_thread_of_its_own()
    {
        var brief = Assert.IsType<SendOutcome.Sent>(await room.Send(ToChannel("row-1")));
        room.Channel.Messages[^1].Deleted = true;
        Assert.IsType<SendOutcome.Sent>(await room.Send(ToChannel("row-2") with { Thread = brief.Reference }));
        Assert.Equal(room.Channel.Messages[^1].Id, room.Channel.Messages[^1].Root);
    }

    [Fact]
    public async Task A_change_is_made_in_place_and_brings_the_whole_message()
    {
        var brief = Assert.IsType<SendOutcome.Sent>(await room.Send(ToChannel("row-1")));
        Assert.Equal(brief, await room.Send(ToChannel("row-2", "Taken") with { Operation = Operation.Update, Updates = brief.Reference }));
        var message = Assert.Single(room.Channel.Messages);
        Assert.Equal((1, true), (message.Edits, message.Summary!.StartsWith("Taken", StringComparison.Ordinal)));
        Assert.Equal("message", (string?)room.Tenant.Calls.Single(call => call.Name == "update").Body!["type"]);
    }

    [Fact]
    public async Task A_message_that_is_gone_has_nothing_left_to_change()
    {
        var brief = Assert.IsType<SendOutcome.Sent>(await room.Send(ToChannel("row-1")));
        room.Channel.Messages[^1].Deleted = true;
        Assert.Equal(brief, await room.Send(ToChannel("row-2") with { Operation = Operation.Update, Updates = brief.Reference }));
    }

    [Theory]
    [InlineData(412)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task A_change_is_made_again_whatever_became_of_it(int status)
    {
        var brief = Assert.IsType<SendOutcome.Sent>(await room.Send(ToChannel("row-1")));
        room.Tenant.Faults.Next("update", new Fault.Page(status));
        Assert.IsType<SendOutcome.TryLater>(await room.Send(ToChannel("row-2") with { Operation = Operation.Update, Updates = brief.Reference }));
    }

    [Fact]
    public async Task What_is_for_one_person_goes_to_their_own_chat()
    {
        Assert.IsType<SendOutcome.Sent>(await room.Send(ToChannel("row-1") with { Operation = Operation.Private, OnlyFor = Lena }));
        Assert.Empty(room.Channel.Messages);
        Assert.Single(room.LenaThere.Sees());
    }

    [Fact]
    public async Task Everybody_in_the_channel_reads_and_only_its_leaders_clients_ask_for_buttons()
    {
        var post = ToChannel("row-1") with { Message = Message.Of(new Block.Paragraph(Line.Words("Acme waits")), new Block.Buttons([new("Take it", new ActionRef("take", "c-1"))])) };
        await room.Send(post);
        var card = room.Channel.Messages[^1].Card!;
        Assert.Equal([room.LenaThere.User.Id], card["refresh"]!["userIds"]!.AsArray().Select(id => (string?)id));
        Assert.DoesNotContain("Take it", card.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chat_that_is_gone_is_begun_again_once()
    {
        await room.Heard(room.AnaThere, "a:stale");
        Assert.IsType<SendOutcome.Sent>(await room.Send(ToAna("row-1")));
        Assert.Equal(["send", "create", "send"], room.Calls);
        Assert.NotEqual("a:stale", room.AnasChat!.ConversationId);
    }

    [Fact]
    public async Task A_chat_that_is_gone_twice_is_unreachable()
    {
        room.Tenant.Faults.Always("send", new Fault.Error(404, "ConversationNotFound"));
        await room.Heard(room.AnaThere, "a:stale");
        Assert.IsType<SendOutcome.Unreachable>(await room.Send(ToAna("row-1")));
        Assert.Equal(["send", "create", "send"], room.Calls);
    }

    [Fact]
    public async Task Whoever_blocked_the_bot_is_not_written_to_again_until_they_write()
    {
        room.AnaThere.User.Blocked = true;
        Assert.IsType<SendOutcome.Unreachable>(await room.Send(ToAna("row-1")));
        room.AnaThere.User.Blocked = false;
        var calls = room.Calls.Count();
        Assert.IsType<SendOutcome.Unreachable>(await room.Send(ToAna("row-2")));
        Assert.Equal(calls, room.Calls.Count());
        await room.Workspace.Conversations.Save(room.AnasChat! with { Closed = null }, TestContext.Current.CancellationToken);
        Assert.IsType<SendOutcome.Sent>(await room.Send(ToAna("row-3")));
    }

    [Fact]
    public async Task Whoever_left_is_told_apart_by_the_code_in_the_other_shape_of_errors()
    {
        room.AnaThere.User.Left = true;
        Assert.IsType<SendOutcome.Unreachable>(await room.Send(ToAna("row-1")));
        Assert.Equal("MessageWritesBlocked", room.AnasChat!.Closed);
    }

    [Fact]
    public async Task A_channel_whose_team_does_not_have_the_app_is_named_with_what_to_do()
    {
        room.Sales.WithBot = false;
        Assert.Contains("channel Leaders", Assert.IsType<SendOutcome.Unreachable>(await room.Send(ToChannel("row-1"))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_refused_is_not_written_to_again_until_something_is_heard_from_it()
    {
        await room.HeardChannel();
        room.Sales.WithBot = false;
        await room.Send(ToChannel("row-1"));
        var calls = room.Calls.Count();
        Assert.IsType<SendOutcome.Unreachable>(await room.Send(ToChannel("row-2")));
        Assert.Equal(calls, room.Calls.Count());
        room.Sales.WithBot = true;
        await room.HeardChannel();
        Assert.IsType<SendOutcome.Sent>(await room.Send(ToChannel("row-3")));
    }

    [Fact]
    public async Task A_change_that_is_refused_closes_the_chat_and_the_next_one_is_not_even_tried()
    {
        var sent = Assert.IsType<SendOutcome.Sent>(await room.Send(ToAna("row-1")));
        var change = ToAna("row-2", "Taken") with { Operation = Operation.Update, Updates = sent.Reference };
        room.AnaThere.User.Blocked = true;
        Assert.IsType<SendOutcome.Unreachable>(await room.Send(change));
        var calls = room.Calls.Count();
        Assert.IsType<SendOutcome.Unreachable>(await room.Send(change));
        Assert.Equal((calls, "ConversationBlockedByUser"), (room.Calls.Count(), room.AnasChat!.Closed));
    }

    [Fact]
    public async Task Where_the_conversation_is_served_now_is_where_it_is_written_to()
    {
        await room.Send(ToAna("row-1"));
        room.Tenant.Region = "amer";
        await room.Heard(room.AnaThere, room.AnasChat!.ConversationId);
        await room.Send(ToAna("row-2"));
        Assert.StartsWith("/amer/", room.Tenant.Calls.Last().Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_without_an_account_is_looked_for_a_while_before_they_cannot_be_reached()
    {
        var post = Post("row-1", new Destination.Person(Nobody));
        Assert.IsType<SendOutcome.TryLater>(await room.Send(post));
        room.Time.Forward(TimeSpan.FromMinutes(2));
        Assert.IsType<SendOutcome.Unreachable>(await room.Send(post));
        Assert.Empty(room.Calls);
    }

    [Fact]
    public async Task A_bot_that_an_admin_switched_off_waits_and_blames_nobody()
    {
        room.Tenant.Disabled = true;
        Assert.IsType<SendOutcome.Paused>(await room.Send(ToAna("row-1")));
        Assert.Equal(("BotDisabledByAdmin", (string?)null), (room.Workspace.Trouble, room.AnasChat!.Closed));
        room.Tenant.Disabled = false;
        Assert.IsType<SendOutcome.Sent>(await room.Send(ToAna("row-1")));
        Assert.Null(room.Workspace.Trouble);
    }

    [Fact]
    public async Task A_pause_that_Teams_asks_for_is_kept_without_a_second_call_and_holds_up_nobody_else()
    {
        await room.Send(ToAna("row-0"));
        room.Tenant.Faults.Next("send", new Fault.Throttled(30));
        Assert.Equal(new SendOutcome.RateLimited(Duration.FromSeconds(30)), await room.Send(ToAna("row-1")));
        var calls = room.Calls.Count();
        Assert.IsType<SendOutcome.RateLimited>(await room.Send(ToAna("row-2")));
        Assert.Equal(calls, room.Calls.Count());
        Assert.IsType<SendOutcome.Sent>(await room.Send(ToChannel("row-3")));
    }

    [Fact]
    public async Task A_throttled_call_without_a_time_is_tried_again_after_the_first_wait_of_the_reference()
    {
        await room.Send(ToAna("row-0"));
        room.Tenant.Faults.Next("send", new Fault.Throttled(null));
        Assert.Equal(new SendOutcome.RateLimited(Duration.FromSeconds(2)), await room.Send(ToAna("row-1")));
    }

    [Fact]
    public async Task Somebody_else_who_writes_at_the_same_moment_costs_a_try_and_nothing_is_in_doubt()
    {
        room.Tenant.Faults.Next("create", new Fault.Error(412, "PreconditionFailed"));
        Assert.IsType<SendOutcome.TryLater>(await room.Send(ToChannel("row-1")));
        Assert.Empty(room.Channel.Messages);
    }

    [Theory]
    [InlineData(502)]
    [InlineData(504)]
    [InlineData(500)]
    public async Task What_a_gateway_gave_up_on_may_have_arrived(int status)
    {
        room.Tenant.Faults.Next("create", new Fault.ErrorAfter(status));
        Assert.IsType<SendOutcome.Unknown>(await room.Send(ToChannel("row-1")));
        Assert.Single(room.Channel.Messages);
        Assert.IsType<FindOutcome.CannotTell>(await room.Platform.FindSent(ToChannel("row-1"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_cut_connection_may_have_brought_it()
    {
        room.Tenant.Faults.Next("create", new Fault.ResetAfter());
        Assert.IsType<SendOutcome.Unknown>(await room.Send(ToChannel("row-1")));
    }

    [Fact]
    public async Task A_chat_of_which_nobody_knows_whether_it_was_begun_is_begun_again()
    {
        room.Tenant.Faults.Next("create", new Fault.ResetAfter());
        Assert.IsType<SendOutcome.TryLater>(await room.Send(ToAna("row-1")));
        Assert.IsType<SendOutcome.Sent>(await room.Send(ToAna("row-1")));
        Assert.Single(room.AnaThere.Sees());
    }

    [Fact]
    public async Task What_was_taken_without_an_id_is_in_doubt()
    {
        room.Tenant.Faults.Next("send", new Fault.WithoutId());
        Assert.IsType<SendOutcome.Unknown>(await room.Send(ToAna("row-1")));
    }
}
