using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Host.Composition;

namespace SalesNudgeBot.Host.Commands;

/// <summary>Finds what somebody named at the command line, in whatever case they wrote it.</summary>
static class ByName
{
    public static Person? Person(Company company, string named) =>
        Only(named, company.People.Values.OrderBy(person => person.Id.Value, StringComparer.Ordinal), person => [person.Id.Value, person.Name, person.Email], "person");

    public static Team? Team(Company company, string named) =>
        Only(named, company.Teams.Values.OrderBy(team => team.Id.Value, StringComparer.Ordinal), team => [team.Id.Value, team.Name], "team");

    /// <param name="names">The id first.</param>
    /// <returns>Null where nothing is called that.</returns>
    /// <exception cref="CannotStartException">More than one is.</exception>
    static T? Only<T>(string named, IEnumerable<T> all, Func<T, string?[]> names, string kind)
        where T : class
    {
        var found = all.Where(one => names(one).Contains(named, StringComparer.OrdinalIgnoreCase)).ToList();
        return found.Count < 2
            ? found.SingleOrDefault()
            : throw new CannotStartException(ExitCode.WrongUsage, $"'{named}' is more than one {kind}: {string.Join(", ", found.Select(one => names(one)[0]))}. Please name one of these.");
    }
}
