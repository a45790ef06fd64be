using FakeSlack.Faults;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Wording;
using Stories.Harness;

namespace Stories.OnSlack;

/// <summary>What only happens in Slack: messages that are gone, windows that open too late, channels without the bot, tokens that end.</summary>
public sealed class TroubledSlackStories
{
    [Fact]
    public async Task A_form_that_comes_too_late_for_its_window_is_offered_as_a_button()
    {
        await using var slack = await SlackStory.Begin();
        await slack.Week.Silent();
        slack.Team.Faults.Next("views.open", new Fault.Error("expired_trigger_id"));
        await slack.Week.Rep.Clicks("They've heard");
        Assert.Null(slack.Rep.Form);
        slack.Week.Rep.IsTold("Your form is ready now");
        var offered = slack.Rep.Sees()[^1];
        Assert.True(offered.Privately);
        await slack.Rep.Clicks("Open the form");
        await slack.Settles();
        await slack.Rep.Fills(("how", "Call"), ("next", "Mon 9:00"));
        await slack.Settles();
        slack.Week.Rep.Sees("Acme has heard from you");
        await slack.Story.Ends();
    }

    [Fact]
    public async Task A_press_on_a_message_that_is_gone_counts_all_the_same()
    {
        await using var slack = await SlackStory.Begin();
        await slack.Week.Promise();
        await slack.Week.Deliverer.Gets("Can you deliver it");
        var press = slack.Deliverer.PressOn("Yes, I'll deliver it");
        slack.Deliverer.Sees()[^1].Message.Deleted = true;
        Assert.True((await slack.Deliverer.Brings(press)).Acknowledged);
        await slack.Settles();
        Assert.Equal(Acceptance.Accepted, (await slack.Week.Chain()).Delivery!.Acceptance);
        await slack.Story.At("Wed 13:17");
        await slack.Week.Deliverer.Gets("Still on track?");
        await slack.Story.Ends();
    }

    [Fact]
    public async Task A_form_sent_for_a_promise_that_closed_meanwhile_says_so_and_changes_nothing()
    {
        await using var slack = await SlackStory.Begin();
        await slack.Week.Silent();
        await slack.Week.Rep.Clicks("They've heard");
        await slack.Week.Deliverer.Clicks("Done");
        await slack.Week.Rep.Gets("Does Acme have it?");
        var form = slack.Rep.Form!;
        await slack.Week.Rep.Clicks("Yes, they have it");
        await slack.Week.Rep.Gets("Kept");
        await slack.Week.Deliverer.Gets("Thank you");
        await slack.Week.Leader.ReadsInChannel("Kept");
        var before = await slack.Story.Stored();
        Assert.Equal(form.Id, slack.Rep.Form?.Id);
        await slack.Week.Rep.Fills(("how", "Call"), ("next", "Mon 9:00"));
        slack.Week.Rep.IsTold("is settled: Kept. Nothing was changed.");
        Assert.Equal(before, await slack.Story.Stored());
        await slack.Story.Ends();
    }

    [Theory]
    [InlineData(false, "the bot is not in channel #sales-leaders: type /invite @salesnudge there")]
    [InlineData(true, "channel #sales-leaders is archived: name another one for the team")]
    public async Task A_leaders_channel_that_cannot_be_written_to_is_named_with_what_to_do_and_the_brief_goes_one_step_on(bool archived, string reason)
    {
        await using var slack = await SlackStory.Begin();
        await slack.Week.Promise();
        await slack.Week.Deliverer.Gets("Can you deliver it");
        await slack.Story.At("Wed 13:17");
        await slack.Week.Deliverer.Gets("Can you still deliver it?");
        var team = slack.Story.Current.Teams.Keys.Single();
        var channel = slack.Venue.Channel(team);
        Assert.True(archived ? channel.Archived = true : channel.Members.Remove(slack.Team.Bot.Id));
        await (await slack.Week.Deliverer.Clicks("At risk")).Fills();

        await slack.Week.Deputy.Gets("at risk", "could not be reached here, so it went one step on");
        await slack.Week.Rep.Gets("is at risk");
        var unreachable = Assert.Single(await slack.Story.Outbox(), row => row.State is OutboxState.Unreachable);
        Assert.Equal(reason, unreachable.Reason);
        slack.Story.NothingElse();
    }

