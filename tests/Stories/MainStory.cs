using SalesNudgeBot.Core.Promises;
using Stories.Harness;

namespace Stories;

/// <summary>The main job of the bot, from the first question on Monday to the closing line on the Wednesday after.</summary>
public class MainStory
{
    [Fact]
    public async Task A_promise_comes_at_risk_is_escalated_worked_inside_told_and_closed()
    {
        await using var story = await Story.Begin(new Cast(), "2026-11-23T08:55");
        await Tell(story, new Cast());
    }

    internal static async Task Tell(Story story, Cast cast)
    {
        var (ana, sam, omar) = (story.Person(cast.Rep), story.Person(cast.OtherRep), story.Person(cast.Deliverer));
        var (lena, dmitri) = (story.Person(cast.Leader), story.Person(cast.Deputy));
        var (rep, deliverer) = (cast.Rep.Split(' ')[0], cast.Deliverer.Split(' ')[0]);
        var (leader, peer) = (cast.Leader.Split(' ')[0], cast.DeliverersLeader.Split(' ')[0]);

        await story.At("Mon 09:00");
        await ana.Gets("New opportunities");
        await sam.Gets("On pace");

        await story.At("Mon 09:05");
        await ana.Writes($"2 new, promised Acme SSO live by Friday, {deliverer} delivers");
        await ana.Gets("2 new", "Acme · SSO live", "Fri 27 Nov 2026, 17:30");
        await omar.Gets("Acme · SSO live", "Fri 27 Nov 2026, 17:30", "Can you deliver it");
        await omar.Clicks("Yes, I'll deliver it");
        omar.Sees("you deliver it");

        await story.At("Wed 13:17");
        await omar.Gets("Still on track?", "Fri 27 Nov 17:30");
        await story.At("Wed 14:17");
        await omar.Gets("Still on track?", $"No answer by Wed 15:17 and this goes to {leader}'s channel");

        await story.At("Wed 15:17");
        await lena.ReadsInChannel("Acme · SSO live", "at risk", $"{rep}'s promise", deliverer, "Platform", peer, "Asked Wed 13:17 and Wed 14:17, no answer", "2 working days left", "doesn't know yet");
        await ana.Gets("stuck on our side (Platform), not yours", "Only you see this", "Thu 15:17");
        await (await ana.Clicks("They've heard")).Fills(("how", "Call"), ("what", "We look for a date"), ("next", "Monday 9:00"));
        lena.Sees("Acme heard from us Wed 15:17");

        await story.At("Wed 16:17");
        await dmitri.Gets($"Nobody has taken this in {leader}'s channel yet", "Acme · SSO live");

        await story.At("Wed 16:40");
        await lena.Clicks($"I'll talk to {peer} by Thu 12:00");
        await ana.Gets($"{leader} has Acme · SSO live in hand", $"talk to {peer}", "Thu 26 Nov 12:00");
        lena.Sees($"{leader} has it: talk to {peer} by Thu 12:00");
        dmitri.Sees($"{leader} has it");

        await story.At("Thu 11:00");
        await lena.Gets("your next step was", $"talk to {peer}");
        await story.At("Thu 11:30");
        await (await lena.Clicks("Record what came of it")).Fills(("outcome", "Two people join on Monday"), ("settled", "yes"));
        await ana.Gets("Two people join on Monday");
        Assert.Contains((await story.Chains())[0].Links, link => link is { Kind: PromiseKind.Leader, Verdict: Verdict.Kept });

        await story.At("Fri 17:30");
        await story.At("Mon 09:00");
        await ana.Gets("was due Fri 27 Nov 17:30 and is not there", "stuck on our side (Platform), not yours", "new opportunities");
        await sam.Gets("On pace");
        await story.At("Mon 09:10");
        await ana.Writes("not yet, I'll call by 11:00");
        await ana.Gets("by Mon 30 Nov 11:00", "Nobody hears of it before");
        await ana.Writes("1 new");
        await ana.Gets("1 new");

        await story.At("Mon 11:00");
        await ana.Gets("Acme · SSO live");
        await ana.Writes("Acme agreed to Wednesday");
        await ana.Gets("agreed to Wed 2 Dec 2026, 17:30");
        await omar.Gets("agreed to a new date", "Wed 2 Dec 2026, 17:30");
        await omar.Clicks("Yes, I'll deliver it");

        await story.At("Tue 14:15");
        await omar.Gets("Still on track?");
        await omar.Clicks("On track");

        await story.At("Wed 12:00");
        await omar.Clicks("Done");
        await ana.Gets($"{deliverer} says Acme · SSO live is done", "Does Acme have it?");
        await (await ana.Clicks("Yes, they have it")).Fills();
        await ana.Gets("late on our side", "Acme has SSO live, 3 working days late, and heard it from you", "Would you promise this again?");
        await omar.Gets("Thank you");
        await lena.ReadsInChannel("Late, and they heard it from us", "Acme has been told");
        lena.Sees("Late, and they heard it from us");
        await ana.Clicks("With more time");
        ana.Sees("with more time. Noted");

        await story.At("Wed 17:30");
        story.NothingElse();
        var chain = Assert.Single(await story.Chains());
        Assert.Equal(Verdict.BrokenButTold, chain.Head.Verdict);
        Assert.Equal(PromiseAgainAnswer.WithMoreTime, chain.Case!.PromiseAgain);
    }
}
