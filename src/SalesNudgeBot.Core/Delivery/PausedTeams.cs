using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.Core.Delivery;

/// <summary>What waits because a team's nudges are paused: what goes to that team, and what is about its promises.</summary>
/// <param name="teamOf">The team of a chain, open or not; null where there is no such chain.</param>
public sealed class PausedTeams(Company company, ImmutableHashSet<TeamId> paused, Func<ChainId, TeamId?> teamOf)
{
    /// <summary>Whoever lets a team's nudges go on releases what waits; this is for a pause that ends in another way.</summary>
    public static Duration LookAgain { get; } = Duration.FromDays(1);

    /// <summary>The team whose pause keeps the message; null when none does.</summary>
    public Team? Keeping(Outgoing outgoing)
    {
        if (paused.IsEmpty || outgoing is not { Operation: Operation.Post, Kind: not (MessageKind.Answer or MessageKind.AdminNotice) })
        {
            return null;
        }

        return outgoing.Chain is { } chain && teamOf(chain) is { } about ? Paused(about)
            : outgoing.To is Destination.LeadersChannel channel ? Paused(channel.Team)
            : outgoing.To is Destination.Person person ? Keeping(person.Id)
            : null;
    }

    /// <summary>Somebody in several teams is written to while one of them is not paused.</summary>
    public Team? Keeping(PersonId person) => company.TeamsOf(person) is [var first, ..] theirs && theirs.All(team => paused.Contains(team.Id)) ? first : null;

    Team? Paused(TeamId team) => paused.Contains(team) ? company.Teams.GetValueOrDefault(team) : null;
}
