using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Manifest.Sections;
using SalesNudgeBot.Manifest.Tree;

namespace SalesNudgeBot.Manifest.Checks;

/// <summary>Everyone can be found where the bot is to write to them, nobody is taken for somebody else, and everyone has a zone.</summary>
static class PlatformPeopleCheck
{
    public static void Run(Reading reading, Company company, ImmutableArray<Workspace> known, ImmutableArray<(PersonId Person, Place Place)> zoneless)
    {
        // A workspace that nobody has, or a platform that nobody knows, has its finding already.
        var platforms = known.ToDictionary(workspace => workspace.Id, workspace => (Platform?)workspace.Platform);
        foreach (var (person, place) in zoneless.Where(person => platforms.GetValueOrDefault(HomeOf(company, person.Person)) is Platform.Local))
        {
            reading.Missing(PeopleSection.Zone with { Means = "their time zone, as in Europe/Berlin" }, place);
        }

        foreach (var person in company.People.Values.Where(person => person.Email is null))
        {
            // What is written and could not be read has its finding already.
            var home = HomeOf(company, person.Id);
            var path = (string[])[Root.People.Name, person.Id.Value];
            var accounts = (string[])[.. path, PeopleSection.Accounts.Name];
            if (platforms.GetValueOrDefault(home) is Platform.Slack or Platform.Teams && reading.IsMap(path) && reading.IsMap(accounts) && !reading.Has([.. accounts, home.Value]))
            {
                reading.Findings.Add(
                    Codes.NotToBeFound,
                    reading.PlaceOf(path),
                    $"'{Shown.Plainly(person.Id.Value)}' cannot be found in workspace '{Shown.Plainly(home.Value)}'",
                    platforms[home] is Platform.Teams ? "an email, or accounts: with their object id" : "an email, or accounts: with the member id there");
            }
        }

        NoneTwice(reading, PeopleSection.Email, company.People.Values.Where(person => person.Email is { Length: > 0 })
            .Select(person => (person.Id, person.Email!.ToLowerInvariant())));
        NoneTwice(reading, PeopleSection.Accounts, company.People.Values
            .SelectMany(person => person.Accounts.Select(account => (person.Id, $"{account.Key}/{account.Value}"))));
    }

    static void NoneTwice(Reading reading, Key key, IEnumerable<(PersonId Person, string Account)> accounts)
    {
        foreach (var same in accounts.GroupBy(account => account.Account).Where(same => same.Count() > 1))
        {
            var people = same.Select(account => (Id: account.Person.Value, Place: reading.PlaceOf(Root.People.Name, account.Person.Value, key.Name))).OrderBy(person => person.Place).ToArray();
            foreach (var (id, place) in people[1..])
            {
                reading.Findings.Add(
                    Codes.AccountTwice,
                    place,
                    $"'{Shown.Plainly(id)}' and '{Shown.Plainly(people[0].Id)}' are the same account",
                    "one person for each account");
            }
        }
    }

    static WorkspaceId HomeOf(Company company, PersonId person) => company.WorkspaceOf(new Destination.Person(person));
}
