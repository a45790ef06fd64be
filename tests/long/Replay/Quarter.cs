using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using SalesNudgeBot.App.CheckIns;
using SalesNudgeBot.App.Clocks;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Handling;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Sweeping;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Storage.Sqlite;

namespace Long.Replay;

/// <summary>A quarter of many reps, through the handlers, the rules and the database that the bot runs with; only the platform and the people are made up.</summary>
static class Quarter
{
    static readonly Instant Starts = Instant.FromUtc(2026, 6, 28, 12, 0);
    static readonly Instant Ends = Instant.FromUtc(2026, 9, 30, 20, 0);

    public static async Task<int> Run(string[] options)
    {
        var reps = options is [var said] && int.TryParse(said, CultureInfo.InvariantCulture, out var asked) ? asked : 1_000;
        var folder = Directory.CreateTempSubdirectory("salesnudge-replay-");
        try
        {
            await using var database = await SqliteDatabase.Open(Path.Combine(folder.FullName, "replay.db"));
            await Replay(database, reps);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task Replay(SqliteDatabase database, int reps)
    {
        var (company, platform, habits, wall) = (new Sellers(reps), new QuietPlatform(), new Habits(2_026), new StandingClock());
        var clock = await ProductClock.Start(database, wall, ClockMode.Simulated, Starts, CancellationToken.None);
        var aggregates = new Aggregates();
        using var dispatchers = new Dispatchers(
            [new(company.Current.Workspaces[0].Id, platform)], database, company, clock, wall, aggregates, aggregates, NullLogger<Dispatcher>.Instance);
        var inbox = new Inbox(database, company, clock, new CommitSignal(), NullLogger<Inbox>.Instance, TimeSpan.FromMinutes(5));
        var tick = new Tick(inbox, new Sweep(database, company, clock, NullLogger<Sweep>.Instance), dispatchers, new Forgetting(database, company, clock));
        using var mover = new ClockMover(database, clock, tick);
        var (watch, cpu, acts) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime, 0);
        await database.Write(stores =>
        {
            CheckInSweep.EnsurePlanned(stores, company.Current, Starts);
            return true;
        });
        while (true)
        {
            var next = Instant.Min(await mover.NextThing(CancellationToken.None) ?? Ends, habits.Next ?? Ends);
            if (next >= Ends)
            {
                break;
            }

            await mover.MoveTo(Instant.Max(next, clock.Now), CancellationToken.None);
            var due = habits.DueAt(clock.Now).ToList();
            await Task.WhenAll(due.Select((one, n) => inbox.Receive($"replay/{acts + n}", one.Who, one.Act, CancellationToken.None)));
            acts += due.Count;
            while (platform.Posted.TryDequeue(out var posted))
            {
                if (posted.To is Destination.Person(var reader))
                {
                    habits.Read(reader, posted.Message, clock.Now);
                }
            }
        }

        var (took, used) = (watch.Elapsed, Process.GetCurrentProcess().TotalProcessorTime - cpu);
        await Tally.Print(database, company, acts, took, used);
    }

    /// <summary>Nothing here waits for wall time.</summary>
    sealed class StandingClock : IWallClock
    {
        public Instant Now => Starts;
    }
}
