using System.Diagnostics;
using SalesNudgeBot.Storage.Sqlite;
using Stories.Harness;

namespace Stories.Crash;

/// <summary>A real process on a real file, ended by SIGKILL wherever it happens to be, and started again until the week is done.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    const string Kills = "SALESNUDGE_KILLS";

    /// <summary>So far a process gets at most before it is killed: a week is about nine hundred such instants.</summary>
    const int Furthest = 200;

    [Fact]
    public async Task Kills_at_any_instant_change_nothing_of_the_week()
    {
        var (week, calm) = await ScriptedWeek.Tell();
        var random = new Random(LongRun.Seed);
        var (kills, weeks, wanted) = (0, 0, LongRun.Count(Kills, 25));
        while (kills < wanted)
        {
            using var folder = new TemporaryFolder();
            var process = new WeekProcess(folder.Path);
            await process.Write(week);
            var before = kills;
            while (await IsKilled(process, kills < wanted ? random.Next(1, Furthest) : int.MaxValue))
            {
                kills++;
            }

            weeks++;
            await using var database = await SqliteDatabase.Open(process.Database);
            var difference = (await Outcome.Of(database, new Cast().Company(), FiledPlatform.ReadFrom(process.Sent))).DifferenceFrom(calm);
            Assert.True(difference is null, $"Week {weeks}, seed {LongRun.Seed}, after {kills - before} kills:\n{difference}");
        }

        output.WriteLine($"{weeks} weeks with {kills} kills, each in the middle of the work.");
    }

    /// <summary>False when the process came to the end of the week before it had got that far.</summary>
    static async Task<bool> IsKilled(WeekProcess week, int after)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var program = typeof(KillTests).Assembly.Location;
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", program, WeekProcess.Command, week.Folder]) { RedirectStandardOutput = true })!;
        var progress = process.StandardOutput.BaseStream;
        var buffer = new byte[1];
        for (var passed = 0; passed < after; passed++)
        {
            if (await progress.ReadAsync(buffer, cancellation) == 0)
            {
                await process.WaitForExitAsync(cancellation);
                Assert.True(process.ExitCode == 0, $"The process ended by itself with {process.ExitCode} after {passed} instants.");
                return false;
            }
        }

        process.Kill();
        await process.WaitForExitAsync(cancellation);
        // It may have come to its end before the signal came: that was no kill.
        return process.ExitCode != 0;
    }
}
