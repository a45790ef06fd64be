using SalesNudgeBot.Core.People;
using static SalesNudgeBot.Core.Configuration.Changes.Differing;

namespace SalesNudgeBot.Core.Configuration.Changes;

/// <summary>Who joins, leaves, or is another than before.</summary>
static class PersonChanges
{
    public static IEnumerable<ConfigurationChange> Of(Company before, Company after)
    {
        var (was, will) = (Known(before), Known(after));
        return In(ChangedPart.Person, was, will, id => id.Value, one => one.Role is { } role ? $"{one.Person.Name}, {role}" : one.Person.Name, Keys);
    }

    static Dictionary<PersonId, (Person Person, string? Team, string? Role, Rep? Rep)> Known(Company company)
    {
        var leads = company.Teams.Values.SelectMany(team => new[] { team.Leader }, (team, leader) => (leader, team)).ToLookup(pair => pair.leader, pair => pair.team.Id.Value);
        return company.People.Values.ToDictionary(
            person => person.Id,
            person => company.TeamOfRep(person.Id) is { } team
                ? (person, team.Id.Value, $"rep in {team.Id.Value}", team.Reps.First(rep => rep.Id == person.Id))
                : (person, (string?)null, leads.Contains(person.Id) ? $"leader of {List(leads[person.Id].Order(StringComparer.Ordinal))}" : null, (Rep?)null));
    }

    static IEnumerable<(string Key, string? Value)> Keys((Person Person, string? Team, string? Role, Rep? Rep) one)
    {
        var person = one.Person;
        yield return ("team", one.Team);
        yield return ("name", person.Name);
        yield return ("also_called", List(person.AlsoCalled, name => name));
        yield return ("zone", person.Zone.Id);
        yield return ("calendar", person.Calendar);
        yield return ("department", person.Department);
        yield return ("reports_to", person.ReportsTo?.Value);
        yield return ("time_off", List(person.TimeOff, off => $"{Text(off.First)} to {Text(off.Last)}"));
        yield return ("admin", Text(person.Admin));
        yield return ("email", person.Email);
        yield return ("accounts", List(person.Accounts.OrderBy(account => account.Key.Value, StringComparer.Ordinal).Select(account => $"{account.Key.Value} {account.Value}")));
        yield return ("workspace", person.Home?.Value);
        yield return ("opportunities_per_month", one.Rep?.OpportunitiesPerMonth is { } number ? Text(number) : null);
        yield return ("target", one.Rep?.Goal is { } goal ? $"{goal.Value.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)} a {(goal.Period is GoalPeriod.Month ? "month" : "quarter")}" : null);
        yield return ("started", one.Rep?.Started is { } started ? Text(started) : null);
    }
}
