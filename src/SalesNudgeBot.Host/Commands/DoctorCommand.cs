using SalesNudgeBot.App.Checking;
using SalesNudgeBot.App.Clocks;
using SalesNudgeBot.App.People;
using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Host.Composition;
using SalesNudgeBot.Host.Databases;
using SalesNudgeBot.Manifest;
using SalesNudgeBot.Slack;
using SalesNudgeBot.Slack.Checking;
using SalesNudgeBot.Teams;
using SalesNudgeBot.Teams.Checking;

namespace SalesNudgeBot.Host.Commands;

/// <summary>Looks at everything outside the program that it needs, and names each fix. Nothing is written, to nobody.</summary>
static class DoctorCommand
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Make()
    {
        var manifest = new Option<string>("--manifest") { Description = "The folder with the company's .yaml files [default: the sample company]", HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = "For programs: what was looked at as JSON" };
        var data = new Option<string>("--data") { Description = "The running bot's data folder: what it has heard in Teams is looked at", HelpName = "DIR", DefaultValueFactory = _ => DataFolder.Default };
        var database = DatabaseOption.Make();
        var command = new Command("doctor", "Look for what keeps the bot from its work: tokens, scopes, people, channels, clock") { manifest, data, database, json };
        command.SetAction((parsed, cancellation) =>
            Run(parsed.GetValue(manifest) ?? RunOptions.SampleManifest, parsed.Place(database, parsed.GetValue(data)), parsed.GetValue(json), parsed.InvocationConfiguration.Output, cancellation));
        return command;
    }

    static async Task<int> Run(string folder, DatabasePlace place, bool asJson, TextWriter output, CancellationToken cancellation)
    {
        var manifest = ManifestReader.Read(folder);
        if (manifest.Company is null)
        {
            throw new CannotStartException(ExitCode.No, $"The manifest in {Path.GetFullPath(folder)} has errors; nothing else was looked at.\n{FindingTable.Of(manifest.Findings)}");
        }

        var (lines, reached) = await Look(manifest, folder, place, cancellation);
        var ok = lines.All(line => line.Found.Result is not CheckResult.Problem);
        await output.WriteLineAsync(asJson ? AsJson(ok, lines) : DoctorTable.Of(lines));
        return ok ? ExitCode.Fine : reached ? ExitCode.No : ExitCode.CouldNotRun;
    }

    static async Task<(IReadOnlyList<DoctorLine> Lines, bool Reached)> Look(ManifestResult manifest, string folder, DatabasePlace place, CancellationToken cancellation)
    {
        List<DoctorLine> lines = [new(null, Manifest(manifest))];
        var found = await place.Look(cancellation);
        if (found is not null)
        {
            lines.Add(new(null, found));
        }

        var reached = found?.Result is not CheckResult.Problem;
        await using var database = reached && (manifest.Company!.Crm.Feed || !manifest.Teams.IsEmpty) ? await OpenOrNone(place, cancellation) : null;
        if (reached && await Feed(manifest.Company!, place, database, cancellation) is { } feed)
        {
            lines.Add(new(null, feed));
        }

        var people = ManifestDirectory.Of(manifest.Company!, manifest).Manifest;
        foreach (var settings in manifest.Slack)
        {
            var (options, problems) = SlackSecrets.Resolve([settings], new(folder, HostParts.Real.Variable));
            lines.AddRange(problems.Select(problem => new DoctorLine(settings.Id.Value, Checked.Problem("secrets", problem, "Set it where the bot runs; see \"Slack in ten minutes\" in manifests/README.md."))));
            using var workspaces = new SlackWorkspaces(options, HostParts.Real.Time, NullLoggerFactory.Instance);
            foreach (var workspace in workspaces.All)
            {
                var report = await WorkspaceCheck.Run(workspace, people, HostParts.Real.Wall, cancellation);
                lines.Add(new(settings.Id.Value, Checked.Fine("secrets", "all there")));
                lines.AddRange(report.Lines.Select(line => new DoctorLine(settings.Id.Value, line)));
                reached &= report.WasReached;
            }
        }

        lines.AddRange(await InTeams(manifest, people, folder, database, cancellation));
        return (lines, reached);
    }

    /// <summary>Null where no bot has made one yet.</summary>
    /// <exception cref="CannotStartException">It cannot be used.</exception>
    static async Task<OpenedDatabase?> OpenOrNone(DatabasePlace place, CancellationToken cancellation)
    {
        try
        {
            return await place.IsThere(cancellation) ? await place.Open(cancellation) : null;
        }
        catch (Exception failure)
        {
            throw DatabaseFailure.Of(place.Name, failure);
        }
    }

    /// <summary>Null where the CRM is not the count.</summary>
    static async Task<Checked?> Feed(Company company, DatabasePlace place, OpenedDatabase? database, CancellationToken cancellation)
    {
        if (!company.Crm.Feed)
        {
            return null;
        }

        return database is null
            ? Checked.Note("crm", $"not looked at: no bot has run on {place.Where} yet", $"Name the bot's {place.Kind} with {place.Option}.")
            : await database.Read(stores => FeedCheck.Of(company, stores.Opportunities.Feed(), StoredTime.Now(stores, HostParts.Real.Wall)), cancellation);
    }

    static async Task<IReadOnlyList<DoctorLine>> InTeams(ManifestResult manifest, ManifestPeople people, string folder, OpenedDatabase? known, CancellationToken cancellation)
    {
        List<DoctorLine> lines = [];
        if (manifest.Teams.IsEmpty)
        {
            return lines;
        }

        await using var empty = known is null ? await SqlitePlace.Empty() : null;
        foreach (var settings in manifest.Teams)
        {
            var (options, problems) = TeamsSecrets.Resolve([settings], new(folder, HostParts.Real.Variable));
            lines.AddRange(problems.Select(problem => new DoctorLine(settings.Id.Value, Checked.Problem("secrets", problem, "Set it where the bot runs; see \"Teams in fifteen minutes\" in manifests/README.md."))));
            using var workspaces = new TeamsWorkspaces(options, known ?? empty!, HostParts.Real.Time, NullLoggerFactory.Instance);
            foreach (var workspace in workspaces.All)
            {
                var report = await TenantCheck.Run(workspace, people, known, cancellation);
                lines.Add(new(settings.Id.Value, Checked.Fine("secrets", "all there")));
                lines.AddRange(report.Lines.Select(line => new DoctorLine(settings.Id.Value, line)));
            }
        }

        return lines;
    }

    static Checked Manifest(ManifestResult manifest)
    {
        var company = manifest.Company!;
        var counted = $"{company.Name}, {FindingTable.Counted(company.People.Count, "person", "people")}, {FindingTable.Counted(company.Teams.Count, "team")}";
        return manifest.Findings.IsEmpty
            ? Checked.Fine("manifest", manifest.Slack.IsEmpty && manifest.Teams.IsEmpty ? $"{counted}, in the local workspace: nothing else to look at" : counted)
            : Checked.Note("manifest", $"{counted}; {FindingTable.Counted(manifest.Findings.Length, "warning")}", "Run manifest check to see them.");
    }

    static string AsJson(bool ok, IEnumerable<DoctorLine> lines) =>
        JsonSerializer.Serialize(
            new
            {
                ok,
                checks = lines.Select(line => new
                {
                    workspace = line.Workspace,
                    what = line.Found.What,
                    result = DoctorTable.Word(line.Found.Result),
                    says = line.Found.Says,
                    fix = line.Found.Fix,
                }),
            },
            Json);
}

/// <param name="Workspace">Null for what is not about one.</param>
sealed record DoctorLine(string? Workspace, Checked Found);
