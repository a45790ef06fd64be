using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;
using Stories.Harness;

namespace Stories.Commands;

/// <summary>What is given as a command is answered where it was given; what has to stay stands in the conversation.</summary>
public sealed class CommandStories
{
    [Fact]
    public async Task A_promise_given_as_a_command_is_read_back_in_the_conversation()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.CheckIn();
        await story.At("Mon 09:05");
        Assert.Equal("You'll find it in our conversation.", await Command(story, week.Rep, "promise Acme: SSO live by Friday, Omar delivers"));
        await week.Rep.Gets("Acme · SSO live", "Fri 27 Nov 2026, 17:30");
        await week.Deliverer.Gets("Can you deliver it");
        Assert.Contains("Omar has not accepted it yet.", (await Command(story, week.Rep, "promises")).Replace("…", "Omar", StringComparison.Ordinal), StringComparison.Ordinal);
        await story.Ends();
    }

    [Fact]
    public async Task While_a_team_is_paused_nothing_about_its_promises_goes_out_and_afterwards_what_is_still_useful_goes_once()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.Accepted();
        await story.At("Tue 10:00");
        Assert.Contains("Nudges for Sales are paused.", await Command(story, week.Leader, "pause"), StringComparison.Ordinal);
        await week.Leader.ReadsInChannel("Lena paused all nudges for Sales.");

        // The question to Omar falls due on Wednesday at 13:17, and waits.
        await story.At("Thu 11:00");
        Assert.Contains("Nudges for Sales go on", await Command(story, week.Leader, "resume Sales"), StringComparison.Ordinal);
        await week.Leader.ReadsInChannel("Lena let the nudges for Sales go on.");
        await week.Deliverer.Gets("Still on track?");
        await week.Deliverer.Clicks("Done");
        await week.Rep.Gets("Does Acme have it?");
        await story.Ends();
    }

    [Fact]
    public async Task Paused_a_minute_before_nobody_is_asked_at_nine_and_what_is_missed_is_the_bots()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await story.At("Mon 08:59");
        var (company, cancellation) = (story.Current, TestContext.Current.CancellationToken);
        await story.Database.Write(stores => TeamPauses.Pause(stores, company, company.Teams.Values, null, new("pause"), story.Now), cancellation: cancellation);
        await story.MoveTo(story.Now);
        await week.Leader.ReadsInChannel("All nudges for Sales were paused where the bot runs.");

        await story.At("Thu 08:30");
        await story.Database.Write(stores => TeamPauses.Resume(stores, company, company.Teams.Values, null, new("resume"), story.Now), cancellation: cancellation);
        await story.MoveTo(story.Now);
        await week.Leader.ReadsInChannel("The nudges for Sales go on.");

        var monday = await story.Database.Read(stores => stores.CheckIns.Find(week.Rep.Id, new(2026, 11, 23)), cancellation);
        Assert.Equal(CheckInState.MissedByBot, monday?.State);
        await story.Ends();
    }

    [Fact]
    public async Task Who_leads_no_team_pauses_nothing()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        Assert.Contains("paused by its leader, the deputy or an admin", await Command(story, week.Rep, "pause sales"), StringComparison.Ordinal);
        Assert.Contains("paused by its leader, the deputy or an admin", await Command(story, week.Deliverer, "pause"), StringComparison.Ordinal);
        await week.CheckIn();
        await story.Ends();
    }

    static async Task<string> Command(Story story, Player player, string text)
    {
        var reply = await story.Inbox.Receive($"command/{text}/{player.Id}", player.Id, new Act.Commanded(text), TestContext.Current.CancellationToken);
        await story.MoveTo(story.Now);
        var message = Assert.IsType<Reply.Private>(reply).Message;
        return string.Join("\n", message.Lines().Select(line => string.Concat(line.Spans.Select(span => span switch
        {
            Span.Words words => words.Text,
            Span.Strong strong => strong.Text,
            Span.Name name => story.Current.ShortName(name.Person),
            _ => "…",
        }))));
    }
}
