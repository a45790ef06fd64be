using System.Collections.Immutable;
using FakeSlack.Faults;
using FakeSlack.Model;
using FakeSlack.People;
using NodaTime;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using Slack.Tests.Bot;
using Slack.Tests.Honesty;

namespace Slack.Tests.Answering;

/// <summary>What somebody sees who pressed a button or picked a shortcut.</summary>
public sealed class ClickAnswerTests(OneSlack slack) : IAsyncLifetime
{
    static readonly Form Decline =
        new("What is in the way?", null, [new Input.Text("reason", "In a few words", Optional: true)], "Send", new("promise.decline", "l-1"));

    readonly ScriptedInbound inbound = new();
    SlackTeam team = null!;
    SlackPerson ana = null!;
    SlackPerson stranger = null!;
    SlackChannel channel = null!;
    ListeningBot bot = null!;
    Caller calls = null!;

    public async ValueTask InitializeAsync()
    {
        team = slack.Team();
        bot = await ListeningBot.Start(slack, inbound, [team], time: new ManualTime());
        bot.Knows(ana = team.AddPerson("Ana Moreno"), TheCompany.Ana);
        stranger = team.AddPerson("Zoe Quinn");
        channel = team.AddChannel("emea-leaders", people: [ana, stranger]);
        calls = new(slack, team);
        await calls.Takes("chat.postMessage", ("channel", channel.Id), ("text", "Can you?"), ("blocks", Question));
    }

    public async ValueTask DisposeAsync()
    {
        calls.Dispose();
        await bot.DisposeAsync();
        Assert.Empty(team.Complaints);
    }

    const string Question =
        """[{"type":"actions","elements":[{"type":"button","action_id":"act-0","text":{"type":"plain_text","text":"Can't"},"value":"promise.decline|l-1"}]}]""";

    static Message Say(string words) => Message.Text(Line.Words(words));

    static bool SeesPrivately(SlackPerson person, string words) => person.Sees().Any(seen => seen.Privately && seen.Text.Contains(words, StringComparison.Ordinal));

    [Fact]
    public async Task A_form_opens_with_what_it_needs_to_come_back()
    {
        inbound.Answer = act => act is Act.Clicked ? new Reply.OpenForm(Decline) : Reply.None;
        var clicked = await ana.Clicks("Can't");
        Assert.Equal((200, ""), (clicked.Status, clicked.Body));
        await ana.Until(person => person.Form is not null);
        Assert.Equal("What is in the way?", ana.Form!.Title);
        await ana.Fills(("reason", "No time, & no staff"));
        var message = ana.Sees(channel.Id)[0];
        var submitted = Assert.IsType<Act.Submitted>(inbound.Got.Last().Act);
        Assert.Equal(new("promise.decline", "l-1"), submitted.Action);
        Assert.Equal(("No time, & no staff", $"{message.Channel}/{message.Ts}"), (submitted.Values["reason"], submitted.On));
        Assert.Null(ana.Form);
    }

    [Fact]
    public async Task A_private_word_is_seen_beside_the_button_by_whoever_pressed_it()
    {
        inbound.Answer = _ => new Reply.Private(Say("This one is Omar's to answer."));
        await ana.Clicks("Can't");
        await ana.Until(person => SeesPrivately(person, "Omar's to answer"));
        Assert.DoesNotContain(stranger.Sees(), seen => seen.Text.Contains("Omar's", StringComparison.Ordinal));
        Assert.DoesNotContain(team.Calls, call => call.Method == "chat.postEphemeral");
    }

    [Fact]
    public async Task Where_its_address_is_used_up_it_comes_by_the_api()
    {
        inbound.Answer = _ => new Reply.Private(Say("This one is Omar's to answer."));
        var press = ana.PressOn("Can't");
        press["response_url"] = "https://elsewhere.example/collects";
        await ana.Brings(press);
        await ana.Until(person => SeesPrivately(person, "Omar's to answer"));
        Assert.Contains(team.Calls, call => call.Method == "chat.postEphemeral");
    }

    [Fact]
    public async Task The_message_is_replaced_where_it_stands()
    {
        inbound.Answer = _ => new Reply.ReplaceMessage(Say("Declined."));
        await ana.Clicks("Can't");
        await ana.Until(person => person.Sees(channel.Id)[0].Text.Contains("Declined.", StringComparison.Ordinal));
        Assert.False(ana.SeesButton("Can't"));
    }

    [Theory]
    [InlineData("expired_trigger_id")]
    [InlineData("exchanged_trigger_id")]
    [InlineData("trigger_expired")]
    [InlineData("internal_error")]
    public async Task A_form_that_slack_no_longer_opens_is_one_press_away(string error)
    {
        inbound.Answer = _ => new Reply.OpenForm(Decline);
        team.Faults.Next("views.open", new Fault.Error(error));
        await ana.Clicks("Can't");
        await ana.Until(person => person.SeesButton("Open the form"));
        Assert.True(ana.Sees()[^1].Privately);
        Assert.Null(ana.Form);
        await ana.Clicks("Open the form");
        await ana.Until(person => person.Form is not null);
        Assert.Equal([new ActionRef("promise.decline", "l-1"), new("promise.decline", "l-1")], inbound.Got.Select(got => ((Act.Clicked)got.Act).Action));
    }

