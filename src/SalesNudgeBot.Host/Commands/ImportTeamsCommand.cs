using System.CommandLine;
using System.CommandLine.Parsing;
using SalesNudgeBot.Host.Composition;
using SalesNudgeBot.Host.Guiding;
using SalesNudgeBot.Import;
using SalesNudgeBot.Import.Teams;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Commands;

/// <summary>Drafts manifest files from a CRM's list of reps. No company is changed by it: its files are for an admin to read, complete and keep.</summary>
static class ImportTeamsCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = "A CSV file with a row for each rep" };
        var folder = new Option<string>("--out") { Description = "The folder to write company.yaml, people.yaml and teams.yaml into; none of them may be there", HelpName = "DIR", Required = true };
        var rep = new Option<string>("--rep") { Description = "The column with the rep's name", HelpName = "COLUMN", DefaultValueFactory = _ => "sales_agent" };
        var leader = new Option<string>("--leader") { Description = "The column with the name of who leads them", HelpName = "COLUMN", DefaultValueFactory = _ => "manager" };
        var department = new Option<string>("--department") { Description = "The column with their department or region, where there is one", HelpName = "COLUMN", DefaultValueFactory = _ => "regional_office" };
        var zone = new Option<string>("--zone") { Description = "The time zone of all of them, to begin with [default: UTC]", HelpName = "ZONE" };
        var command = new Command("teams", "Draft a manifest from a CSV file of reps and their managers") { file, folder, rep, leader, department, zone };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetResult(zone)?.Tokens is [var written] && Answer.Wrong(Asked.Zone, written.Value) is { } wrong)
            {
                parsed.AddError($"--zone: {wrong}.");
            }
        });
        command.SetAction(parsed => Run(
            parsed.GetValue(file)!,
            parsed.GetValue(folder)!,
            new(parsed.GetValue(rep)!, parsed.GetValue(leader)!, parsed.GetValue(department), parsed.GetResult(department) is { Implicit: false }),
            parsed.GetValue(zone) ?? "UTC",
            parsed.InvocationConfiguration.Output));
        return command;
    }

    static async Task<int> Run(string file, string folder, TeamsColumns columns, string zone, TextWriter output)
    {
        try
        {
            var draft = TeamsDraft.Of(file, columns, zone);
            if (!draft.Complaints.IsEmpty)
            {
                await output.WriteLineAsync(string.Join('\n', draft.Complaints.Select(complaint => complaint.ToText(Path.GetFileName(file)))) + "\nNothing was written.");
                return ExitCode.No;
            }

            var path = Path.GetFullPath(folder);
            if (NewFolder.InTheWay(path) is { } there)
            {
                await output.WriteLineAsync($"{there} is there already, and is left as it is. Give another folder with --out. Nothing was written.");
                return ExitCode.No;
            }

            NewFolder.Write(path, EditorSchema.With(draft.Files.Select(file => (file.Key, file.Value))));
            await output.WriteLineAsync(
                $"Drafted {FindingTable.Counted(draft.People, "person", "people")} in {FindingTable.Counted(draft.Teams, "team")} into {path}. "
                + $"Everyone has the zone {zone} there, and nobody an e-mail address: complete them, then run manifest check.");
            return ExitCode.Fine;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException(ExitCode.CouldNotRun, failure.Message, failure);
        }
    }
}
