using System.CommandLine;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Commands;

static class ManifestCheckCommand
{
    const string ForPeople = "text";
    const string ForPrograms = "json";
    const string ForGitHub = "github";

    public static Command Make()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder with the .yaml files", DefaultValueFactory = _ => "." };
        var explain = new Option<string?>("--explain")
        {
            Description = "What a code means, why it matters, the smallest manifest that shows it, and how to mend it; without a code, all of them",
            HelpName = "CODE",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var format = new Option<string>("--format") { Description = "text for people, json for programs, github for annotations in a pull request", HelpName = "FORMAT", DefaultValueFactory = _ => ForPeople };
        format.AcceptOnlyFromAmong(ForPeople, ForPrograms, ForGitHub);
        var json = new Option<bool>("--json") { Description = "The same as --format json" };
        var strict = new Option<bool>("--strict") { Description = "Warnings make the answer no as well" };
        var command = new Command("check", "Print everything that is wrong with a manifest, at once") { folder, explain, format, json, strict };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(json) && parsed.GetResult(format) is { Implicit: false })
            {
                parsed.AddError("Give --json or --format, not both.");
            }

            if (parsed.GetValue(explain) is { } code && Explanations.Of(code) is null)
            {
                parsed.AddError($"There is no code {code}; --explain without one lists all.");
            }
        });
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var wanted = parsed.GetValue(json) ? ForPrograms : parsed.GetValue(format)!;
            return parsed.GetResult(explain) is null
                ? Check(parsed.GetValue(folder)!, wanted, parsed.GetValue(strict), output)
                : Explain(parsed.GetValue(explain), wanted, output);
        });
        return command;
    }

    static int Check(string folder, string format, bool strict, TextWriter output)
    {
        var result = ManifestReader.Read(folder);
        output.WriteLine(format switch
        {
            ForPrograms => FindingJson.Of(result),
            ForGitHub => WorkflowCommands.Of(result.Findings, folder),
            _ => Text(result),
        });
        return result.Company is null || (strict && !result.Findings.IsEmpty) ? ExitCode.No : ExitCode.Fine;
    }

    static int Explain(string? code, string format, TextWriter output)
    {
        var one = code is null ? null : Explanations.Of(code);
        output.WriteLine(
            format == ForPrograms ? ExplanationJson.Of(one is null ? Explanations.All : [one])
            : one is null ? ExplanationText.OfAll()
            : ExplanationText.Of(one));
        return ExitCode.Fine;
    }

    static string Text(ManifestResult result) =>
        result.Findings.IsEmpty && result.Company is { } company
            ? $"Fine: {company.Name}, {FindingTable.Counted(company.People.Count, "person", "people")}, {FindingTable.Counted(company.Teams.Count, "team")}."
            : $"{FindingTable.Of(result.Findings)} More about one: manifest check --explain {Gravest(result).Code}";

    static Finding Gravest(ManifestResult result) => result.Findings.MaxBy(finding => finding.Severity)!;
}