    [Fact]
    public async Task A_form_that_was_decided_too_late_is_not_even_tried()
    {
        inbound.Answer = _ =>
        {
            bot.Wall.Ahead = Duration.FromMilliseconds(2501);
            return new Reply.OpenForm(Decline);
        };
        await ana.Clicks("Can't");
        await ana.Until(person => person.SeesButton("Open the form"));
        Assert.DoesNotContain(team.Calls, call => call.Method == "views.open");
    }

    [Fact]
    public async Task However_long_the_answer_takes_the_press_is_acknowledged_before_it()
    {
        var slow = new TaskCompletionSource();
        inbound.Answer = _ => new Reply.OpenForm(Decline);
        team.Faults.Next("views.open", new Fault.Held(slow.Task));
        Assert.True((await ana.Clicks("Can't")).Acknowledged);
        slow.SetResult();
        await ana.Until(person => person.Form is not null);
    }

    [Fact]
    public async Task From_the_home_page_a_private_word_comes_in_a_window()
    {
        inbound.Answer = _ => new Reply.Private(Say("Nothing open just now."));
        await calls.Takes("views.publish", ("user_id", ana.Id), ("view", $$"""{"type":"home","blocks":{{Question}} }"""));
        await ana.ClicksInHome("Can't");
        await ana.Until(person => person.Form is not null);
        Assert.Contains("Nothing open just now.", ana.Form!.Blocks.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_window_opens_it_comes_in_our_conversation()
    {
        inbound.Answer = _ => new Reply.Private(Say("Nothing open just now."));
        team.Faults.Next("views.open", new Fault.Error("expired_trigger_id"));
        await ana.UsesShortcut("record_promise");
        await ana.Until(person => person.Sees(person.Direct.Id).Any(seen => seen.Text.Contains("Nothing open", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_shortcut_on_a_message_opens_its_form()
    {
        inbound.Answer = act => act is Act.Quoted ? new Reply.OpenForm(Decline with { Action = new("promise.record", "t-1") }) : Reply.None;
        await ana.UsesShortcut("track_as_promise", stranger.Tells(channel, "SSO by Friday"));
        await ana.Until(person => person.Form is not null);
        await ana.Fills();
        Assert.Equal(new("promise.record", "t-1"), ((Act.Submitted)inbound.Got.Last().Act).Action);
    }

    [Fact]
    public async Task A_form_for_a_message_that_cannot_open_asks_for_itself_again()
    {
        inbound.Answer = _ => new Reply.OpenForm(Decline with { Action = new("promise.record", "t-1") });
        team.Faults.Next("views.open", new Fault.Error("expired_trigger_id"));
        await ana.UsesShortcut("track_as_promise", stranger.Tells(channel, "SSO by Friday"));
        await ana.Until(person => person.SeesButton("Open the form"));
        await ana.Clicks("Open the form");
        Assert.Equal(new("promise.record", "t-1"), ((Act.Clicked)inbound.Got.Last().Act).Action);
    }

    [Fact]
    public async Task A_button_that_nobody_offered_is_not_read_and_not_stored()
    {
        await ana.Forges("garbage");
        await ana.Until(person => SeesPrivately(person, "I could not read that button"));
        Assert.Empty(inbound.Got);
    }

    [Fact]
    public async Task Somebody_we_do_not_know_hears_so_alone_and_whom_to_ask()
    {
        await stranger.Clicks("Can't");
        await stranger.Until(person => SeesPrivately(person, "I don't know you yet"));
        Assert.Contains("Ingrid", stranger.Sees()[^1].Text, StringComparison.Ordinal);
        Assert.Empty(inbound.Got);
    }

    [Fact]
    public async Task Somebody_of_another_company_in_a_shared_channel_hears_the_same()
    {
        var press = stranger.PressOn("Can't");
        (press["team"]!["id"], press["user"]!["team_id"]) = ("T0ELSEWHERE", "T0ELSEWHERE");
        Assert.True((await stranger.Brings(press)).Acknowledged);
        await stranger.Until(person => SeesPrivately(person, "I don't know you yet"));
        Assert.Empty(inbound.Got);
    }

    [Fact]
    public async Task A_stranger_who_writes_hears_so_once()
    {
        await stranger.Types("Hello?");
        await stranger.Until(person => person.Sees(person.Direct.Id).Count == 1);
        await stranger.Types("Hello??");
        await stranger.TypesIn(channel, "Hello?");
        await bot.Stop();
        Assert.Single(team.Calls, call => call.Method is "chat.postMessage" && call.Arguments.GetValueOrDefault("channel") == stranger.Id);
        Assert.DoesNotContain(team.Calls, call => call.Method is "chat.postEphemeral");
    }

    [Fact]
    public async Task Answers_under_way_are_given_before_the_bot_stops()
    {
        var slow = new TaskCompletionSource();
        inbound.Answer = _ => new Reply.Private(Say("This one is Omar's to answer."));
        team.Faults.Next("chat.postEphemeral", new Fault.Held(slow.Task));
        var press = ana.PressOn("Can't");
        press.Remove("response_url");
        await ana.Brings(press);
        var stopping = bot.Stop();
        Assert.False(stopping.IsCompleted);
        slow.SetResult();
        await stopping;
        Assert.True(SeesPrivately(ana, "Omar's to answer"));
    }
}
