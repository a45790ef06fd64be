using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Queries;

/// <summary>What one person may see: their own conversation, and a leader's channel as its leader, its deputy, or an admin.</summary>
public static class Sight
{
    public static IEnumerable<Destination> Conversations(Company company, PersonId viewer)
    {
        yield return new Destination.Person(viewer);
        var teams = company.Person(viewer).Admin ? company.Teams.Values.OrderBy(team => team.Id.Value, StringComparer.Ordinal) : company.TeamsLedBy(viewer);
        foreach (var team in teams)
        {
            yield return new Destination.LeadersChannel(team.Id);
        }
    }

    public static bool MaySee(Company company, PersonId viewer, Destination destination) =>
        destination switch
        {
            Destination.Person own => own.Id == viewer,
            Destination.LeadersChannel channel => company.Teams.TryGetValue(channel.Team, out var team)
                && (team.IsLedBy(viewer) || company.Person(viewer).Admin),
            _ => false,
        };

    public static bool MaySee(Company company, PersonId viewer, OutboxRow row) =>
        (row.Outgoing.OnlyFor is null || row.Outgoing.OnlyFor == viewer) && MaySee(company, viewer, row.Outgoing.To);

    /// <summary>Whether the person has been sent a message of this key, so that they can press or answer it.</summary>
    public static bool MayAnswer(IStores stores, Company company, PersonId viewer, string key) =>
        Conversations(company, viewer).SelectMany(stores.Outbox.To).Any(row => row.Outgoing.Key == key && MaySee(company, viewer, row));
}
