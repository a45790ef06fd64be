using System.CommandLine;
using System.Text.Json;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Commands;

static class ManifestCheckCommand
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Make()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder with the .yaml files", DefaultValueFactory = _ => "." };
        var json = new Option<bool>("--json") { Description = "For programs: the findings as JSON" };
        var command = new Command("check", "Print everything that is wrong with a manifest, at once") { folder, json };
        command.SetAction(parsed => Check(parsed.GetValue(folder)!, parsed.GetValue(json), parsed.InvocationConfiguration.Output));
        return command;
    }

    static int Check(string folder, bool asJson, TextWriter output)
    {
        var result = ManifestReader.Read(folder);
        output.WriteLine(asJson ? AsJson(result) : Text(result));
        return result.Company is null ? ExitCode.No : ExitCode.Fine;
    }

    static string Text(ManifestResult result) =>
        result.Company is { } company && result.Findings.IsEmpty
            ? $"Fine: {company.Name}, {company.People.Count} people, {company.Teams.Count} teams."
            : FindingTable.Of(result.Findings);

    static string AsJson(ManifestResult result) =>
        JsonSerializer.Serialize(
            new
            {
                ok = result.Company is not null,
                findings = result.Findings.Select(finding => new
                {
                    code = finding.Code,
                    severity = finding.Severity is Severity.Error ? "error" : "warning",
                    file = finding.File,
                    line = finding.Line,
                    column = finding.Column,
                    says = finding.Says,
                    value = finding.Value,
                    right = finding.Right,
                }),
            },
            Json);
}
