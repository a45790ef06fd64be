using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime;
using NodaTime.Text;
using SalesNudgeBot.Core.Simulating;
using SalesNudgeBot.Host.Composition;
using SalesNudgeBot.Import;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Commands;

/// <summary>Replays a past stretch of a CRM under a manifest, in seconds, and counts what everybody would have got.</summary>
static class ManifestSimulateCommand
{
    const int MostDays = 3 * 366;

    public static Command Make()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder with the .yaml files", DefaultValueFactory = _ => "." };
        var from = new Option<string>("--from") { Description = "The first day", HelpName = "DATE", Required = true };
        var to = new Option<string>("--to") { Description = "The last day", HelpName = "DATE", Required = true };
        var data = new Option<string>("--data") { Description = "A CSV file of opportunities, as import takes it; each comes to light on its own day", HelpName = "FILE", Required = true };
        var mapping = new Option<string>("--mapping") { Description = "How the file is read, by its id under crm in the manifest [default: the one named there]", HelpName = "ID" };
        var json = new Option<bool>("--json") { Description = "For programs: the counts as JSON" };
        var command = new Command("simulate", "Replay a past stretch under this manifest: who would have got what, and what would have been held back") { folder, from, to, data, mapping, json };
        from.TakesDay();
        to.TakesDay();
        command.Validators.Add(parsed =>
        {
            // A day that is missing, or is none, has its error already.
            if (Day.Of(Written(parsed, from)) is { } first && Day.Of(Written(parsed, to)) is { } last && (last < first || Period.DaysBetween(first, last) >= MostDays))
            {
                parsed.AddError($"--to is a day from --from on, and within {MostDays} days of it.");
            }
        });
        command.SetAction((parsed, cancellation) => Run(
            parsed.GetValue(folder)!,
            (Day.Of(parsed.GetValue(from))!.Value, Day.Of(parsed.GetValue(to))!.Value),
            new(parsed.GetValue(data)!, parsed.GetValue(mapping)),
            parsed.GetValue(json),
            parsed.InvocationConfiguration.Output,
            cancellation));
        return command;
    }

    static async Task<int> Run(string folder, (LocalDate From, LocalDate To) days, ImportRequest request, bool asJson, TextWriter output, CancellationToken cancellation)
    {
        using var leaving = Leaving.NothingChanged();
        var manifest = ManifestReader.Read(folder);
        if (manifest.Company is not { } company)
        {
            throw new CannotStartException(ExitCode.No, $"The manifest in {Path.GetFullPath(folder)} has errors.\n{FindingTable.Of(manifest.Findings)}");
        }

        var (past, report) = Read(request, company);
        if (report.Refused)
        {
            await output.WriteLineAsync(asJson ? ReportJson.Of(report) : ReportText.Of(report));
            return ExitCode.No;
        }

        // From here on it can say how far it came.
        leaving.Dispose();
        using var stop = new Interruption(cancellation);
        Simulation simulation;
        using (var bar = ProgressBar.OnTerminal(asJson))
        {
            simulation = Simulation.Of(company, past, days.From, days.To, share =>
            {
                bar?.Report(share);
                return !stop.Token.IsCancellationRequested;
            });
        }

        if (!simulation.IsWhole)
        {
            throw new CannotStartException(ExitCode.CouldNotRun, $"Stopped on {LocalDatePattern.Iso.Format(simulation.Ended.InUtc().Date)} of the past. Nothing was changed.");
        }

        var shown = SimulationShown.Of(company, simulation, days.From, days.To, report);
        await output.WriteLineAsync(asJson ? SimulationJson.Of(shown) : SimulationText.Of(shown));
        return ExitCode.Fine;
    }

    static (System.Collections.Immutable.ImmutableArray<Core.Prospecting.Opportunity> Past, ImportReport Report) Read(ImportRequest request, Core.Configuration.Company company)
    {
        try
        {
            return OpportunityPast.Read(request, company);
        }
        catch (UnknownMappingException unknown)
        {
            throw new CannotStartException(ExitCode.WrongUsage, unknown.Message, unknown);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException(ExitCode.CouldNotRun, failure.Message, failure);
        }
    }

    static string? Written(CommandResult parsed, Option<string> option) => parsed.GetResult(option)?.Tokens is [var token] ? token.Value : null;
}
