using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Previewing;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Core.Simulating;

/// <summary>
/// A past stretch as the bot would have gone through it under a company's manifest, from an installation that never ran: each weekday the CRM
/// brings what it had then, and nobody writes or presses anything. Time passes as in a <see cref="Previewing.Preview"/>, in a bot that is live.
/// </summary>
/// <param name="Ended">When it ended: at its end, or where somebody stopped it.</param>
public sealed record Simulation(Preview Preview, Instant Began, Instant Ended, bool IsWhole)
{
    /// <param name="past">As of any later date.</param>
    /// <param name="from">The first day, and <paramref name="to"/> the last; everyone's own dates.</param>
    /// <param name="goesOn">Told with each import which share of the time has passed, from 0 to 1; false stops it there.</param>
    public static Simulation Of(Company company, IReadOnlyList<Opportunity> past, LocalDate from, LocalDate to, Func<double, bool> goesOn)
    {
        var zones = company.People.Values.Select(person => person.Zone).Distinct().ToList();
        var (begins, ends) = (zones.Min(zone => Zones.At(from.AtMidnight(), zone)), zones.Max(zone => Zones.At(to.PlusDays(1).AtMidnight(), zone)) - Duration.Epsilon);
        var crm = new PastCrm(company, past);
        // Worked out ahead of the time that passes: one morning knows nothing of another.
        var imports = Mornings.Between(begins, ends).Select((morning, index) => (morning, Number: index + 1)).AsParallel().AsOrdered().Select(import => (import.morning, crm.On(import.morning, import.Number)));
        var reached = begins;
        var run = new PreviewRun(company with { Mode = BotMode.Live }, PreviewPart.Whole(company, PreviewStart.Empty), begins);
        var preview = run.Until(ends, imports, now => goesOn((reached = now, (now - begins) / (ends - begins)).Item2));
        return new(preview, begins, run.IsWhole ? ends : reached, run.IsWhole);
    }
}
