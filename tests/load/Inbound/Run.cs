using System.Diagnostics;

namespace Load.Inbound;

/// <param name="Latencies">Microseconds, sorted.</param>
/// <param name="Cpu">Of the process that was asked, user and system, while it was asked.</param>
sealed record Measured(int Answered, int Refused, TimeSpan Took, TimeSpan Cpu, long[] Latencies)
{
    public double PerSecond => Answered / Took.TotalSeconds;
    public double PerCpuSecond => Answered / Cpu.TotalSeconds;
    public double CpuMicros => Cpu.TotalMicroseconds / Answered;
    public double Millis(double part) => Latencies.Length == 0 ? 0 : Latencies[Math.Min(Latencies.Length - 1, (int)(Latencies.Length * part))] / 1000.0;
}

static class Run
{
    /// <summary>Every connection sends its next request as soon as it has its answer.</summary>
    public static Measured Flat(int port, int connections, byte[][] requests, TimeSpan length, Func<TimeSpan> cpu)
    {
        var next = -1;
        var stop = Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency);
        return OnThreads(port, connections, cpu, (connection, latencies, refused) =>
        {
            while (Stopwatch.GetTimestamp() < stop && Interlocked.Increment(ref next) is var i && i < requests.Length)
            {
                Ask(connection, requests[i], Stopwatch.GetTimestamp(), latencies, refused);
            }
        });
    }

    /// <summary>
    /// So many a second whatever the answers take: a request that had to wait for the answer before it is late from the moment
    /// at which it was due.
    /// </summary>
    public static Measured Paced(int port, int connections, byte[][] requests, int perSecond, Func<TimeSpan> cpu)
    {
        var started = Stopwatch.GetTimestamp();
        var thread = -1;
        return OnThreads(port, connections, cpu, (connection, latencies, refused) =>
        {
            for (var i = Interlocked.Increment(ref thread); i < requests.Length; i += connections)
            {
                var due = started + (long)((double)i / perSecond * Stopwatch.Frequency);
                var early = due - Stopwatch.GetTimestamp();
                if (early > 0)
                {
                    Thread.Sleep(TimeSpan.FromSeconds((double)early / Stopwatch.Frequency));
                    due = Math.Max(due, Stopwatch.GetTimestamp());
                }

                Ask(connection, requests[i], due, latencies, refused);
            }
        });
    }

    static void Ask(Connection connection, byte[] request, long due, List<long> latencies, int[] refused)
    {
        var status = connection.Send(request);
        latencies.Add((Stopwatch.GetTimestamp() - due) * 1_000_000 / Stopwatch.Frequency);
        if (status != 200)
        {
            Interlocked.Increment(ref refused[0]);
        }
    }

    static Measured OnThreads(int port, int connections, Func<TimeSpan> cpu, Action<Connection, List<long>, int[]> work)
    {
        var refused = new int[1];
        var all = Enumerable.Range(0, connections).Select(_ => new List<long>()).ToArray();
        var failures = new List<Exception>();
        var open = all.Select(_ => new Connection(port)).ToArray();
        var (cpuBefore, watch) = (cpu(), Stopwatch.StartNew());
        var threads = all.Select((latencies, i) => new Thread(() =>
        {
            try
            {
                work(open[i], latencies, refused);
            }
            catch (Exception failure)
            {
                lock (failures)
                {
                    failures.Add(failure);
                }
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        var (took, spent) = (watch.Elapsed, cpu() - cpuBefore);
        foreach (var connection in open)
        {
            connection.Dispose();
        }

        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }

        long[] sorted = [.. all.SelectMany(latencies => latencies).Order()];
        return new(sorted.Length, refused[0], took, spent, sorted);
    }
}
