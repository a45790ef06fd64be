using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Prospecting;
using SalesNudgeBot.App.Tests.CheckIns;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.App.Tests.Handling;

public sealed class CommandTests
{
    [Theory]
    [InlineData("help", "Tell me what you promised a client")]
    [InlineData("", "Tell me what you promised a client")]
    [InlineData("/nudge", "Tell me what you promised a client")]
    [InlineData("frobnicate the widgets", "Tell me what you promised a client")]
    [InlineData("promises", "Nothing open just now.")]
    [InlineData("pace", "Target")]
    [InlineData("skip", "There is no open question")]
    [InlineData("done", "There is no open question")]
    [InlineData("away until Friday", "Away until Fri 27 Nov 2026.")]
    [InlineData("away until the cows come home", "I could not read a date in that.")]
    [InlineData("back", "Welcome back.")]
    [InlineData("why", "I have not written to you on my own yet")]
    [InlineData("me", "What I keep about you, ana:")]
    [InlineData("pause", "paused by its leader, the deputy or an admin")]
    [InlineData("totals", "Totals are for those who look after me here.")]
    [InlineData("for ben: 2 new", "How many new opportunities is that?")]
    [InlineData("2 new", "2 new")]
    public async Task A_command_is_answered_where_it_was_given_and_posts_nothing(string command, string answer)
    {
        await using var desk = await FrontDesk.Open();
        var reply = Assert.IsType<Reply.Private>(await desk.Receive(CheckInDesk.Ana, new Act.Commanded(command)));
        Assert.Contains(answer, All(reply.Message), StringComparison.Ordinal);
        Assert.Empty(await desk.To(CheckInDesk.Ana));
    }

