using System.Diagnostics;
using System.Globalization;

namespace Long.Manifests;

/// <summary>How long the program takes for the manifest of a large company, from its start to its end.</summary>
static class LargeManifest
{
    const int Runs = 5;

    const string Name = "SalesNudgeBot.Host.dll";

    static readonly string Published = Path.Combine(AppContext.BaseDirectory, "published", Name);

    /// <summary>Commands with what they may take. FOLDER stands for the manifest.</summary>
    static readonly (string[] Command, double MostSeconds)[] Commands = [(["manifest", "check", "FOLDER"], 2), (["manifest", "preview", "FOLDER", "--from", "2026-11-23"], 5)];

    /// <param name="options">People, teams and seed as far as they are given; behind --out the folder to write the manifest into, and then nothing is measured.</param>
    public static async Task<int> Run(string[] options)
    {
        var (words, written) = options is [.. var before, "--out", var to] ? (before, Path.GetFullPath(to)) : (options, null);
        var numbers = words.Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToArray();
        if (numbers.Length > 3 || numbers.Contains(-1))
        {
            Console.Error.WriteLine("Give numbers: PEOPLE, TEAMS and SEED, or fewer of them; then --out DIR to keep the manifest.");
            return 2;
        }

        var (people, teams, seed) = (numbers.ElementAtOrDefault(0) is > 0 and var given ? given : 10_000, numbers.ElementAtOrDefault(1) is > 0 and var groups ? groups : 500, numbers.ElementAtOrDefault(2));
        var folder = written ?? Directory.CreateTempSubdirectory("salesnudge-manifest-").FullName;
        try
        {
            var bytes = new BigCompany(seed, people, teams).WriteInto(folder);
            Console.WriteLine($"{people:#,0} people, {teams:#,0} teams, seed {seed}: {bytes / 1024:#,0} KB of YAML.");
            if (written is null)
            {
                await MeasureAll(folder);
            }

            return 0;
        }
        finally
        {
            if (written is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    static async Task MeasureAll(string folder)
    {
        var isPublished = File.Exists(Published);
        Console.WriteLine(isPublished ? "Measured as published." : $"Measured as built. For what runs at a company: dotnet publish src/SalesNudgeBot.Host -c Release -o {Path.GetDirectoryName(Published)}");
        foreach (var (command, most) in Commands)
        {
            await Measure(isPublished ? Published : Path.Combine(AppContext.BaseDirectory, Name), [.. command.Select(word => word == "FOLDER" ? folder : word)], most);
        }
    }

    static async Task Measure(string program, string[] command, double most)
    {
        var wall = new List<double>();
        var said = "";
        for (var run = 0; run < Runs; run++)
        {
            var start = new ProcessStartInfo("dotnet", [program, .. command]) { RedirectStandardOutput = true };
            var began = Stopwatch.GetTimestamp();
            using var process = Process.Start(start)!;
            said = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            wall.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
        }

        wall.Sort();
        Console.WriteLine(FormattableString.Invariant(
            $"{string.Join(' ', command[..2])}: {wall[0]:0.00} to {wall[^1]:0.00} s, {wall[Runs / 2]:0.00} s in the middle of {Runs} (wanted: {most} s). It ended with:"));
        Console.WriteLine($"  {said.TrimEnd().Split('\n')[^1]}");
    }
}
