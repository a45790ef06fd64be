using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using SalesNudgeBot.Host.Composition;

namespace SalesNudgeBot.Host.Commands;

static class CommandLine
{
    public static async Task<int> Run(string[] args)
    {
        var parsed = Root(args).Parse(args);
        var wrong = WrongUsage.Of(parsed);
        if (parsed.Action is ParseErrorAction || (wrong.Count > 0 && parsed.Action == parsed.CommandResult.Command.Action))
        {
            await Console.Error.WriteLineAsync($"{string.Join('\n', wrong)}\nSee --help for what is possible.");
            return ExitCode.WrongUsage;
        }

        try
        {
            // The host ends itself on Ctrl-C and SIGTERM, after the work at hand; the parser would cut it off after two seconds.
            return await parsed.InvokeAsync(new() { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false });
        }
        catch (CannotStartException cannot)
        {
            await Console.Error.WriteLineAsync(cannot.Message);
            return cannot.ExitCode;
        }
        catch (IOException failure)
        {
            // What a command reads and writes says so itself; what is left is its own output, to a disk that is full.
            await Console.Error.WriteLineAsync($"Stopped: {failure.Message}");
            return ExitCode.CouldNotRun;
        }
        catch (Exception bug)
        {
            await Console.Error.WriteLineAsync($"SalesNudgeBot met an error of its own and stopped. Please report this:\n{bug}");
            return ExitCode.CouldNotRun;
        }
    }

    /// <param name="args">What was typed, for whoever completes it.</param>
    internal static RootCommand Root(string[] args)
    {
        var root = new RootCommand("SalesNudgeBot asks reps about prospecting and sees that promises to clients are kept. Without a command it runs.");
        RunCommand.AddTo(root);
        var run = new Command("run", "Run the bot: the sample company in the local workspace, unless --manifest says otherwise");
        RunCommand.AddTo(run);
        root.Subcommands.Add(run);
        root.Subcommands.Add(new Command("manifest", "Look at a company's configuration")
        {
            ManifestCheckCommand.Make(),
            ManifestPlanCommand.Make(),
            ManifestPreviewCommand.Make(),
            ManifestSimulateCommand.Make(),
            ManifestSchemaCommand.Make(),
        });
        root.Subcommands.Add(InitCommand.Make());
        root.Subcommands.Add(ImportCommand.Make());
        root.Subcommands.Add(ExportCommand.Make());
        root.Subcommands.Add(EraseCommand.Make());
        root.Subcommands.Add(PauseCommand.Pause());
        root.Subcommands.Add(PauseCommand.Resume());
        root.Subcommands.Add(AppPackageCommand.Make());
        root.Subcommands.Add(DoctorCommand.Make());
        root.Subcommands.Add(CompletionCommand.Make());
        Completions.AddTo(root);
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        root.Options.OfType<VersionOption>().Single().Action = new VersionLine();
        var suggest = root.Directives.OfType<SuggestDirective>().Single();
        suggest.Action = new Suggestions(suggest, root, args.LastOrDefault() ?? "");
        return root;
    }
}
