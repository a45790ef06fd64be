using System.CommandLine;
using System.Globalization;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Previewing;
using SalesNudgeBot.Host.Composition;
using SalesNudgeBot.Host.Databases;

namespace SalesNudgeBot.Host.Commands;

/// <summary>Who will be asked what, and when, before anybody is.</summary>
static class ManifestPreviewCommand
{
    const int MostDays = 92;

    public static Command Make()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder with the .yaml files", DefaultValueFactory = _ => "." };
        var days = new Option<int>("--days") { Description = $"How many days, 1 to {MostDays}", HelpName = "N", DefaultValueFactory = _ => 14 };
        var from = new Option<string>("--from") { Description = "The first of them [default: today]", HelpName = "DATE" };
        var person = new Option<string>("--person") { Description = "Of this person alone, with why nothing comes on the other days", HelpName = "ID" };
        var team = new Option<string>("--team") { Description = "Of this team's reps, leader and deputy alone", HelpName = "ID" };
        var data = new Option<string>("--data") { Description = "The running bot's data folder, from whose state it starts [default: the bot's own, where it runs this company]", HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = "For programs: the messages as JSON" };
        var database = DatabaseOption.Make();
        var command = new Command("preview", "Print who will be asked what, and when, in everyone's own time") { folder, days, from, person, team, data, database, json };
        days.CustomParser = given =>
        {
            if (given.Tokens is [{ Value: var written }] && int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostDays)
            {
                return number;
            }

            given.AddError($"--days is a number from 1 to {MostDays}.");
            return 0;
        };
        from.TakesDay();
        command.SetAction((parsed, cancellation) => Run(
            parsed.GetValue(folder)!,
            parsed.Named(database, parsed.GetValue(data)),
            new(parsed.GetValue(days), Day.Of(parsed.GetValue(from)), parsed.GetValue(person) is { } id ? new PersonId(id) : null, parsed.GetValue(team) is { } name ? new TeamId(name) : null),
            parsed.GetValue(json),
            parsed.InvocationConfiguration.Output,
            cancellation));
        return command;
    }

    static async Task<int> Run(string folder, DatabasePlace? place, PreviewRequest request, bool asJson, TextWriter output, CancellationToken cancellation)
    {
        using var leaving = Leaving.NothingChanged();
        await using var desk = await ManifestDesk.Open(folder, place, HostParts.Real, cancellation);
        request.Check(desk.Company);
        var (start, now) = await desk.Start(request.From, cancellation);
        var shown = PreviewShown.Of(desk.Company, request, Preview.Of(desk.Company, start, now, request.Until(desk.Company, now)), now);
        await output.WriteLineAsync(asJson ? PreviewJson.Of(shown, desk) : PreviewText.Of(shown, desk));
        return ExitCode.Fine;
    }
}
