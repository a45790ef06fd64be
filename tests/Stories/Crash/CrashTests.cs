using Stories.Harness;

namespace Stories.Crash;

/// <summary>A process that dies at any instant of the main week, and another that goes on from what is stored.</summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    const string Points = "SALESNUDGE_CRASH_POINTS";

    [Fact]
    public async Task A_crash_before_or_after_any_commit_or_call_changes_nothing_of_the_week()
    {
        var (week, calm) = await ScriptedWeek.Tell();
        var total = await PointsOf(week, calm);
        await Try(week, calm, total, LongRun.Spread(total, LongRun.Count(Points, 40), LongRun.Seed).Select(point => new[] { point }));
    }

    [Fact]
    public async Task A_second_crash_while_the_first_is_made_good_changes_nothing_either()
    {
        var (week, calm) = await ScriptedWeek.Tell();
        var total = await PointsOf(week, calm);
        var random = new Random(LongRun.Seed);
        await Try(week, calm, total, LongRun.Spread(total, LongRun.Count(Points, 20), LongRun.Seed + 1).Select(point => new[] { point, point + random.Next(1, 12) }));
    }

    async Task Try(ScriptedWeek week, Outcome calm, int total, IEnumerable<int[]> crashes)
    {
        var (runs, deaths) = (0, 0);
        var wrong = new List<string>();
        foreach (var points in crashes)
        {
            var (outcome, fate) = await Play(week, points);
            while (fate.Deaths.Count == 0)
            {
                // Told again, a week has a commit more or fewer: it dies at the last.
                (outcome, fate) = await Play(week, fate.Passed);
            }

            runs++;
            deaths += fate.Deaths.Count;
            if (outcome.DifferenceFrom(calm) is { } difference)
            {
                wrong.Add($"After a crash at {string.Join(" and at ", fate.Deaths)}:\n{difference}");
            }
        }

        output.WriteLine($"{runs} weeks with {deaths} crashes, of {total} points at which there can be one.");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {runs} weeks went otherwise.\n\n{string.Join("\n\n", wrong.Take(5))}");
    }

    static async Task<int> PointsOf(ScriptedWeek week, Outcome calm)
    {
        var (outcome, fate) = await Play(week);
        Assert.Null(outcome.DifferenceFrom(calm));
        return fate.Passed;
    }

    static async Task<(Outcome Outcome, Fate Fate)> Play(ScriptedWeek week, params int[] crashes)
    {
        Story? story = null;
        var (fate, platform) = (new Fate(), new KeepingPlatform(() => story!.Now));
        await using (story = await ScriptedWeek.Begin(platform, fate))
        {
            story.Forgives = line => line.Contains(nameof(CrashedException), StringComparison.Ordinal);
            fate.Choose(crashes);
            var first = true;
            while (true)
            {
                try
                {
                    if (!first)
                    {
                        await story.Restart();
                    }

                    await week.Play(story);
                    Assert.True(story.Logged.All(story.Forgives), string.Join("\n", story.Logged));
                    return (await Outcome.Of(story, platform), fate);
                }
                catch (CrashedException)
                {
                    first = false;
                    fate.NextProcess();
                }
            }
        }
    }
}
