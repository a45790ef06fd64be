using FakeTeams.Faults;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Wording;
using Stories.Harness;

namespace Stories.OnTeams;

/// <summary>What only happens in Teams: bots that are blocked, chats that are gone, machines in between that fail, tokens that end.</summary>
public sealed class TroubledTeamsStories
{
    [Fact]
    public async Task A_deliverer_who_blocked_the_bot_is_a_risk_that_the_leader_reads_of_and_hears_again_once_they_write()
    {
        await using var teams = await TeamsStory.Begin();
        await teams.Week.CheckIn();
        teams.Deliverer.User.Blocked = true;
        await teams.Story.At("Mon 09:05");
        await teams.Week.Rep.Writes("2 new, promised Acme SSO live by Friday, Omar delivers");
        await teams.Week.Rep.Gets("Acme · SSO live");
        await teams.Story.At("Wed 13:17");
        await teams.Week.Leader.ReadsInChannel("at risk", "has not accepted it. They can't be reached here.");
        await teams.Week.Rep.Gets("is at risk", "Has Acme heard from you?");
        var refused = teams.Tenant.Calls.Count(call => call.Status == 403);
        Assert.True(refused <= 2, $"Asked {refused} times whether a block had gone.");

        teams.Deliverer.User.Blocked = false;
        await teams.Week.Deliverer.Writes("help");
        await teams.Week.Deliverer.Gets("When a promise to a client needs you, I write to you here");
        teams.Story.NothingElse();
    }

    [Fact]
    public async Task A_chat_that_is_gone_is_begun_again_once_and_the_message_comes()
    {
        await using var teams = await TeamsStory.Begin();
        await teams.Week.Accepted();
        teams.Deliverer.Chat.Deleted = true;
        await teams.Story.At("Wed 13:17");
        await teams.Week.Deliverer.Gets("Still on track?");
        Assert.Equal(["send", "create", "send"], teams.Tenant.Calls.Reverse().Where(call => call.Name is "send" or "create").Take(3).Select(call => call.Name).Reverse());
        await teams.Story.Ends();
    }

    [Fact]
    public async Task A_press_on_a_message_that_is_gone_counts_all_the_same()
    {
        await using var teams = await TeamsStory.Begin();
        await teams.Week.Promise();
        await teams.Week.Deliverer.Gets("Can you deliver it");
        var press = teams.Deliverer.PressOn("Yes, I'll deliver it");
        var message = teams.Deliverer.Sees()[^1].Message;
        message.Deleted = true;
        Assert.True((await teams.Deliverer.Brings(press, message)).Acknowledged);
        await teams.Settles();
        Assert.Equal(Acceptance.Accepted, (await teams.Week.Chain()).Delivery!.Acceptance);
        await teams.Story.At("Wed 13:17");
        await teams.Week.Deliverer.Gets("Still on track?");
        await teams.Story.Ends();
    }

