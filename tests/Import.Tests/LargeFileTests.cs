using System.Globalization;
using System.Text;

namespace SalesNudgeBot.Import.Tests;

/// <summary>Alone: what others hold in memory meanwhile would count as its own.</summary>
[CollectionDefinition(nameof(LargeFileTests), DisableParallelization = true)]
[Collection(nameof(LargeFileTests))]
public sealed class LargeFileTests
{
    const int Rows = 1_000_000;
    const long Megabyte = 1024 * 1024;

    [Fact]
    public async Task A_million_rows_are_read_in_the_memory_of_a_few_thousand()
    {
        await using var desk = await Desk.Open();
        var path = Path.Combine(desk.Folder, "large.csv");
        await using (var file = new StreamWriter(path, append: false, Encoding.UTF8, 1 << 16))
        {
            await file.WriteLineAsync(Desk.Heading);
            for (var i = 0; i < Rows; i++)
            {
                file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"o-{i},ana,open,2026-{1 + (i % 11):00}-{1 + (i % 28):00},,,{i}"));
            }

            // The last row of a million is wrong: all of it was read, and nothing of it stays.
            file.WriteLine("o-0,ana,open,2026-01-01,,,5");
        }

        var watch = new Memory();
        var report = await desk.Import.Run(new(path), watch, Desk.Cancellation);

        Assert.Equal((Rows + 1L, "'o-0' stands in line 2 already"), (report.Rows, Assert.Single(report.Complaints).Says));
        Assert.Equal(Rows + 2, report.Complaints[0].Line);
        Assert.True(watch.Most - watch.Before < 40 * Megabyte, $"{(watch.Most - watch.Before) / Megabyte} MB");
        Assert.Null(await desk.Read(stores => stores.Opportunities.Feed()));
    }

    /// <summary>What is still in use, now and then on the way.</summary>
    sealed class Memory : IProgress<double>
    {
        int calls;

        public long Before { get; } = GC.GetTotalMemory(forceFullCollection: true);

        public long Most { get; private set; }

        public void Report(double value) => Most = calls++ % 100 == 0 ? Math.Max(Most, GC.GetTotalMemory(forceFullCollection: true)) : Most;
    }
}
