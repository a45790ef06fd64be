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
        var first = FirstRep(company, host.Clock.Now);
        List<string> lines =
        [
            $"SalesNudgeBot is running for {company.Name}{(options.UsesSample ? ", the sample company: nobody in it is real" : "")}.",
            "",
            $"  Clock  {Clock(host, first.Person, company)}",
            $"  Data   {host.DataFolder} ({(host.Continued ? "continued from last time" : "new")})",
            $"  Open   {string.Join("  ", host.Urls)}",
            "",
        ];
        if (host.ShowsLocalWorkspace)
        {
            lines.Add($"You are {first.Person.Name} first, a rep in {first.Team.Name}: choose {first.Person.GivenName} on the page."
                + (host.Clock.Mode is ClockMode.Simulated ? " Then press Next message, which moves the clock." : ""));
        }

        if (options.ExposeLocal)
        {
            lines.Add("Whoever can reach this address can act as anyone in the company.");
        }

        lines.Add("Ctrl-C stops it. The next start goes on from there; with --fresh it starts over.");
        return string.Join('\n', lines);
    }

    static string Clock(BotHost host, Person reader, Company company) =>
        Times.Full(host.Clock.Now, reader.Id, company)
        + (host.Clock.Mode is ClockMode.Simulated ? ", simulated: it stands still until you move it" : "");

    // Somebody at work, so that the first thing to happen happens to them.
    static (Person Person, Team Team) FirstRep(Company company, Instant now) =>
        company.Teams.Values.OrderBy(team => team.Id.Value, StringComparer.Ordinal)
            .SelectMany(team => team.Reps.Select(rep => (Person: company.Person(rep.Id), Team: team)))
            .OrderBy(rep => IsAway(company, rep.Person, now))
            .First();

    static bool IsAway(Company company, Person person, Instant now)
    {
        var time = company.WorkingTimeOf(person.Id);
        return time.IsAway(time.DateOf(now));
    }
}
