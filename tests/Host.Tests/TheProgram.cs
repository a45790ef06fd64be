using System.Diagnostics;

namespace SalesNudgeBot.Host.Tests;

/// <summary>The program as a person starts it: a process, its two outputs and its exit code.</summary>
sealed class TheProgram : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    readonly Process process;
    readonly Task<string> error;

    TheProgram(Process process)
    {
        this.process = process;
        error = process.StandardError.ReadToEndAsync();
    }

    public static TheProgram Start(string currentFolder, params string[] arguments) => Start(currentFolder, new Dictionary<string, string?>(), arguments);

    /// <param name="environment">Variables of its own; null takes one away.</param>
    public static TheProgram Start(string currentFolder, IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SalesNudgeBot.Host.dll"), .. arguments])
        {
            WorkingDirectory = currentFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What must not reach the program: another address to listen on.
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new(Process.Start(start)!);
    }

    public static async Task<Ended> Run(params string[] arguments)
    {
        using var program = Start(Path.GetTempPath(), arguments);
        return await program.End();
    }

    /// <summary>What it says once it is running.</summary>
    public async Task<Greeting> Greeting()
    {
        var lines = new List<string>();
        do
        {
            lines.Add(await process.StandardOutput.ReadLineAsync().WaitAsync(Patience) ?? throw new InvalidOperationException($"It ended instead: {await error}"));
        }
        while (!lines[^1].StartsWith("Ctrl-C stops it", StringComparison.Ordinal));
        return new(string.Join('\n', lines), new(lines.Single(line => line.Contains("Open ", StringComparison.Ordinal)).Split(' ')[^1]));
    }

    public async Task<Ended> Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        return await End();
    }

    public async Task<Ended> End()
    {
        var output = await process.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        await process.WaitForExitAsync().WaitAsync(Patience);
        return new(process.ExitCode, output, await error);
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

sealed record Greeting(string Text, Uri Address);

sealed record Ended(int Code, string Output, string Error)
{
    /// <summary>One sentence or two for a person, and nothing that only a programmer reads.</summary>
    public void SaysOnly(int code, params string[] words)
    {
        Assert.Equal(code, Code);
        Assert.All(words, word => Assert.Contains(word, Error, StringComparison.Ordinal));
        Assert.Empty(Output);
        Assert.DoesNotContain("Exception", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        Assert.Single(Error.TrimEnd().Split('\n'));
    }
}
