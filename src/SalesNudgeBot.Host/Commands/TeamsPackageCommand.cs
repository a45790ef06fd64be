using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json;
using SalesNudgeBot.Host.Composition;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Commands;

/// <summary>Writes what an admin uploads to Teams to make the app that the bot is.</summary>
static class TeamsPackageCommand
{
    const string DefaultFile = "salesnudgebot-teams.zip";

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Make()
    {
        var id = new Option<string>("--app-id") { Description = "The bot's app registration in Entra", HelpName = "GUID" };
        var manifest = new Option<string>("--manifest") { Description = "Take the id from the Teams workspace of this manifest instead", HelpName = "DIR" };
        var workspace = new Option<string>("--workspace") { Description = "Which of the manifest's Teams workspaces, where there are several", HelpName = "NAME" };
        var company = new Option<string>("--company") { Description = "Who offers the app, as people see it", HelpName = "NAME" };
        var website = new Option<string>("--website") { Description = "Where people read about the app", HelpName = "URL" };
        var privacy = new Option<string>("--privacy") { Description = "Privacy statement; else the website", HelpName = "URL" };
        var terms = new Option<string>("--terms") { Description = "Terms of use; else the website", HelpName = "URL" };
        var version = new Option<string>("--app-version") { Description = "Higher than that of the package uploaded before", HelpName = "N.N.N" };
        var file = new Option<string>("--out") { Description = "The zip to write", HelpName = "FILE", DefaultValueFactory = _ => DefaultFile };
        var json = new Option<bool>("--json") { Description = "For programs: what was written, as JSON" };
        var command = new Command("teams", "The app package for Teams, with the bot's id filled in") { id, manifest, workspace, company, website, privacy, terms, version, file, json };

        TeamsAppDetails Details(ParseResult parsed, string app, string? name) =>
            new(app, parsed.GetValue(company) ?? name, parsed.GetValue(website), parsed.GetValue(privacy), parsed.GetValue(terms), parsed.GetValue(version));

        command.Validators.Add(parsed =>
        {
            if (command.Options.Any(option => parsed.GetResult(option) is { Implicit: false, Tokens.Count: 0 } && option.ValueType == typeof(string)))
            {
                // An option that lacks its value has its error already.
                return;
            }

            if (parsed.GetValue(id) is null == parsed.GetValue(manifest) is null)
            {
                parsed.AddError("Give one of them: --app-id with the id of the bot's app registration, or --manifest.");
                return;
            }

            var app = parsed.GetValue(id) ?? "11111111-1111-1111-1111-111111111111";
            foreach (var wrong in TeamsApp.Wrong(new(app, parsed.GetValue(company), parsed.GetValue(website), parsed.GetValue(privacy), parsed.GetValue(terms), parsed.GetValue(version))))
            {
                parsed.AddError(wrong);
            }
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var (app, name) = parsed.GetValue(manifest) is { } folder ? FromManifest(folder, parsed.GetValue(workspace)) : (parsed.GetValue(id)!, null);
            var details = Details(parsed, app, name);
            if (TeamsApp.Wrong(details).FirstOrDefault() is { } wrong)
            {
                throw new CannotStartException(ExitCode.No, wrong);
            }

            var path = Path.GetFullPath(parsed.GetValue(file)!);
            var package = await Package(details, cancellation);
            await Write(path, package, cancellation);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(parsed.GetValue(json) ? AsJson(path, details, package) : Text(path, details));
            return ExitCode.Fine;
        });
        return command;
    }

    static (string AppId, string? Company) FromManifest(string folder, string? workspace)
    {
        var result = ManifestReader.Read(folder);
        if (result.Company is not { } company)
        {
            throw new CannotStartException(ExitCode.No, FindingTable.Of(result.Findings));
        }

        var named = result.Teams.Where(teams => workspace is null || teams.Id.Value == workspace).ToList();
        return named switch
        {
            // A name too long for Teams is not the manifest's fault: the package keeps its own.
            [var one] => (one.AppId, company.Name.Length <= 32 ? company.Name : null),
            [] => throw new CannotStartException(
                ExitCode.No, workspace is null ? $"{Path.GetFullPath(folder)} has no workspace with platform: teams." : $"{Path.GetFullPath(folder)} has no Teams workspace called {workspace}."),
            _ => throw new CannotStartException(ExitCode.WrongUsage, $"Say which with --workspace: {string.Join(", ", named.Select(teams => teams.Id.Value))}."),
        };
    }

    static async Task<byte[]> Package(TeamsAppDetails details, CancellationToken cancellation)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "manifests", "teams");
        var manifest = TeamsApp.Filled(await File.ReadAllTextAsync(Path.Combine(folder, "manifest.json"), cancellation), details);
        return TeamsAppZip.Of(
            manifest, await File.ReadAllBytesAsync(Path.Combine(folder, "color.png"), cancellation), await File.ReadAllBytesAsync(Path.Combine(folder, "outline.png"), cancellation));
    }

    static string Text(string path, TeamsAppDetails details) =>
        $"Written to {path}. In Teams choose Apps, Manage your apps, Upload an app; for everybody, upload it in the Teams admin center under Manage apps."
        + (details.Website is null ? "\nPeople see https://example.com in the app's details: --website names a page of yours." : "");

    static string AsJson(string path, TeamsAppDetails details, byte[] package) =>
        JsonSerializer.Serialize(new { file = path, appId = details.AppId.ToLowerInvariant(), bytes = package.Length, sha256 = Convert.ToHexStringLower(SHA256.HashData(package)) }, Json);

    static async Task Write(string path, byte[] package, CancellationToken cancellation)
    {
        try
        {
            await File.WriteAllBytesAsync(path, package, cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException(ExitCode.CouldNotRun, $"{path} cannot be written: {failure.Message}", failure);
        }
    }
}
