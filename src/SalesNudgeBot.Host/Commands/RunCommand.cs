using System.CommandLine;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Host.Composition;

namespace SalesNudgeBot.Host.Commands;

static class RunCommand
{
    public static void AddTo(Command command)
    {
        var data = new Option<string>("--data") { Description = "The folder that keeps the database", HelpName = "DIR", DefaultValueFactory = _ => DataFolder.Default };
        var database = DatabaseOption.Make();
        var urls = new Option<string>("--urls") { Description = "Where the bot listens; several are separated by ;", HelpName = "URLS", DefaultValueFactory = _ => "http://localhost:5080" };
        var manifest = new Option<string>("--manifest") { Description = "The folder with the company's .yaml files [default: the sample company]", HelpName = "DIR" };
        var clock = new Option<string>("--clock") { Description = "Whether time passes by itself, or stands until moved on the page [default: simulated for a sample]", HelpName = "real|simulated" };
        clock.TakesOnly("real", "simulated");
        var fresh = new Option<bool>("--fresh") { Description = "Start over: deletes the bot's own files in the data folder" };
        var expose = new Option<bool>("--expose-local") { Description = "Let other machines open the local workspace, where anyone can act as anyone" };
        var verbose = new Option<bool>("--verbose") { Description = "Log what the bot does, by id, never by content" };
        foreach (var option in new Option[] { data, database, urls, manifest, clock, fresh, expose, verbose })
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellation) => Run(
            new(parsed.GetValue(data)!, parsed.GetValue(urls)!, parsed.GetValue(manifest) ?? RunOptions.SampleManifest)
            {
                Clock = parsed.GetValue(clock) switch { "real" => ClockMode.Real, "simulated" => ClockMode.Simulated, _ => null },
                Database = parsed.GetValue(database),
                Fresh = parsed.GetValue(fresh),
                ExposeLocal = parsed.GetValue(expose),
                Verbose = parsed.GetValue(verbose),
            },
            parsed.InvocationConfiguration.Output,
            cancellation));
    }

    static async Task<int> Run(RunOptions options, TextWriter output, CancellationToken cancellation)
    {
        await using var host = await HostBuilding.Build(options, HostParts.Real, cancellation);
        await host.Start(cancellation);
        await output.WriteLineAsync(Greeting.Of(host, options));
        await host.RunUntilStopped(cancellation);
        await output.WriteLineAsync("Stopped. Everything is saved.");
        return ExitCode.Fine;
    }
}