    [Theory]
    [InlineData("for Ana: 2 new", "Noted for ana, Mon 23 Nov: 2 new. ana reads that it came from you, and can change it.")]
    [InlineData("/nudge for ana 1 new. When the call ends I will ring two suppliers", "Noted for ana, Mon 23 Nov: 1 new, and next: when …, I will …. ana reads")]
    [InlineData("for ana", "What did ana tell you? For example: for ana: 2 new.")]
    public async Task A_leader_notes_what_a_rep_said(string command, string answer)
    {
        await using var desk = await FrontDesk.Open();
        var reply = Assert.IsType<Reply.Private>(await desk.Receive(CheckInDesk.Lena, new Act.Commanded(command)));
        Assert.StartsWith(answer, FrontDesk.Words(reply.Message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_kept_names_what_the_CRM_brought_and_does_not_take_it_for_words_of_mine()
    {
        await using var desk = await FrontDesk.Open();
        await desk.Database.Write(
            stores =>
            {
                var staging = stores.Opportunities.BeginStaging(desk.Clock.Now);
                stores.Opportunities.Stage(staging, [new(2, new(new("o-1"), CheckInDesk.Ana, new(2026, 11, 20), OpportunityState.Open, null, null), "Acme")]);
                return Importing.Apply(stores, desk.Company, staging, new(2026, 11, 23), desk.Clock.Now);
            },
            cancellation: TestContext.Current.CancellationToken);

        var reply = Assert.IsType<Reply.Private>(await desk.Receive(CheckInDesk.Ana, new Act.Commanded("me")));

        var facts = reply.Message.Blocks.OfType<Block.Facts>().Single().Items.ToDictionary(fact => fact.Label, fact => string.Concat(fact.Value.Spans.OfType<Span.Words>().Select(words => words.Text)));
        Assert.Equal(("1", "0"), (facts["Opportunities of yours, from the CRM"], facts["Texts that you wrote"]));
    }

    [Fact]
    public async Task Admins_read_totals_of_five_people_or_none()
    {
        await using var desk = await FrontDesk.Open();
        desk.Company = desk.Company with { People = desk.Company.People.SetItem(CheckInDesk.Lena, desk.Company.Person(CheckInDesk.Lena) with { Admin = true }) };
        var reply = Assert.IsType<Reply.Private>(await desk.Receive(CheckInDesk.Lena, new Act.Commanded("totals")));
        Assert.StartsWith("Fewer than five people were asked anything", FrontDesk.Words(reply.Message), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("why")]
    [InlineData("me")]
    [InlineData("pace")]
    [InlineData("pause")]
    public async Task The_same_word_in_the_conversation_is_answered_there(string word)
    {
        await using var desk = await FrontDesk.Open();
        Assert.Equal(Reply.None, await desk.Receive(CheckInDesk.Ana, new Act.Wrote(word)));
        Assert.Single(await desk.To(CheckInDesk.Ana));
    }

    [Fact]
    public async Task A_promise_without_words_opens_the_form_for_a_rep_and_for_nobody_else()
    {
        await using var desk = await FrontDesk.Open();
        Assert.IsType<Reply.OpenForm>(await desk.Receive(CheckInDesk.Ana, new Act.Commanded("promise")));
        var refused = Assert.IsType<Reply.Private>(await desk.Receive(CheckInDesk.Lena, new Act.Commanded("promise")));
        Assert.Contains("Promises to clients are recorded by the reps", All(refused.Message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_names_the_rule_what_it_looked_at_and_when_it_fell_due()
    {
        await using var desk = await FrontDesk.Open();
        var why = new Why("Half of the time is gone.", [new("Promise", Line.Words("Acme SSO"))], desk.Clock.Now);
        var sent = new Outgoing("ask", new Destination.Person(CheckInDesk.Ana), Operation.Post, MessageKind.TrackAsk, Message.Text(Line.Words("Still on track?")), desk.Clock.Now, why);
        await desk.Database.Write(
            stores =>
            {
                stores.Outbox.Add(sent, desk.Clock.Now);
                stores.Outbox.Claim(OutboxRow.IdOf(sent), desk.Clock.Now);
                stores.Outbox.Sent(OutboxRow.IdOf(sent), desk.Clock.Now, "ref");
                return true;
            },
            cancellation: TestContext.Current.CancellationToken);
        var reply = Assert.IsType<Reply.Private>(await desk.Receive(CheckInDesk.Ana, new Act.Commanded("why")));
        Assert.Equal("What I wrote last, and why: / Still on track? / Half of the time is gone. / Acme SSO / Mon 10:00", FrontDesk.Words(reply.Message));
    }

    [Fact]
    public async Task An_admin_pauses_every_team_or_the_one_that_is_named_and_once()
    {
        await using var desk = await FrontDesk.Open();
        desk.Company = desk.Company with { People = desk.Company.People.SetItem(CheckInDesk.Ben, desk.Company.Person(CheckInDesk.Ben) with { Admin = true }) };
        await desk.Receive(CheckInDesk.Ben, new Act.Commanded("pause all"));
        await desk.Receive(CheckInDesk.Ben, new Act.Commanded("pause North"));
        var channel = new Destination.LeadersChannel(new("north"));
        Assert.Single(await desk.Read(stores => stores.Outbox.To(channel)));
        Assert.Equal([channel.Team], await desk.Read(stores => stores.Pauses.All()));
        await desk.Receive(CheckInDesk.Ben, new Act.Commanded("resume"));
        var again = Assert.IsType<Reply.Private>(await desk.Receive(CheckInDesk.Ben, new Act.Commanded("resume")));
        Assert.Equal("Nothing was paused there. Nothing was changed.", FrontDesk.Words(again.Message));
        Assert.Empty(await desk.Read(stores => stores.Pauses.All()));
    }

    [Fact]
    public async Task A_plan_that_begins_with_the_word_pause_pauses_nothing()
    {
        await using var desk = await FrontDesk.Open();
        await desk.Receive(CheckInDesk.Lena, new Act.Wrote("pause at Acme until their budget is through"));
        Assert.Empty(await desk.Read(stores => stores.Pauses.All()));
    }

    static string All(Message message) =>
        string.Join(" / ", message.Blocks.OfType<Block.Facts>().SelectMany(facts => facts.Items).Select(fact => fact.Label).Prepend(FrontDesk.Words(message)));
}
