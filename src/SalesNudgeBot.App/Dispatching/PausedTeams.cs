using System.Collections.Immutable;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.App.Dispatching;

/// <summary>What waits because a team's nudges are paused: what goes to that team, and what is about its promises.</summary>
sealed class PausedTeams(IStores stores, Company company)
{
    readonly ImmutableHashSet<TeamId> paused = stores.Pauses.All();

    /// <summary>The team whose pause keeps the row; null when none does.</summary>
    public Team? Keeping(OutboxRow row)
    {
        if (paused.IsEmpty || row.Outgoing is not { Operation: Operation.Post, Kind: not (MessageKind.Answer or MessageKind.AdminNotice) } outgoing)
        {
            return null;
        }

        return About(outgoing) is { } about ? Paused(about)
            : outgoing.To is Destination.LeadersChannel channel ? Paused(channel.Team)
            : outgoing.To is Destination.Person person ? OfPerson(person.Id)
            : null;
    }

    Team? Paused(TeamId team) => paused.Contains(team) ? company.Teams.GetValueOrDefault(team) : null;

    /// <summary>Somebody in several teams is written to while one of them is not paused.</summary>
    Team? OfPerson(PersonId person)
    {
        var theirs = company.Teams.Values.Where(team => team.IsLedBy(person) || team.Reps.Any(rep => rep.Id == person)).ToList();
        return theirs.TrueForAll(team => paused.Contains(team.Id)) ? theirs.FirstOrDefault() : null;
    }

    TeamId? About(Outgoing outgoing) =>
        (outgoing.TellWhenSent?.Aggregate ?? outgoing.ValidWhile?.Aggregate) is { } aggregate && ChainId.Parse(aggregate) is { } chain ? stores.Ledger.Load(chain)?.Team : null;
}
