using System.Globalization;
using FakeSlack.Model;
using FakeSlack.People;
using FakeSlack.Server;

namespace Load.Inbound;

/// <summary>The bot and a plain Bolt app, each alone and in turn, with the same requests.</summary>
static class Comparison
{
    const int Connections = 32;
    const int Paced = 200;
    static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    static readonly TimeSpan Length = TimeSpan.FromSeconds(8);

    public static async Task All(TextWriter report)
    {
        var folder = Directory.CreateTempSubdirectory("salesnudge-load-");
        try
        {
            await using var slack = await SlackServer.Start();
            var team = slack.NewTeam(new() { Records = false });
            SlackPerson[] people = [.. Enumerable.Range(0, Nordwind.People).Select(i => team.AddPerson($"Person {i}", id: Nordwind.Account(i)))];
            var traffic = new Traffic(team.SigningSecret, team.Id, people);
            Measure(() => Programs.Bolt(team, folder, traffic.Verification()), traffic, report);
            Measure(() => Programs.Bot(slack, team, folder, traffic.Verification()), traffic, report);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static void Measure(Func<Target> start, Traffic traffic, TextWriter report)
    {
        using var target = start();
        Say(report, $"{target.Name}: first 200 after {target.StartedIn.TotalMilliseconds:F0} ms");
        Thread.Sleep(5000);
        Say(report, $"  idle {target.MebibytesResident():F0} MiB");
        foreach (var kind in Enum.GetValues<Kind>())
        {
            // What the runtime compiles while it warms up is nobody's measure.
            Run.Paced(target.Port, Connections, traffic.Make(kind, 5 * Paced), Paced, target.Cpu);
            var paced = Run.Paced(target.Port, Connections, traffic.Make(kind, 20 * Paced), Paced, target.Cpu);
            Say(report, $"  {kind,-12} at {Paced}/s: p50 {paced.Millis(0.5):F1}  p99 {paced.Millis(0.99):F1}  max {paced.Millis(1):F1} ms  {paced.CpuMicros:F0} µs CPU each  refused {paced.Refused}");
        }

        foreach (var kind in Enum.GetValues<Kind>())
        {
            Run.Flat(target.Port, Connections, traffic.Make(kind, 40_000), WarmUp, target.Cpu);
            var flat = Run.Flat(target.Port, Connections, traffic.Make(kind, 100_000), Length, target.Cpu);
            Say(report, $"  {kind,-12} {flat.PerSecond,7:F0}/s  {flat.CpuMicros,5:F0} µs CPU each  p50 {flat.Millis(0.5),6:F1}  p99 {flat.Millis(0.99),6:F1}  max {flat.Millis(1),6:F1} ms  refused {flat.Refused}");
        }

        Say(report, $"  afterwards {target.MebibytesResident():F0} MiB");
    }

    static void Say(TextWriter report, FormattableString text)
    {
        report.WriteLine(text.ToString(CultureInfo.InvariantCulture));
        report.Flush();
    }
}
