using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using NodaTime;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Host.Composition;

namespace SalesNudgeBot.Host.Commands;

/// <summary>Stops every nudge for a team, or for all, and lets them go on; beside a running bot.</summary>
static class PauseCommand
{
    delegate ImmutableArray<Team> Change(IStores stores, Company company, IEnumerable<Team> teams, PersonId? by, Cause cause, Instant now);

    public static Command Pause() => Make("pause", "Stop every nudge for a team, or for all, at once; what people do is still answered", TeamPauses.Pause, "paused", "paused already");

    public static Command Resume() => Make("resume", "Let a team's nudges go on, or all, with what is still useful", TeamPauses.Resume, "going on", "not paused");

    static Command Make(string name, string what, Change change, string done, string before)
    {
        var team = new Argument<string>("TEAM") { Description = "A team's id or name, or all" };
        var data = new Option<string>("--data") { Description = "The bot's data folder", HelpName = "DIR", DefaultValueFactory = _ => DataFolder.Default };
        var database = DatabaseOption.Make();
        var json = new Option<bool>("--json") { Description = "For programs: what was changed, as JSON" };
        var command = new Command(name, what) { team, data, database, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            // By wall time: twice at one instant of a clock that stands still are two acts.
            var cause = new Cause($"{name}/{Environment.ProcessId}/{HostParts.Real.Wall.Now.ToUnixTimeTicks()}");
            await using var bot = await BesideBot.Open(parsed.Place(database, parsed.GetValue(data)), HostParts.Real.Wall, cancellation);
            var (meant, changed) = await Run(bot, parsed.GetValue(team)!, change, cause, cancellation);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(parsed.GetValue(json) ? AsJson(meant, changed) : AsText(meant, changed, done, before));
            return ExitCode.Fine;
        });
        return command;
    }

    static Task<(ImmutableArray<Team> Meant, ImmutableArray<Team> Changed)> Run(BesideBot bot, string named, Change change, Cause cause, CancellationToken cancellation) =>
        bot.Write(
            (stores, company) =>
            {
                var meant = named is "" ? [] : TeamPauses.Named(company.Teams.Values, named);
                return meant.IsEmpty
                    ? throw new CannotStartException(ExitCode.WrongUsage, $"There is no team '{named}'. Right would be all, or one of {string.Join(", ", company.Teams.Keys.Select(id => id.Value).Order(StringComparer.Ordinal))}.")
                    : (meant, change(stores, company, meant, null, cause, bot.Now(stores)));
            },
            cancellation);

    static string AsText(ImmutableArray<Team> meant, ImmutableArray<Team> changed, string done, string before)
    {
        var width = meant.Max(team => team.Id.Value.Length);
        return string.Join('\n', meant.Select(team => $"{team.Id.Value.PadRight(width)}  {(changed.Contains(team) ? done : before)}"));
    }

    static string AsJson(ImmutableArray<Team> meant, ImmutableArray<Team> changed) =>
        JsonSerializer.Serialize(new { teams = meant.Select(team => new { id = team.Id.Value, changed = changed.Contains(team) }) });
}
