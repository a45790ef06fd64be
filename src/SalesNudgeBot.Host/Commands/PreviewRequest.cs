using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Host.Composition;

namespace SalesNudgeBot.Host.Commands;

/// <summary>Which part of the coming days somebody wants to see.</summary>
/// <param name="From">Everyone's own date; null: today, from this moment on.</param>
sealed record PreviewRequest(int Days, LocalDate? From, PersonId? Person, TeamId? Team)
{
    /// <exception cref="CannotStartException">Nobody, or no team, has that id.</exception>
    public void Check(Company company)
    {
        if (Person is { } person && !company.People.ContainsKey(person))
        {
            throw Unknown("--person", "person", person.Value, company.People.Keys.Select(id => id.Value));
        }

        if (Team is { } team && !company.Teams.ContainsKey(team))
        {
            throw Unknown("--team", "team", team.Value, company.Teams.Keys.Select(id => id.Value));
        }
    }

    public LocalDate First(DateTimeZone zone, Instant now) => From ?? now.InZone(zone).Date;

    public LocalDate Last(DateTimeZone zone, Instant now) => First(zone, now).PlusDays(Days - 1);

    /// <summary>When the last day is over everywhere.</summary>
    public Instant Until(Company company, Instant now) =>
        company.People.Values.Select(person => person.Zone).Distinct().Max(zone => Zones.At(Last(zone, now).PlusDays(1).AtMidnight(), zone)) - Duration.Epsilon;

    /// <summary>On a day, and of a person, that somebody asked for.</summary>
    public bool Shows(Company company, PreviewLine line, Instant now) =>
        First(line.Zone, now) <= line.Local.Date && line.Local.Date <= Last(line.Zone, now)
        && (Person is null || line.Message.To == new Destination.Person(Person.Value))
        && (Team is not { } team || IsOf(company.Teams[team], line.Message.To));

    static bool IsOf(Team team, Destination to) =>
        to switch
        {
            Destination.Person(var person) => team.IsLedBy(person) || team.Reps.Any(rep => rep.Id == person),
            Destination.LeadersChannel(var channel) => channel == team.Id,
            _ => false,
        };

    static CannotStartException Unknown(string option, string what, string id, IEnumerable<string> known)
    {
        var nearest = Nearest.To(id, [.. known]);
        return new(ExitCode.WrongUsage, $"No {what} has the id '{id}'{(nearest is null ? "." : $"; right would be {option} {nearest}.")}");
    }
}