    [Fact]
    public async Task What_a_busy_Teams_puts_off_comes_once_it_is_asked_again()
    {
        await using var teams = await TeamsStory.Begin();
        teams.Story.Forgives = line => line.Contains("asked for a pause", StringComparison.Ordinal);
        await teams.Week.CheckIn();
        teams.Tenant.Faults.Next("send", new Fault.Error(412, "PreconditionFailed"), new Fault.Throttled(7), new Fault.Throttled(null));
        await teams.Story.At("Mon 09:05");
        await teams.Rep.Types("2 new, promised Acme SSO live by Friday, Omar delivers");
        await teams.Settles();
        Assert.Equal(2, teams.Tenant.Calls.Count(call => call.Status == 429));
        Assert.Single(teams.Rep.Sees(), seen => seen.Text.Contains("2 new", StringComparison.Ordinal) && seen.Text.Contains("Acme · SSO live", StringComparison.Ordinal));
        Assert.Single(teams.Deliverer.Sees(), seen => seen.Text.Contains("Can you deliver it", StringComparison.Ordinal));
        Assert.Empty(teams.Tenant.Complaints);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_brief_whose_answer_was_lost_comes_once_more_and_says_so(bool gateway)
    {
        await using var teams = await TeamsStory.Begin();
        teams.Story.Forgives = line => line.Contains("its outcome is unknown", StringComparison.Ordinal);
        await teams.Week.Promise();
        await teams.Week.Deliverer.Gets("Can you deliver it");
        await teams.Story.At("Wed 13:17");
        await teams.Week.Deliverer.Gets("Can you still deliver it?");
        teams.Tenant.Faults.Next("create", body => body.Contains("thread.tacv2", StringComparison.Ordinal), gateway ? new Fault.ErrorAfter() : new Fault.ResetAfter());
        await (await teams.Week.Deliverer.Clicks("At risk")).Fills();

        await teams.Week.Leader.ReadsInChannel("at risk", DeliveryWords.SeenAlready);
        Assert.Equal(2, teams.Leader.Sees(teams.Channel).Count(seen => seen.Text.Contains("at risk", StringComparison.Ordinal)));
        await teams.Week.Rep.Gets("is at risk");
        teams.Story.NothingElse();
    }

    [Fact]
    public async Task A_leaders_channel_without_the_bot_is_named_and_the_brief_goes_one_step_on()
    {
        await using var teams = await TeamsStory.Begin();
        await teams.Week.Promise();
        await teams.Week.Deliverer.Gets("Can you deliver it");
        await teams.Story.At("Wed 13:17");
        await teams.Week.Deliverer.Gets("Can you still deliver it?");
        teams.Channel.Team!.WithBot = false;
        await (await teams.Week.Deliverer.Clicks("At risk")).Fills();

        await teams.Week.Deputy.Gets("at risk", "could not be reached here, so it went one step on");
        await teams.Week.Rep.Gets("is at risk");
        var unreachable = Assert.Single(await teams.Story.Outbox(), row => row.State is OutboxState.Unreachable);
        Assert.Contains("sales-leaders", unreachable.Reason, StringComparison.Ordinal);
        teams.Story.NothingElse();
    }

    [Fact]
    public async Task Tokens_that_end_are_asked_for_again_and_cost_no_message()
    {
        await using var teams = await TeamsStory.Begin();
        await teams.Week.CheckIn();
        teams.Tenant.RevokeTokens();
        await teams.Story.At("Mon 09:05");
        await teams.Week.Rep.Writes("2 new, promised Acme SSO live by Friday, Omar delivers");
        await teams.Week.Rep.Gets("Acme · SSO live");
        await teams.Week.Deliverer.Gets("Can you deliver it");
        Assert.Equal(2, teams.Tenant.Calls.Count(call => call.Name == "token"));
        await teams.Story.Ends();
    }

    [Fact]
    public async Task A_bot_that_an_admin_switched_off_is_paused_is_said_once_and_costs_no_message()
    {
        await using var teams = await TeamsStory.Begin();
        teams.Story.Forgives = line => line.Contains("does not let the bot in", StringComparison.Ordinal);
        await teams.Week.CheckIn();
        teams.Tenant.Disabled = true;
        Assert.True((await teams.Rep.Types("promised Acme SSO live by Friday, Omar delivers")).Acknowledged);
        for (var i = 0; i < 3; i++)
        {
            await teams.Story.Tick.RunUntilQuiet(TestContext.Current.CancellationToken);
            teams.Story.Wall.Forward(Duration.FromMinutes(6));
        }

        Assert.Contains("does not let the bot in", Assert.Single(teams.Story.Logged), StringComparison.Ordinal);
        teams.Tenant.Disabled = false;
        await teams.Venue.SignIn();
        await teams.Settles();
        await teams.Week.Rep.Gets("Acme · SSO live");
        await teams.Week.Deliverer.Gets("Can you deliver it");
        await teams.Story.Ends();
    }

    [Fact]
    public async Task Where_Teams_wants_to_be_called_is_learned_from_what_it_brings()
    {
        await using var teams = await TeamsStory.Begin();
        await teams.Week.CheckIn();
        teams.Tenant.Region = "amer";
        await teams.Story.At("Mon 09:05");
        await teams.Week.Rep.Writes("2 new, promised Acme SSO live by Friday, Omar delivers");
        await teams.Week.Rep.Gets("Acme · SSO live");
        await teams.Week.Deliverer.Gets("Can you deliver it");
        Assert.StartsWith("/amer/", teams.Tenant.Calls.Last(call => call.Path.Contains(Uri.EscapeDataString(teams.Rep.Chat.Id), StringComparison.OrdinalIgnoreCase) || call.Path.Contains(teams.Rep.Chat.Id, StringComparison.Ordinal)).Path, StringComparison.Ordinal);
        await teams.Story.Ends();
    }

    [Fact]
    public async Task Text_that_looks_like_markup_calls_nobody_and_leads_nowhere()
    {
        await using var teams = await TeamsStory.Begin();
        await teams.Week.CheckIn();
        await teams.Week.Rep.Writes("promised Acme <at>Lena</at> **@here** [SSO](https://evil.example) & {{TIME(x)}} by Friday, Omar delivers");
        await teams.Settles();
        var echo = await teams.Week.Rep.Gets("Acme", "[SSO](https", "evil.example");
        await teams.Week.Deliverer.Gets("Can you deliver it");
        Assert.Contains("**@here**", echo.Text, StringComparison.Ordinal);
        var people = teams.Story.Current.People.Keys.Select(person => $"@{teams.Venue.Person(teams.Story, person).User.Id}").ToList();
        Assert.All(teams.Tenant.Messages.Where(message => message.From is null), message => Assert.Empty(FakeTeams.People.Notifications.Of(message).Except(people)));
        Assert.DoesNotContain(teams.Tenant.Messages, message => message.Card?.ToJsonString().Contains("{{TIME", StringComparison.Ordinal) == true);
    }
}
