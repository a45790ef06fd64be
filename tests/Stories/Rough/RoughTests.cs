using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;
using Stories.Crash;
using Stories.Harness;

namespace Stories.Rough;

/// <summary>The main story on a platform that has bad days, by seed.</summary>
public sealed class RoughTests(ITestOutputHelper output)
{
    const string Seeds = "SALESNUDGE_ROUGH_SEEDS";

    [Fact]
    public async Task On_a_rough_platform_everyone_gets_everything_and_nothing_is_decided_otherwise()
    {
        var (_, calm) = await ScriptedWeek.Tell();
        var count = LongRun.Count(Seeds, 20);
        var (met, repeated, neverKnown) = (new Dictionary<Trouble, int>(), 0, 0);
        for (var seed = LongRun.Seed; seed < LongRun.Seed + count; seed++)
        {
            var (rough, troubles, copies, unsure) = await Tell(seed);
            var difference = Without(rough, unsure).DifferenceFrom(Without(calm, unsure));
            Assert.True(difference is null, $"Seed {seed}:\n{difference}");
            repeated += copies;
            neverKnown += unsure.Count;
            foreach (var (trouble, times) in troubles)
            {
                met[trouble] = met.GetValueOrDefault(trouble) + times;
            }
        }

        output.WriteLine($"{count} weeks, {repeated} messages repeated, {neverKnown} left with nobody knowing; {string.Join(", ", met.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}"))}.");
        Assert.Equal(Enum.GetValues<Trouble>().Length, met.Count);
        Assert.True(repeated > 0, "No message came twice: nothing was tried of what should come marked as a repeat.");
        Assert.True(neverKnown > 0, "No message was left alone that may not come twice.");
    }

    static async Task<(Outcome Outcome, IReadOnlyDictionary<Trouble, int> Met, int Copies, List<string> Unsure)> Tell(int seed)
    {
        Story? story = null;
        RoughPlatform? rough = null;
        var keeping = new KeepingPlatform(() => story!.Now);
        await using (
            story = await Story.Begin(
                new Cast(),
                ScriptedWeek.Starts,
                behind: (_, _) => keeping,
                around: (_, inner) => rough = new RoughPlatform(inner, seed, async row => (await story!.Row(row))!.Outgoing.Kind)
            )
        )
        {
            story.Forgives = line => line.Contains(nameof(BrokenConnectionException), StringComparison.Ordinal);
            story.AfterAct = new Redelivery(story, seed).AfterAct;
            await MainStory.Tell(story, new Cast());
            var copies = await Copies(story, keeping);
            var once = keeping.Delivered.Where(one => !copies.Contains(one)).ToList();
            return (await Outcome.Of(story.Database, story.Current, Restored(once, copies)), rough!.Met, copies.Count, await Unsure(story));
        }
    }

    /// <summary>Messages of which the bot never learned that they arrived, nor where: it cannot change them any more.</summary>
    static async Task<List<string>> Unsure(Story story) => [.. (await story.Outbox()).Where(row => row.State is OutboxState.Unknown).Select(row => row.Id)];

    static Outcome Without(Outcome outcome, List<string> rows) =>
        outcome with { Shown = [.. outcome.Shown.Where(line => !rows.Any(row => line.Contains(row, StringComparison.Ordinal)))] };

    /// <summary>Every copy but the first of a message: only of kinds that may come twice, and each says so.</summary>
    static async Task<List<Delivered>> Copies(Story story, KeepingPlatform keeping)
    {
        var copies = keeping.Delivered.Where(one => !one.IsUpdate).GroupBy(one => one.Row).SelectMany(row => row.Skip(1)).ToList();
        foreach (var copy in copies)
        {
            var kind = (await story.Row(copy.Row))!.Outgoing.Kind;
            Assert.True(Treatments.Of(kind).RepeatWhenUnknown, $"A message of kind {kind} came twice: {copy.Text}");
            Assert.StartsWith(DeliveryWords.SeenAlready, copy.Text, StringComparison.Ordinal);
        }

        return copies;
    }

    /// <summary>As if each message had come once: the last copy is the one that the bot changes later.</summary>
    static List<Delivered> Restored(IEnumerable<Delivered> once, List<Delivered> copies)
    {
        var references = copies.ToDictionary(copy => copy.Reference, copy => copy.Row);
        return
        [
            .. once.Select(one => one with { Reference = references.GetValueOrDefault(one.Reference, one.Reference), Text = one.IsUpdate ? one.Text : Outcome.Unmarked(one.Text) }),
        ];
    }
}
