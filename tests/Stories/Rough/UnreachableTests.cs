using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using Stories.Crash;
using Stories.Harness;

namespace Stories.Rough;

/// <summary>Somebody whom the bot needs has left, or blocked it: the next one hears of it, and the bot goes on.</summary>
public sealed class UnreachableTests
{
    static readonly Cast Cast = new();

    [Fact]
    public async Task A_deliverer_who_cannot_be_reached_is_a_risk_that_the_leader_reads_of_at_once()
    {
        await using var story = await Promised(to => IsPerson(to, Cast.Deliverer));
        await story.Person(Cast.Rep).Gets("Acme · SSO live");
        await story.At("Wed 13:17");

        await story.Person(Cast.Leader).ReadsInChannel("at risk", "Omar (Platform, reports to Priya) has not accepted it. They can't be reached here.", "Ask: get a yes or a new date from Priya");
        await story.Person(Cast.Rep).Gets("is at risk", "Has Acme heard from you?");
        story.NothingElse();
        var delivery = Assert.Single(await story.Chains()).Delivery!;
        Assert.Contains(delivery.Signals, signal => signal is Signal.Unreachable(var who) && who == Of(Cast.Deliverer));
        Assert.Empty(delivery.Asks);
        Assert.Contains(Of(Cast.Deliverer), await story.Database.Read(stores => stores.People.Unreachable(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task When_a_rep_cannot_be_reached_the_leader_hears_that_the_client_has_not()
    {
        await using var story = await Promised(to => IsPerson(to, Cast.Rep));
        await story.Person(Cast.Deliverer).Gets("Acme · SSO live");
        await story.At("Wed 13:17");
        await story.Person(Cast.Deliverer).Gets("Can you still deliver it?");
        await (await story.Person(Cast.Deliverer).Clicks("At risk")).Fills();
        await story.Person(Cast.Leader).ReadsInChannel("at risk", "They say it is at risk", "Acme doesn't know yet");
        await story.Person(Cast.Leader).Clicks("I'll talk to Priya by Thu 12:00");

        await story.At("Thu 11:00");
        await story.Person(Cast.Leader).Gets("your next step was");
        await (await story.Person(Cast.Leader).Clicks("Record what came of it")).Fills(("outcome", "Two people join on Monday"), ("settled", "yes"));
        await story.At("Thu 13:17");
        await story.Person(Cast.Leader).Gets("Acme has not heard from us");
        story.NothingElse();
    }

    [Fact]
    public async Task When_the_leader_cannot_be_reached_the_deputy_reads_it_at_once()
    {
        await using var story = await Promised(to => to is Destination.LeadersChannel || IsPerson(to, Cast.Leader));
        await story.Person(Cast.Rep).Gets("Acme · SSO live");
        await story.Person(Cast.Deliverer).Gets("Acme · SSO live");
        await story.At("Wed 13:17");
        await story.Person(Cast.Deliverer).Gets("Can you still deliver it?");
        await (await story.Person(Cast.Deliverer).Clicks("At risk")).Fills();

        await story.Person(Cast.Deputy).Gets("at risk", "could not be reached here, so it went one step on");
        await story.Person(Cast.Rep).Gets("is at risk");
        await story.Person(Cast.Deputy).Clicks("I'll talk to Priya by Thu 12:00");
        await story.Person(Cast.Rep).Gets("Dmitri has Acme · SSO live in hand");
        story.NothingElse();
    }

    [Fact]
    public async Task Nobody_who_can_be_reached_waits_for_somebody_who_cannot()
    {
        foreach (var name in new[] { Cast.Rep, Cast.OtherRep, Cast.Deliverer, Cast.Leader, Cast.Deputy, Cast.LeadersLeader })
        {
            await using var story = await Begin(to => IsPerson(to, name) || (name == Cast.Leader && to is Destination.LeadersChannel));
            await story.MoveTo(story.Now + NodaTime.Duration.FromMinutes(10));
            await story.Person(Cast.Rep).Writes("2 new, promised Acme SSO live by Friday, Omar delivers");
            await story.MoveTo(story.Now + NodaTime.Duration.FromDays(21));

            Assert.DoesNotContain(await story.Outbox(), row => row.State is OutboxState.Planned or OutboxState.Claimed && row.Outgoing.NotBefore <= story.Now);
            Assert.Contains(story.Arrivals, arrival => arrival.To != new Destination.Person(Of(name)) && arrival.Text.Contains("at risk", StringComparison.Ordinal));
            Assert.DoesNotContain(story.Arrivals, arrival => arrival.Text.Split("could not be reached here").Length > 2);
            Assert.True(story.Logged.IsEmpty, string.Join("\n", story.Logged));
        }
    }

    static async Task<Story> Promised(Func<Destination, bool> deaf)
    {
        var story = await Begin(deaf);
        await story.At("Mon 09:00");
        await story.Person(Cast.OtherRep).Gets("On pace");
        if (!deaf(new Destination.Person(Of(Cast.Rep))))
        {
            await story.Person(Cast.Rep).Gets("New opportunities");
        }

        await story.At("Mon 09:05");
        await story.Person(Cast.Rep).Writes("2 new, promised Acme SSO live by Friday, Omar delivers");
        return story;
    }

    static Task<Story> Begin(Func<Destination, bool> deaf) => Story.Begin(Cast, ScriptedWeek.Starts, around: (_, inner) => new DeafPlatform(inner, deaf));

    static bool IsPerson(Destination to, string name) => to == new Destination.Person(Of(name));

    static PersonId Of(string name) => new(Cast.Id(name));
}
