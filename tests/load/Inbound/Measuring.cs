using System.Globalization;

namespace Load.Inbound;

/// <summary>One kind of request, and how so many of it are made.</summary>
sealed record Kind(string Name, Func<int, byte[][]> Make);

/// <summary>What one program does with each kind of request: at a steady pace, then as fast as it can.</summary>
static class Measuring
{
    const int Connections = 32;
    const int Paced = 200;
    static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    static readonly TimeSpan Length = TimeSpan.FromSeconds(8);

    public static void Of(Func<Target> start, IReadOnlyList<Kind> kinds, TextWriter report)
    {
        using var target = start();
        Say(report, $"{target.Name}: first 200 after {target.StartedIn.TotalMilliseconds:F0} ms");
        Thread.Sleep(5000);
        Say(report, $"  idle {target.MebibytesResident():F0} MiB");
        foreach (var kind in kinds)
        {
            // What the runtime compiles while it warms up is nobody's measure.
            Run.Paced(target.Port, Connections, kind.Make(5 * Paced), Paced, target.Cpu);
            var paced = Run.Paced(target.Port, Connections, kind.Make(20 * Paced), Paced, target.Cpu);
            Say(report, $"  {kind.Name,-12} at {Paced}/s: p50 {paced.Millis(0.5):F1}  p99 {paced.Millis(0.99):F1}  max {paced.Millis(1):F1} ms  {paced.CpuMicros:F0} µs CPU each  refused {paced.Refused}");
        }

        foreach (var kind in kinds)
        {
            Run.Flat(target.Port, Connections, kind.Make(40_000), WarmUp, target.Cpu);
            var flat = Run.Flat(target.Port, Connections, kind.Make(100_000), Length, target.Cpu);
            Say(report, $"  {kind.Name,-12} {flat.PerSecond,7:F0}/s  {flat.CpuMicros,5:F0} µs CPU each  p50 {flat.Millis(0.5),6:F1}  p99 {flat.Millis(0.99),6:F1}  max {flat.Millis(1),6:F1} ms  refused {flat.Refused}");
        }

        Say(report, $"  afterwards {target.MebibytesResident():F0} MiB");
    }

    static void Say(TextWriter report, FormattableString text)
    {
        report.WriteLine(text.ToString(CultureInfo.InvariantCulture));
        report.Flush();
    }
}
