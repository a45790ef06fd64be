using System.CommandLine;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Prospecting;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Expectations;
using SalesNudgeBot.Host.Composition;
using SalesNudgeBot.Host.Databases;
using SalesNudgeBot.Manifest;
using SalesNudgeBot.Storage;

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
        format.TakesOnly(ForPeople, ForPrograms, ForGitHub);
        var json = new Option<bool>("--json") { Description = "The same as --format json" };
        var strict = new Option<bool>("--strict") { Description = "Warnings make the answer no as well" };
        var data = new Option<string?>("--data") { Description = "The bot's data folder: numbers are compared with what reps ever reached", HelpName = "DIR" };
        var database = DatabaseOption.Make();
        var command = new Command("check", "Print everything that is wrong with a manifest, at once") { folder, data, database, explain, format, json, strict };
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
        command.SetAction(async (parsed, cancellation) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var wanted = parsed.GetValue(json) ? ForPrograms : parsed.GetValue(format)!;
            return parsed.GetResult(explain) is null
                ? await Check(parsed.GetValue(folder)!, parsed.Named(database, parsed.GetValue(data)), wanted, parsed.GetValue(strict), output, cancellation)
                : Explain(parsed.GetValue(explain), wanted, output);
        });
        return command;
    }

    static async Task<int> Check(string folder, DatabasePlace? place, string format, bool strict, TextWriter output, CancellationToken cancellation)
    {
        using var leaving = Leaving.NothingChanged();
        var result = ManifestReader.Read(folder);
        if (place is not null && result.Company is { } company && await Reached(place, company, cancellation) is { } reached)
        {
            result = ManifestReader.Read(folder, reached);
        }

        await output.WriteLineAsync(format switch
        {
            ForPrograms => FindingJson.Of(result),
            ForGitHub => WorkflowCommands.Of(result.Findings, folder),
            _ => Text(result),
        });
        return result.Company is null || (strict && !result.Findings.IsEmpty) ? ExitCode.No : ExitCode.Fine;
    }

    static async Task<ReachedRates?> Reached(DatabasePlace place, Company company, CancellationToken cancellation)
    {
        try
        {
            if (!await place.IsThere(cancellation))
            {
                throw new CannotStartException(ExitCode.WrongUsage, $"{place.IsNotThere}; right would be the {place.Kind} that the bot runs with.");
            }

            await using var database = await place.Open(cancellation);
            return await database.Read(stores => PastRates.Of(stores, company), cancellation);
        }
        catch (Exception failure) when (failure is NewerSchemaException or DatabaseUnavailableException)
        {
            throw DatabaseFailure.Of(place.Name, failure);
        }
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
            : $"{FindingTable.Of(result.Findings, Terminal())} More about one: manifest check --explain {Gravest(result).Code}";

    static int? Terminal() => Console.IsOutputRedirected ? null : Console.WindowWidth;

    static Finding Gravest(ManifestResult result) => result.Findings.MaxBy(finding => finding.Severity)!;
}
