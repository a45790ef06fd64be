using System.CommandLine;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Host.Composition;
using SalesNudgeBot.Host.Guiding;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Commands;

/// <summary>A first manifest, by questions or by options.</summary>
static class InitCommand
{
    const string Stopped = "\nStopped. Nothing was written.";

    public static Command Make()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder to write it into", DefaultValueFactory = _ => "./company" };
        var company = new Option<string>("--company") { Description = "What people call the company", HelpName = "NAME" };
        var platform = new Option<string>("--platform") { Description = "Where people chat", HelpName = "local|slack|teams" };
        platform.TakesOnly([.. InitAnswers.Platforms]);
        var team = new Option<string>("--team") { Description = "What people call the first team", HelpName = "NAME" };
        var channel = new Option<string>("--channel") { Description = "The leaders' channel [default: made from the team's name]", HelpName = "NAME" };
        var leader = new Option<string>("--leader") { Description = "Who leads it, with the e-mail address in Slack and Teams", HelpName = "\"NAME <EMAIL>\"" };
        var rep = new Option<string[]>("--rep") { Description = "One of its reps, in the same way; once for each", HelpName = "\"NAME <EMAIL>\"" };
        var zone = new Option<string>("--zone") { Description = "Everyone's time zone, to begin with [default: this machine's; in Slack, what Slack says]", HelpName = "ZONE" };
        var hours = new Option<string>("--hours") { Description = $"Working hours [default: {InitAnswers.UsualHours}]", HelpName = "FROM-TO" };
        var app = new Option<string>("--app-id") { Description = "The bot's Microsoft app id, for Teams", HelpName = "GUID" };
        var tenant = new Option<string>("--tenant") { Description = "The tenant where it is registered, for Teams", HelpName = "GUID" };
        var command = new Command("init", "Write a first manifest, by a few questions") { folder, company, platform, team, channel, leader, rep, zone, hours, app, tenant };
        InitAnswers Given(ParseResult parsed) => new(
            parsed.GetValue(company),
            parsed.GetValue(platform) is { } word ? InitAnswers.PlatformOf(word) : null,
            parsed.GetValue(team),
            parsed.GetValue(channel),
            parsed.GetValue(leader) is { } name ? DraftPerson.Of(name) : null,
            [.. (parsed.GetValue(rep) ?? []).Select(DraftPerson.Of)],
            parsed.GetValue(zone),
            parsed.GetValue(hours),
            parsed.GetValue(app),
            parsed.GetValue(tenant));
        command.SetAction((parsed, cancellation) => Run(
            parsed.GetValue(folder)!,
            Given(parsed),
            Console.IsInputRedirected ? null : Console.In,
            parsed.InvocationConfiguration.Output,
            cancellation));
        return command;
    }

    /// <param name="input">Null where nobody can be asked.</param>
    public static async Task<int> Run(string folder, InitAnswers given, TextReader? input, TextWriter output, CancellationToken cancellation)
    {
        var path = Path.GetFullPath(folder);
        if (NewFolder.InTheWay(path) is { } there)
        {
            throw new CannotStartException(ExitCode.No, $"{there} is there already, and is left as it is. Give another folder: init DIR. Nothing was written.");
        }

        if (given.Wrong().ToArray() is { Length: > 0 } wrong)
        {
            throw new CannotStartException(ExitCode.WrongUsage, string.Join('\n', wrong));
        }

        if (input is null && given.Missing.ToArray() is { Length: > 0 } missing)
        {
            throw new CannotStartException(ExitCode.WrongUsage, $"Nobody can be asked here, so these are needed: {string.Join(", ", missing)}. In a terminal, init asks for what is missing.");
        }

        var draft = await Asked(given, input, output, cancellation);
        var files = DraftFiles.Of(draft);
        var result = ManifestReader.Read([.. files.Where(file => file.Name.EndsWith(".yaml", StringComparison.Ordinal))]);
        if (result.Company is null)
        {
            throw new CannotStartException(ExitCode.No, $"That makes no manifest yet, and nothing was written.\n{FindingTable.Of(result.Findings)}");
        }

        NewFolder.Write(path, files);
        await output.WriteLineAsync(NextSteps.Of(draft, folder, path, files));
        return ExitCode.Fine;
    }

    static async Task<Draft> Asked(InitAnswers given, TextReader? input, TextWriter output, CancellationToken cancellation)
    {
        var zone = Zones.Find(TimeZoneInfo.Local.Id) is null ? "UTC" : TimeZoneInfo.Local.Id;
        if (input is null || !given.Missing.Any())
        {
            return given.Complete(zone);
        }

        try
        {
            using var leaving = new Leaving(ExitCode.No, Stopped);
            return await new Interview(input, output, zone).Ask(given, cancellation);
        }
        catch (EndOfStreamException left)
        {
            throw new CannotStartException(ExitCode.No, Stopped, left);
        }
    }
}
