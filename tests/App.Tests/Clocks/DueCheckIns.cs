using NodaTime;
using SalesNudgeBot.App.Clocks;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Tests.Clocks;

/// <summary>Takes each due check-in off the list, and remembers at which instants there was something to do.</summary>
sealed class DueCheckIns(IDatabase database, IProductClock clock) : ITick
{
    public List<Instant> Done { get; } = [];

    /// <summary>Every instant at which it was run, whether or not there was something to do.</summary>
    public List<Instant> Ran { get; } = [];

    /// <summary>A rule that looks and never gets on.</summary>
    public bool Stuck { get; set; }

    /// <summary>Called after an instant's work, as a kill would come.</summary>
    public Action<Instant>? After { get; set; }

    public async Task RunUntilQuiet(CancellationToken cancellation)
    {
        var now = clock.Now;
        Ran.Add(now);
        var due = await database.Write(
            stores =>
            {
                var rows = stores.CheckIns.Due(now, 100);
                foreach (var row in rows.Where(_ => !Stuck))
                {
                    stores.CheckIns.Save(row with { NextAt = null });
                }

                return rows.Count;
            },
            cancellation: cancellation);
        if (due > 0 && !Stuck)
        {
            Done.Add(now);
            After?.Invoke(now);
        }
    }

    public static Task Plan(IDatabase database, params Instant[] instants) =>
        database.Write(
            stores =>
            {
                foreach (var (instant, n) in instants.Select((instant, n) => (instant, n)))
                {
                    stores.CheckIns.Save(new CheckIn(new PersonId("ana"), new LocalDate(2026, 1, 1).PlusDays(n), instant) { NextAt = instant });
                }

                return true;
            },
            cancellation: TestContext.Current.CancellationToken);
}
