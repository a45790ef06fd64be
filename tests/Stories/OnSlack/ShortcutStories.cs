using Stories.Harness;

namespace Stories.OnSlack;

/// <summary>The ways into the bot that only Slack has.</summary>
public sealed class ShortcutStories
{
    [Fact]
    public async Task From_the_global_shortcut_a_promise_is_recorded_in_a_window()
    {
        await using var slack = await SlackStory.Begin();
        await slack.Week.CheckIn();
        await slack.Rep.UsesShortcut("record_promise");
        await slack.Settles();
        Assert.Equal("Record a promise", slack.Rep.Form!.Title);
        await slack.Rep.Fills(("client", "Acme"), ("what", "SSO live"), ("when", "last Friday"), ("deliverer", "Omar Haddad"));
        Assert.Equal("when", Assert.Single(slack.Rep.FormErrors).Key);
        await slack.Rep.Fills(("client", "Acme"), ("what", "SSO live"), ("when", "Friday"), ("deliverer", "Omar Haddad"));
        Assert.Null(slack.Rep.Form);
        await slack.Settles();
        await slack.Week.Rep.Gets("Acme · SSO live", "Fri 27 Nov 2026, 17:30");
        await slack.Week.Deliverer.Gets("Can you deliver it");
        await slack.Story.Ends();
    }

    [Fact]
    public async Task A_message_in_a_channel_is_tracked_as_a_promise_with_the_way_back_to_it()
    {
        await using var slack = await SlackStory.Begin();
        await slack.Week.CheckIn();
        var deals = slack.Team.AddChannel("deals", withBot: false, people: [slack.Rep, slack.Deliverer]);
        var said = slack.Rep.Tells(deals, "I promised Acme the <price> list by Friday & a call");
        await slack.Rep.UsesShortcut("track_as_promise", said);
        await slack.Settles();
        Assert.Contains("I promised Acme the <price> list by Friday & a call", slack.Rep.FormText, StringComparison.Ordinal);
        await slack.Rep.Fills(("client", "Acme"), ("what", "price list"), ("when", "Friday"));
        await slack.Settles();
        var echo = await slack.Week.Rep.Gets("Acme · price list", "From this message");
        var posted = slack.Rep.Sees().Last(seen => seen.Text == echo.Text).Message;
        Assert.Contains(FakeSlack.People.Notifications.Of(posted), link => link.EndsWith($"/archives/{deals.Id}/p{said.Ts.Replace(".", "", StringComparison.Ordinal)}", StringComparison.Ordinal));
        Assert.DoesNotContain(slack.Deliverer.Sees(deals.Id), seen => seen.Message.BotId is not null);
        await slack.Story.Ends();
    }

    [Fact]
    public async Task Called_in_a_channel_the_bot_answers_in_the_persons_own_conversation()
    {
        await using var slack = await SlackStory.Begin();
        await slack.Week.CheckIn();
        var deals = slack.Team.AddChannel("deals", people: [slack.Rep, slack.Deliverer]);
        await slack.Rep.TypesIn(deals, "promised Acme SSO live by Friday, Omar delivers");
        await slack.Settles();
        await slack.Week.Rep.Gets("Acme · SSO live");
        await slack.Week.Deliverer.Gets("Can you deliver it");
        Assert.DoesNotContain(slack.Deliverer.Sees(deals.Id), seen => seen.Message.BotId is not null);
        await slack.Story.Ends();
    }

    [Fact]
    public async Task A_command_is_answered_where_it_was_typed_and_nobody_else_sees_it()
    {
        await using var slack = await SlackStory.Begin();
        await slack.Week.CheckIn();
        var deals = slack.Team.AddChannel("deals", withBot: false, people: [slack.Rep, slack.Deliverer]);
        await slack.Rep.Command("/nudge promises", deals);
        await slack.Settles();
        Assert.True(Assert.Single(slack.Rep.Sees(deals.Id)).Privately);
        Assert.Empty(slack.Deliverer.Sees(deals.Id));
    }

    [Fact]
    public async Task The_App_Home_shows_what_is_open_and_takes_presses()
    {
        await using var slack = await SlackStory.Begin();
        await slack.Week.Accepted();
        await slack.Deliverer.OpensHome();
        await slack.Settles();
        Assert.Contains("Acme · SSO live", slack.Deliverer.Home, StringComparison.Ordinal);
        Assert.Null(slack.Rep.Home);
        await slack.Deliverer.ClicksInHome("Done");
        await slack.Settles();
        await slack.Week.Rep.Gets("Does Acme have it?");
        await slack.Story.Ends();
    }
}
