using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.App.Configuring;
using SalesNudgeBot.App.Erasing;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Wording;
using Stories.Harness;
using Stories.Live;

namespace Stories;

/// <summary>What a rep wrote in check-ins, promises and notes is erased: others see that it was removed, and no verdict and no figure is another.</summary>
public class EraseStory
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reps_words_go_from_every_chat_and_their_verdict_and_counts_stay()
    {
        var cast = new Cast();
        await using var story = await Story.Begin(cast, "2026-11-23T08:55");
        await MainStory.Tell(story, cast);
        var (ana, omar, lena) = (story.Person(cast.Rep), story.Person(cast.Deliverer), story.Person(cast.Leader));
        var (before, figures) = (Assert.Single(await story.Chains()), await CheckIns(story, ana.Id));
        var (entries, others) = (await Entries(story, before.Id), await TextsOf(story, lena.Id));
        lena.Sees("Acme · SSO live");
        omar.Sees("Acme · SSO live");

        var done = await Erase(story, ana.Id);
        await story.MoveTo(story.Now);

        Assert.True(done is { IsInCompany: true, Former: null, Changed: > 3 }, done.ToString());
        lena.SeesNoLonger("Acme");
        omar.SeesNoLonger("Acme");
        ana.SeesNoLonger("Acme");
        lena.SeesNoLonger("We look for a date");
        lena.Sees(" · ", "Late, and they heard it from us");
        Assert.Equal(before, Assert.Single(await story.Chains()), ChainsAlike);
        Assert.Equal(entries, await Entries(story, before.Id));
        Assert.Equal(figures, await CheckIns(story, ana.Id));
        Assert.Equal((0, others), (await TextsOf(story, ana.Id), await TextsOf(story, lena.Id)));
        Assert.All(await story.Database.Read(stores => stores.Inbox.From(ana.Id, 99), Cancellation), row => Assert.False(row.Act is Act.Wrote { Text: not DeliveryWords.Removed } or Act.Submitted { Values.Count: > 0 }));

        Assert.True((await Erase(story, ana.Id)).ChangesNothing);
        Assert.Single(await story.Database.Read(stores => stores.Erasures.Notes(), Cancellation));
        story.NothingElse();
    }

    [Fact]
    public async Task Whom_the_manifest_has_no_more_is_a_former_rep_from_then_on_and_nobody_is_told()
    {
        var cast = new Cast();
        await using var story = await Story.Begin(cast, "2026-11-23T08:55");
        await MainStory.Tell(story, cast);
        var (ana, verdict) = (story.Person(cast.Rep).Id, Assert.Single(await story.Chains()).Head.Verdict);
        var (mine, figures) = (await story.Database.Read(stores => stores.Ledger.Of(ana, openOnly: false).Count, Cancellation), await CheckIns(story, ana));
        story.Change(company => company with
        {
            People = company.People.Remove(ana),
            Teams = company.Teams.ToImmutableDictionary(team => team.Key, team => team.Value with { Reps = [.. team.Value.Reps.Where(rep => rep.Id != ana)] }),
        });

        var done = await Erase(story, ana);
        await story.MoveTo(story.Now);

        var former = done.Former!.Value;
        Assert.Equal("former-rep-1", former.Value);
        Assert.Equal((former, verdict), (Assert.Single(await story.Chains()).Rep, Assert.Single(await story.Chains()).Head.Verdict));
        await Endings.EveryChainFoldsToItsSnapshot(story);
        Assert.Equal(mine, await story.Database.Read(stores => stores.Ledger.Of(former, openOnly: false).Count, Cancellation));
        Assert.Equal(figures.Select(row => (row.Date, row.State, row.NewOpportunities, row.Late)), (await CheckIns(story, former)).Select(row => (row.Date, row.State, row.NewOpportunities, row.Late)));
        story.Person(cast.Leader).SeesNoLonger("Acme");
        var named = (await story.Outbox()).SelectMany(row => row.Outgoing.Message.Lines()).SelectMany(line => line.Spans).OfType<Span.Name>().Select(name => name.Person).ToHashSet();
        Assert.Contains(former, named);
        Assert.DoesNotContain(ana, named);
        Assert.Equal("former rep 1", story.Current.ShortName(former));
        Assert.DoesNotContain(ana, await story.Database.Read(stores => stores.Erasures.Known(), Cancellation));
        Assert.Equal(new(former, false), await story.Database.Read(stores => (stores.Erasures.Notes()[0].Person, Erasing.Look(stores, story.In(stores), former).Kept.HasWords), Cancellation));

        var other = new PersonId("sam");
        story.Change(company => company with
        {
            People = company.People.Remove(other),
            Teams = company.Teams.ToImmutableDictionary(team => team.Key, team => team.Value with { Reps = [] }),
        });
        Assert.Equal("former-rep-2", (await Erase(story, other)).Former?.Value);
        Assert.Equal("former-rep-1", Assert.Single(await story.Chains()).Rep.Value);
    }

    [Fact]
    public async Task The_bot_goes_on_with_the_others_once_somebody_left_and_was_erased()
    {
        await using var story = await Story.Begin(LiveManifests.Cast, "2026-11-23T08:55");
        await story.Configure(LiveManifests.First);
        var (ana, sam) = (story.Person("Ana Moreno"), story.Person("Sam Okafor"));
        await story.At("Mon 09:00");
        await ana.Gets("New opportunities");
        await sam.Gets("On pace");
        await sam.Writes("1 new, I'll ring two suppliers of Blau when the call ends");
        await sam.Gets("1 new");
        Assert.IsType<ConfigurationOutcome.Applied>(await story.Configure(LiveManifests.OneRep));

        var done = await Erase(story, sam.Id);
        await ana.Writes("2 new");
        await ana.Gets("2 new");

        Assert.Equal("former-rep-1", done.Former?.Value);
        Assert.True(done.Kept is { Texts: > 0, Acts: 1, CheckIns: > 1 }, done.ToString());
        Assert.DoesNotContain(sam.Id, await story.Database.Read(stores => stores.Erasures.Known(), Cancellation));
        await story.At("Tue 09:00");
        await story.At("Mon 09:00");
        await ana.Gets("opportunities");
        Assert.Empty(story.Logged);
    }

    static bool ChainsAlike(Chain one, Chain other) => (one.Version, one.Head.Verdict, one.Head.Due, one.Head.FirstDue, one.Head.BreachedAt, one.Links.Length) == (other.Version, other.Head.Verdict, other.Head.Due, other.Head.FirstDue, other.Head.BreachedAt, other.Links.Length);

    static Task<ErasureFound> Erase(Story story, PersonId person) =>
        story.Database.Write(stores => Erasing.Run(stores, story.In(stores), person, [], "root", story.Now), cancellation: Cancellation);

    static Task<IReadOnlyList<CheckIn>> CheckIns(Story story, PersonId person) => story.Database.Read(stores => stores.CheckIns.Since(person, LocalDate.MinIsoValue), Cancellation);

    static Task<List<(int, string, Instant)>> Entries(Story story, ChainId chain) =>
        story.Database.Read(stores => stores.Ledger.Entries(chain).Select(entry => (entry.Sequence, entry.Event.GetType().Name, entry.HappenedAt)).ToList(), Cancellation);

    static Task<int> TextsOf(Story story, PersonId person) => story.Database.Read(stores => stores.Texts.CountOf(person), Cancellation);
}
