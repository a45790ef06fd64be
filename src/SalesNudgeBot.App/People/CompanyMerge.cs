using System.Collections.Immutable;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.People;

/// <summary>Lays what platforms know over the manifest: zones where it has none, and reps whom it names only by a group.</summary>
static class CompanyMerge
{
    const string StandardCalendar = "standard";

    public static Company Of(ManifestPeople manifest, IReadOnlyList<Account> accounts, IReadOnlyList<GroupMember> members)
    {
        var company = manifest.Company;
        var people = company.People.ToBuilder();
        foreach (var of in accounts.GroupBy(account => account.Person))
        {
            if (company.People.TryGetValue(of.Key, out var person))
            {
                if (manifest.ZoneFromPlatform.Contains(person.Id) && ZoneOf(of, person.Home) is { } zone)
                {
                    people[person.Id] = person with { Zone = zone };
                }
            }
            else
            {
                // Kept when they have left the group: what they promised is still theirs.
                people[of.Key] = Unnamed(manifest, of.First(), members.FirstOrDefault(member => member.Person == of.Key));
            }
        }

        return company with { People = people.ToImmutable(), Teams = Teams(manifest, members, people) };
    }

    static ImmutableDictionary<TeamId, Team> Teams(ManifestPeople manifest, IReadOnlyList<GroupMember> members, ImmutableDictionary<PersonId, Person>.Builder people)
    {
        var teams = manifest.Company.Teams.ToBuilder();
        var taken = teams.Values.SelectMany(team => team.Reps).Select(rep => rep.Id).ToHashSet();
        foreach (var group in manifest.Groups.Where(group => teams.ContainsKey(group.Team)))
        {
            var team = teams[group.Team];
            // A leader in their own group leads; a rep belongs to one team, and the manifest's word comes first.
            var reps = members.Where(member => member.Team == group.Team && people.ContainsKey(member.Person) && member.Person != team.Leader && taken.Add(member.Person))
                .Select(member => new Rep(member.Person, group.OpportunitiesPerMonth) { Goal = group.Goal });
            teams[group.Team] = team with { Reps = [.. team.Reps, .. reps] };
        }

        return teams.ToImmutable();
    }

    static Person Unnamed(ManifestPeople manifest, Account account, GroupMember? member)
    {
        var company = manifest.Company;
        var group = manifest.Groups.FirstOrDefault(group => group.Team == member?.Team);
        var calendar = group is not null && company.Calendars.ContainsKey(group.Calendar) ? group.Calendar : StandardCalendar;
        var leader = group is null ? null : company.Teams.GetValueOrDefault(group.Team)?.Leader;
        var zone = (account.Zone is { } named ? Zones.Find(named) : null) ?? FirstZone(company);
        return new(account.Person, account.Name ?? account.Person.Value, zone, calendar, null, leader, [], [], false) { Home = account.Workspace };
    }

    static NodaTime.DateTimeZone? ZoneOf(IEnumerable<Account> accounts, WorkspaceId? home) =>
        accounts.OrderByDescending(account => account.Workspace == home).Select(account => account.Zone is { } zone ? Zones.Find(zone) : null).FirstOrDefault(zone => zone is not null);

    static NodaTime.DateTimeZone FirstZone(Company company) =>
        company.People.Values.OrderBy(person => person.Id.Value, StringComparer.Ordinal).Select(person => person.Zone).FirstOrDefault(NodaTime.DateTimeZone.Utc);
}
