using System.Diagnostics;
using SalesNudgeBot.Tests.Shared;

namespace Long.Ahead;

/// <summary>How long a year of the CRM sample takes under a drafted manifest: the program itself, from its start to its end.</summary>
static class SimulatedYear
{
    const int Runs = 3;

    static readonly string Host = Path.Combine(AppContext.BaseDirectory, "SalesNudgeBot.Host.dll");

    public static async Task<int> Run()
    {
        if (CrmData.Folder is not { } data)
        {
            await Console.Error.WriteLineAsync("The CRM sample is not beside the project: tests/README.md says where it would be.");
            return 3;
        }

        var folder = Directory.CreateTempSubdirectory("salesnudge-year-").FullName;
        try
        {
            var company = Path.Combine(folder, "crm");
            await Draft(data, company);
            for (var run = 0; run < Runs; run++)
            {
                var watch = Stopwatch.StartNew();
                var output = await Start([Host, "manifest", "simulate", company, "--from", "2017-01-01", "--to", "2017-12-31", "--data", Path.Combine(data, "opportunities.csv")]);
                Console.WriteLine(FormattableString.Invariant(
                    $"{watch.Elapsed.TotalSeconds:F1} s (wanted: 10 s) on {Environment.ProcessorCount} cores: {output.Split('\n')[0]}"));
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>As an admin would have it: drafted from the list of reps, with the file's columns named, and a target for everybody.</summary>
    static async Task Draft(string data, string folder)
    {
        await Start([Host, "import", "teams", Path.Combine(data, "sales_teams.csv"), "--out", folder]);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "crm.yaml"),
            """
            crm:
              mapping: pipeline
              mappings:
                pipeline:
                  columns: { id: opportunity_id, rep: sales_agent, stage: deal_stage, created: engage_date, closed: close_date, account: account, value: close_value }
                  stages: { open: [Engaging, Prospecting], won: [Won], lost: [Lost] }

            """);
        var teams = Path.Combine(folder, "teams.yaml");
        var lines = (await File.ReadAllLinesAsync(teams)).Select(line => line.StartsWith("      ", StringComparison.Ordinal) && line.EndsWith(':') ? line + " { opportunities_per_month: 18, target: 90000, period: quarter }" : line);
        await File.WriteAllLinesAsync(teams, lines);
    }

    static async Task<string> Start(string[] arguments)
    {
        using var program = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var output = await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();
        return program.ExitCode == 0 ? output : throw new InvalidOperationException($"It ended with {program.ExitCode}: {output}");
    }
}
