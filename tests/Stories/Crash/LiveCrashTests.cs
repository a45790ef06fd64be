using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Conversation;
using Stories.Harness;
using Stories.Live;

namespace Stories.Crash;

/// <summary>A process that dies before or after any commit of a week in which the manifest changes, and another that finds the folder as it is by then.</summary>
public sealed class LiveCrashTests(ITestOutputHelper output)
{
    const string Points = "SALESNUDGE_LIVE_CRASH_POINTS";

    const string HasIt = "promise.hasit";

    static readonly Instant Monday = Instant.FromUtc(2026, 11, 23, 8, 0);

    static readonly ImmutableArray<(Duration After, string? Manifest, string Who, string Said)> Week =
    [
        (Duration.FromMinutes(-4), LiveManifests.First, "", ""),
        (Duration.FromMinutes(5), null, "ana", "2 new, promised Acme SSO live by Friday, Omar delivers"),
        (Duration.FromHours(26), LiveManifests.Joined, "", ""),
        (Duration.FromHours(27), LiveManifests.WithoutDeliverer, "", ""),
        (Duration.FromHours(28), LiveManifests.OtherLeaderAndHours, "", ""),
        (Duration.FromHours(76), null, "omar", "done"),
        (Duration.FromHours(77), null, "ana", HasIt),
        (Duration.FromHours(98), LiveManifests.OthersLeft, "", ""),
    ];

    [Fact]
    public async Task A_crash_at_any_point_of_a_change_leaves_the_same_end()
    {
        var (calm, fate) = await Play();
        var total = fate.Passed;
        var wrong = new List<string>();
        var runs = LongRun.Spread(total, LongRun.Count(Points, 25), LongRun.Seed).ToList();
        foreach (var point in runs)
        {
            var (ended, died) = await Play(point);
            while (died.Deaths.Count == 0)
            {
                // Told again, a week has a commit more or fewer: it dies at the last.
                (ended, died) = await Play(died.Passed);
            }

            if (ended != calm)
            {
                wrong.Add($"After a crash at {died.Deaths[0]}:\n{ended}\n\nnot\n\n{calm}");
            }
        }

        output.WriteLine($"{runs.Count} weeks with a crash, of {total} points at which there can be one.");
        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong.Take(2)));
    }

    static async Task<(string Ended, Fate Fate)> Play(params int[] crashes)
    {
        Story? story = null;
        var (fate, platform) = (new Fate(), new KeepingPlatform(() => story!.Now));
        await using (story = await Story.Begin(LiveManifests.Cast, "2026-11-23T08:55", new MortalStorage(new SqliteStorage(), fate), (_, _) => platform, around: (_, inner) => new MortalPlatform(inner, fate)))
        {
            story.Forgives = line => line.Contains(nameof(CrashedException), StringComparison.Ordinal);
            fate.Choose(crashes);
            for (var first = true; ; first = false)
            {
                try
                {
                    if (!first)
                    {
                        await story.Restart();
                    }

                    await Tell(story);
                    Assert.True(story.Logged.All(story.Forgives), string.Join("\n", story.Logged));
                    return (await Ended(story, platform), fate);
                }
                catch (CrashedException)
                {
                    fate.NextProcess();
                }
            }
        }
    }

    static async Task Tell(Story story)
    {
        // The folder holds what was put there last.
        if (Week.LastOrDefault(step => step.Manifest is not null && Monday + step.After <= story.Now).Manifest is { } folder)
        {
            await story.Configure(folder);
        }

        foreach (var (after, manifest, who, said) in Week)
        {
            var at = Monday + after;
            if (at >= story.Now)
            {
                await story.MoveTo(at);
            }
            else if (manifest is not null)
            {
                continue;
            }

            if (manifest is null)
            {
                await story.Inbox.Receive($"{who}/{after}", new(who), said is HasIt ? new Act.Clicked(new(HasIt, (await story.Chains())[0].Id.Value)) : new Act.Wrote(said), CancellationToken.None);
                await story.MoveTo(story.Now);
            }
            else
            {
                await story.Configure(manifest);
            }
        }

        await story.MoveTo(Monday + Duration.FromDays(8));
    }

    static async Task<string> Ended(Story story, KeepingPlatform platform)
    {
        var outcome = await Outcome.Of(story, platform);
        var revisions = await story.Database.Read(stores => stores.Installation.Configurations());
        return string.Join("\n", [.. outcome.Decided, .. outcome.Posted, .. outcome.Shown, .. revisions.Select(revision => (revision with { Form = null }).ToString())]);
    }
}
