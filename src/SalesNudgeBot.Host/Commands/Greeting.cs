using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Wording;
using SalesNudgeBot.Host.Composition;

namespace SalesNudgeBot.Host.Commands;

/// <summary>What somebody who has just started the bot wants to know, in a few lines.</summary>
static class Greeting
{
    public static string Of(BotHost host, RunOptions options)
    {
        var company = host.Company;
        var reader = Reader(company, host.Clock.Now);
        List<string> lines =
        [
            $"SalesNudgeBot is running for {company.Name}{(options.UsesSample ? ", the sample company: nobody in it is real" : "")}.",
            "",
            $"  Clock  {Clock(host, reader, company)}",
            $"  Data   {host.Data} ({(host.Continued ? "continued from last time" : "new")})",
            .. host.Slack.Select(workspace => $"  Slack  {workspace.Id}, {(workspace.SocketMode ? "by Socket Mode" : "which calls /slack/events, /slack/interactivity and /slack/commands")}"),
            .. host.Teams.Select(tenant => $"  Teams  {tenant.Id}, which calls /api/messages"),
            $"  Open   {string.Join("  ", host.Urls)}",
            "",
            .. host.IsLocal ? OnThePage(host, options, company, reader) : Elsewhere(host),
        ];
        return string.Join('\n', lines);
    }

    static IEnumerable<string> OnThePage(BotHost host, RunOptions options, Company company, Person reader)
    {
        if (company.TeamOfRep(reader.Id) is { } team)
        {
            yield return $"You are {reader.Name} first, a rep in {team.Name}: choose {reader.GivenName} on the page."
                + (host.Clock.Mode is ClockMode.Simulated ? " Then press Next message, which moves the clock." : "");
        }

        if (options.ExposeLocal)
        {
            yield return "Whoever can reach this address can act as anyone in the company.";
        }

        yield return $"Ctrl-C stops it. The next start goes on from there{(host.CanStartOver ? "; with --fresh it starts over" : "")}.";
    }

    static IEnumerable<string> Elsewhere(BotHost host) =>
    [
        $"Write {(host.Slack.IsEmpty ? "help to the bot in Teams" : "/nudge help in Slack")}. If nothing answers: GET /readyz says what is wrong now, and the doctor command what to do.",
        "Ctrl-C stops it. The next start goes on from there.",
    ];

    static string Clock(BotHost host, Person reader, Company company) =>
        Times.Full(host.Clock.Now, reader.Id, company)
        + (host.Clock.Mode is ClockMode.Simulated ? ", simulated: it stands still until you move it" : "");

    // A rep at work, so that the first thing to happen happens to them; a leader where a group names the reps and was not looked at yet.
    static Person Reader(Company company, Instant now)
    {
        var teams = company.Teams.Values.OrderBy(team => team.Id.Value, StringComparer.Ordinal).ToList();
        return teams.SelectMany(team => team.Reps).Select(rep => company.Person(rep.Id)).OrderBy(rep => IsAway(company, rep, now)).FirstOrDefault()
            ?? company.Person(teams[0].Leader);
    }

    static bool IsAway(Company company, Person person, Instant now)
    {
        var time = company.WorkingTimeOf(person.Id);
        return time.IsAway(time.DateOf(now));
    }
}
