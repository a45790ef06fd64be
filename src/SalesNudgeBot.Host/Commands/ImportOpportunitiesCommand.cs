using System.CommandLine;
using SalesNudgeBot.App.Pacing;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Host.Composition;
using SalesNudgeBot.Host.Databases;
using SalesNudgeBot.Import;
using SalesNudgeBot.Import.Watching;

namespace SalesNudgeBot.Host.Commands;

/// <summary>Brings opportunities into the database of an installation, beside a running bot or before one.</summary>
static class ImportOpportunitiesCommand
{
    static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);

    public static Command Make()
    {
        var file = new Argument<string?>("FILE") { Description = "A CSV file with a line of column names and a row for each opportunity", Arity = ArgumentArity.ZeroOrOne };
        var watch = new Option<string>("--watch") { Description = "Instead of a file: import every .csv that is put into this folder, until stopped", HelpName = "DIR" };
        var mapping = new Option<string>("--mapping") { Description = "How the file is read, by its id under crm in the manifest [default: the one named there]", HelpName = "ID" };
        var asOf = new Option<string>("--as-of") { Description = "Read the file as it was on that day [default: today]", HelpName = "DATE" };
        var check = new Option<bool>("--check") { Description = "Change nothing: say what is wrong with the file, or what it would do" };
        var json = new Option<bool>("--json") { Description = "For programs: the report as JSON" };
        var manifest = new Option<string>("--manifest") { Description = "The folder with the company's .yaml files [default: the sample company]", HelpName = "DIR" };
        var data = new Option<string>("--data") { Description = "The bot's data folder", HelpName = "DIR", DefaultValueFactory = _ => DataFolder.Default };
        var database = DatabaseOption.Make();
        var command = new Command("opportunities", "Import a CSV file of opportunities: all of it, or nothing") { file, watch, mapping, asOf, check, json, manifest, data, database };
        asOf.TakesDay();
        command.Validators.Add(parsed =>
        {
            // An option that lacks its value has its error already.
            if (command.Options.Any(option => parsed.GetResult(option) is { Implicit: false, Tokens.Count: 0 } && option.ValueType == typeof(string)))
            {
                return;
            }

            if (parsed.GetValue(file) is null == parsed.GetValue(watch) is null)
            {
                parsed.AddError("Give one of them: a FILE, or --watch with a folder.");
            }
            else if (parsed.GetValue(watch) is not null && parsed.GetValue(json))
            {
                parsed.AddError("--json is for one file: with --watch each report is written beside its file.");
            }
        });
        command.SetAction((parsed, cancellation) =>
        {
            var request = new ImportRequest(parsed.GetValue(file) ?? "", parsed.GetValue(mapping), Day.Of(parsed.GetValue(asOf)), parsed.GetValue(check));
            return Run(parsed.GetValue(manifest) ?? RunOptions.SampleManifest, parsed.Place(database, parsed.GetValue(data)), request, parsed.GetValue(watch), parsed.GetValue(json), parsed.InvocationConfiguration.Output, cancellation);
        });
        return command;
    }

    static async Task<int> Run(string manifest, DatabasePlace place, ImportRequest request, string? watch, bool json, TextWriter output, CancellationToken cancellation)
    {
        using var stop = new Interruption(cancellation);
        try
        {
            await using var desk = await ImportDesk.Open(manifest, place, request.CheckOnly, HostParts.Real, stop.Token);
            return watch is null ? await One(desk, request, json, output, stop.Token) : await Watch(desk, request, watch, output, stop.Token);
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            throw new CannotStartException(ExitCode.CouldNotRun, "Stopped. Nothing was changed.");
        }
        catch (UnknownMappingException unknown)
        {
            throw new CannotStartException(ExitCode.WrongUsage, unknown.Message, unknown);
        }
        catch (DatabaseUnavailableException unavailable)
        {
            throw new CannotStartException(ExitCode.CouldNotRun, unavailable.Message, unavailable);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException(ExitCode.CouldNotRun, $"{failure.Message} Nothing was changed.", failure);
        }
    }

    static async Task<int> One(ImportDesk desk, ImportRequest request, bool json, TextWriter output, CancellationToken cancellation)
    {
        ImportReport report;
        using (var bar = ProgressBar.OnTerminal(json))
        {
            report = await desk.Import.Run(request, bar, cancellation);
        }

        await output.WriteLineAsync(json ? ReportJson.Of(report) : ReportText.Of(report));
        if (!json && report.Applied && !desk.Company.Crm.Feed)
        {
            await output.WriteLineAsync("The manifest names no feed (crm: feed: true), so reps' answers stay the count.");
        }

        return report.Refused ? ExitCode.No : ExitCode.Fine;
    }

    static async Task<int> Watch(ImportDesk desk, ImportRequest request, string folder, TextWriter output, CancellationToken cancellation)
    {
        var path = Path.GetFullPath(folder);
        var watched = new WatchedFolder(desk.Import, path, request);
        await watched.RunOnce(cancellation);
        await output.WriteLineAsync($"Watching {path}: files are moved to done or refused there, each with its report. Ctrl-C stops it.");
        try
        {
            while (true)
            {
                await HostParts.Real.Time.Wait(BetweenLooks, cancellation);
                foreach (var sentence in await watched.RunOnce(cancellation))
                {
                    await output.WriteLineAsync(sentence);
                }
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await output.WriteLineAsync("Stopped.");
            return ExitCode.Fine;
        }
    }
}
