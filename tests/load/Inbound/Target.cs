using System.Diagnostics;
using System.Globalization;

namespace Load.Inbound;

/// <summary>A program that takes what Slack sends, in a process of its own.</summary>
sealed class Target : IDisposable
{
    readonly Process process;

    Target(string name, Process process, int port) => (Name, this.process, Port) = (name, process, port);

    public string Name { get; }
    public int Port { get; }

    /// <summary>From the start of the process to its first 200.</summary>
    public TimeSpan StartedIn { get; private set; }

    public static Target Start(string name, int port, string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, byte[] firstRequest)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (variable, value) in environment)
        {
            start.Environment[variable] = value;
        }

        var watch = Stopwatch.StartNew();
        var target = new Target(name, Process.Start(start)!, port);
        var said = new List<string>();
        target.process.OutputDataReceived += (_, line) => Note(line.Data);
        target.process.ErrorDataReceived += (_, line) => Note(line.Data);
        target.process.BeginOutputReadLine();
        target.process.BeginErrorReadLine();
        while (!Answers(port, firstRequest))
        {
            if (target.process.HasExited || watch.Elapsed > TimeSpan.FromSeconds(30))
            {
                target.Dispose();
                throw new InvalidOperationException($"{name} did not come up:\n{string.Join('\n', said)}");
            }

            Thread.Sleep(5);
        }

        target.StartedIn = watch.Elapsed;
        return target;

        void Note(string? line)
        {
            lock (said)
            {
                if (line is not null && said.Count < 200)
                {
                    said.Add(line);
                }
            }
        }
    }

    /// <summary>User and system time of the process so far.</summary>
    public TimeSpan Cpu()
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    public double MebibytesResident()
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    static bool Answers(int port, byte[] request)
    {
        try
        {
            using var connection = new Connection(port);
            return connection.Send(request) == 200;
        }
        catch (Exception failure) when (failure is System.Net.Sockets.SocketException or IOException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }
}
