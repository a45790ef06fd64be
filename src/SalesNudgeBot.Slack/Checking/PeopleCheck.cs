using SalesNudgeBot.App.Checking;
using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Slack.Api;
using SalesNudgeBot.Slack.People;

namespace SalesNudgeBot.Slack.Checking;

/// <summary>Whether everyone whom the manifest names is found, may be told what the bot has to tell, and has a zone.</summary>
sealed class PeopleCheck(SlackWorkspace workspace, ManifestPeople manifest, UserSearch users)
{
    readonly Dictionary<string, PersonId> taken = [];

    Company Company => manifest.Company;

    /// <summary>Accounts of people who were found.</summary>
    public async Task<Dictionary<PersonId, SlackUser>> Run(List<Checked> lines, CancellationToken cancellation)
    {
        var found = new Dictionary<PersonId, SlackUser>();
        var people = Company.People.Values.Where(person => Company.WorkspaceOf(new Destination.Person(person.Id)) == workspace.Id)
            .OrderBy(person => person.Id.Value, StringComparer.Ordinal).ToList();
        foreach (var person in people)
        {
            switch (await users.Find(person, cancellation))
            {
                case UserFinding.Found { User: var user }:
                    found[person.Id] = user;
                    lines.AddRange(Look(person, user));
                    break;
                case UserFinding.NotThere:
                    lines.Add(NotFound(person));
                    break;
                case UserFinding.CannotTell { Answer: var answer }:
                    lines.Add(Trouble.Of(person.Id.Value, answer));
                    break;
            }
        }

        lines.Add(Checked.Fine("people", $"{found.Count(one => one.Value.State is AccountState.Active or AccountState.Guest)} of {people.Count} found"));
        if (found.Count > 0)
        {
            lines.Add(Checked.Fine("zones", string.Join(", ", found.GroupBy(one => ZoneOf(one.Key, one.Value)).OrderByDescending(zone => zone.Count()).Select(zone => $"{zone.Key} {zone.Count()}"))));
        }

        return found;
    }

    static Checked NotFound(Person person) =>
        person.Accounts.IsEmpty
            ? Checked.Problem(
                person.Id.Value,
                $"Slack knows no member with the address {person.Email}; a deactivated one is not found by it either",
                "Write the address of their Slack account in the manifest, or their member id under accounts.")
            : Checked.Problem(
                person.Id.Value,
                $"Slack knows no member with the id {string.Join(", ", person.Accounts.Values)}",
                "Copy the member id from their profile, or name their email instead.");

    IEnumerable<Checked> Look(Person person, SlackUser user)
    {
        var id = person.Id.Value;
        if (!taken.TryAdd(user.Id, person.Id))
        {
            yield return Checked.Problem(id, $"has the same account as {taken[user.Id]}: {user.Id}", "Take one of them out, or name the other account.");
        }

        switch (user.State)
        {
            case AccountState.Left:
                yield return Checked.Problem(id, $"{user.Id} is deactivated: nothing reaches them", "Take them out of the manifest, or put who follows them in their place.");
                break;
            case AccountState.External:
                yield return Checked.Problem(id, $"{user.Id} belongs to another company: they are told nothing", "Name their account in this workspace, or take them out.");
                break;
            case AccountState.Bot:
                yield return Checked.Problem(id, $"{user.Id} is not a person", "Name the person's own account.");
                break;
            case AccountState.Guest:
                yield return Checked.Note(id, $"{user.Id} is a guest: they get messages, and see only channels they are let into");
                break;
        }

        if (manifest.ZoneFromPlatform.Contains(person.Id) && user.State is not AccountState.Bot && (user.Zone is null || Zones.Find(user.Zone) is null))
        {
            yield return Checked.Note(
                id,
                user.Zone is null ? $"Slack says no zone: {person.Zone.Id} is taken" : $"Slack's zone {user.Zone} is not known here: {person.Zone.Id} is taken",
                "Write their zone in the manifest.");
        }
    }

    string ZoneOf(PersonId person, SlackUser user) =>
        manifest.ZoneFromPlatform.Contains(person) && user.Zone is { } zone && Zones.Find(zone) is not null ? zone : Company.Person(person).Zone.Id;
}
