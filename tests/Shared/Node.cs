using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace SalesNudgeBot.Tests.Shared;

/// <summary>Node with the packages of <c>tests/node</c>: Slack's own types and SDK, which exist for no other platform.</summary>
public static class Node
{
    static readonly TimeSpan LongestInstall = TimeSpan.FromMinutes(4);

    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "node"));

    /// <summary>Installs the packages where that was not done. Skips the test, with the reason, where there is no Node and CI is not set.</summary>
    public static void Needed()
    {
        if (!Exists("node") || !Exists("npm"))
        {
            const string Reason = "No Node: install nodejs and npm.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", Reason);
            Assert.Fail(Reason);
        }

        // Test projects run side by side, and npm empties the folder before it fills it.
        using var alone = new Mutex(false, $"salesnudgebot-npm-{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Folder)))[..16]}");
        try
        {
            alone.WaitOne();
        }
        catch (AbandonedMutexException)
        {
            // Who held it died; what it left behind is looked at below.
        }

        try
        {
            var wanted = File.ReadAllText(Path.Combine(Folder, "package-lock.json"));
            var marker = Path.Combine(Folder, "node_modules", ".installed");
            if (!File.Exists(marker) || File.ReadAllText(marker) != wanted)
            {
                var (code, output) = Finish(Start("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"]), LongestInstall);
                Assert.True(code == 0, $"npm ci failed: {output}");
                File.WriteAllText(marker, wanted);
            }
        }
        finally
        {
            alone.ReleaseMutex();
        }
    }

    /// <summary>Runs a program of an installed package, such as <c>typescript/bin/tsc</c>, to its end.</summary>
    public static (int Code, string Output) Run(string script, IReadOnlyList<string> arguments, TimeSpan longest) =>
        Finish(StartScript(Path.Combine(Folder, "node_modules", script), arguments), longest);

    /// <summary>Starts a script that goes on running; end it by killing the process.</summary>
    public static Process StartScript(string script, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null) =>
        Start("node", [script, .. arguments], environment);

    static Process Start(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    static (int Code, string Output) Finish(Process process, TimeSpan longest)
    {
        using (process)
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(longest))
            {
                process.Kill(entireProcessTree: true);
            }

            process.WaitForExit();
            return (process.ExitCode, output.GetAwaiter().GetResult() + errors.GetAwaiter().GetResult());
        }
    }

    static bool Exists(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    static string Here([CallerFilePath] string path = "") => path;
}
