using System.Diagnostics;

namespace SalesNudgeBot.Host.Tests;

/// <summary>Looks again and again for what comes about by itself and tells nobody.</summary>
static class Patiently
{
    static readonly TimeSpan Most = TimeSpan.FromMinutes(2);

    public static Task Until(Func<bool> holds) => Until(() => Task.FromResult(holds()));

    public static async Task Until(Func<Task<bool>> holds)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var watch = Stopwatch.StartNew();
        while (!await holds())
        {
            Assert.True(watch.Elapsed < Most, "It did not come about.");
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }
}