    [Fact]
    public async Task A_brief_whose_answer_was_lost_comes_once_more_and_says_so()
    {
        await using var slack = await SlackStory.Begin();
        await slack.Week.Promise();
        await slack.Week.Deliverer.Gets("Can you deliver it");
        await slack.Story.At("Wed 13:17");
        await slack.Week.Deliverer.Gets("Can you still deliver it?");
        slack.Team.Faults.Next("chat.postMessage", body => body.Contains("channel=C", StringComparison.Ordinal), new Fault.ResetAfter());
        await (await slack.Week.Deliverer.Clicks("At risk")).Fills();

        var brief = await slack.Week.Leader.ReadsInChannel("at risk", DeliveryWords.SeenAlready);
        Assert.Equal(2, slack.Team.PostsByMetadataId[brief.Row]);
        await slack.Week.Rep.Gets("is at risk");
        Assert.All(slack.Team.PostsByMetadataId.Where(post => post.Key != brief.Row), post => Assert.Equal(1, post.Value));
        slack.Story.NothingElse();
    }

    [Fact]
    public async Task A_revoked_token_pauses_the_workspace_is_said_once_and_costs_no_message()
    {
        await using var slack = await SlackStory.Begin();
        slack.Story.Forgives = line => line.Contains("is paused", StringComparison.Ordinal);
        await slack.Week.CheckIn();
        slack.Team.Gone = "token_revoked";
        Assert.True((await slack.Rep.Types("promised Acme SSO live by Friday, Omar delivers")).Acknowledged);
        for (var i = 0; i < 3; i++)
        {
            await slack.Story.Tick.RunUntilQuiet(TestContext.Current.CancellationToken);
            slack.Story.Wall.Forward(Duration.FromMinutes(6));
        }

        Assert.Equal("Slack workspace slack is paused: token_revoked.", slack.Venue.Bot.Health.Trouble());
        Assert.Contains("is paused, nothing is sent there: token_revoked", Assert.Single(slack.Story.Logged), StringComparison.Ordinal);
        Assert.DoesNotContain(slack.Team.Calls.SkipWhile(call => call.IsOk).Skip(1), call => call.Method == "chat.postMessage");

        slack.Team.Gone = null;
        await slack.Venue.Reached.SignIn(TestContext.Current.CancellationToken);
        await slack.Settles();
        await slack.Week.Rep.Gets("Acme · SSO live");
        await slack.Week.Deliverer.Gets("Can you deliver it");
        Assert.Null(slack.Venue.Bot.Health.Trouble());
        await slack.Story.Ends();
    }

    [Fact]
    public async Task An_app_that_an_admin_removed_is_paused_by_what_Slack_tells_of_it_and_that_is_said_once()
    {
        await using var slack = await SlackStory.Begin();
        slack.Story.Forgives = line => line.Contains("is paused", StringComparison.Ordinal);
        await slack.Week.CheckIn();
        await slack.Team.Uninstall();
        await slack.Settles();
        Assert.Contains("is paused, nothing is sent there: tokens_revoked", Assert.Single(slack.Story.Logged), StringComparison.Ordinal);
        Assert.Contains("uninstalled", slack.Venue.Talk.Told);
        Assert.StartsWith("Slack workspace slack is paused", slack.Venue.Bot.Health.Trouble(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deliverer_who_left_Slack_is_a_risk_that_the_leader_reads_of()
    {
        await using var slack = await SlackStory.Begin();
        await slack.Week.CheckIn();
        await slack.Deliverer.Leaves();
        await slack.Story.At("Mon 09:05");
        await slack.Week.Rep.Writes("2 new, promised Acme SSO live by Friday, Omar delivers");
        await slack.Week.Rep.Gets("Acme · SSO live");
        await slack.Story.At("Wed 13:17");
        await slack.Week.Leader.ReadsInChannel("at risk", "has not accepted it. They can't be reached here.");
        await slack.Week.Rep.Gets("is at risk", "Has Acme heard from you?");
        slack.Story.NothingElse();
    }

    [Fact]
    public async Task Text_that_looks_like_markup_calls_nobody_and_leads_nowhere()
    {
        await using var slack = await SlackStory.Begin();
        await slack.Week.CheckIn();
        await slack.Week.Rep.Writes("promised Acme <@U1> *@here* <https://evil.example|SSO> & #general by Friday, Omar delivers");
        await slack.Settles();
        await slack.Week.Rep.Gets("Acme <@U1> *@here* <https", "evil.example|SSO> & #general");
        await slack.Week.Deliverer.Gets("Can you deliver it");
        var people = slack.Story.Current.People.Keys.Select(person => $"@{slack.Venue.Person(slack.Story, person).Id}").ToList();
        Assert.All(slack.Team.Messages.Where(message => message.BotId is not null), message => Assert.Empty(FakeSlack.People.Notifications.Of(message).Except(people)));
        await slack.Story.Ends();
    }
}
