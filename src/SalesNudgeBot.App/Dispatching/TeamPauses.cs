using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.App.Handling;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Dispatching;

/// <summary>
/// Every nudge of a team stops at once: what is due waits in the outbox, and goes on when it is still useful then. Answers to what
/// people do themselves come as ever. Each team's leaders' channel is told, whoever did it.
/// </summary>
public static class TeamPauses
{
    /// <param name="named">A team's id or name, in any case; "all", or nothing, for every one of them.</param>
    public static ImmutableArray<Team> Named(IEnumerable<Team> teams, string named) =>
        [.. teams.Where(team => named is "" || IsAll(named) || IsNamed(team, named)).OrderBy(team => team.Id.Value, StringComparer.Ordinal)];

    public static bool IsAll(string named) => string.Equals(named, "all", StringComparison.OrdinalIgnoreCase);

    public static bool IsNamed(Team team, string named) =>
        string.Equals(team.Id.Value, named, StringComparison.OrdinalIgnoreCase) || string.Equals(team.Name, named, StringComparison.OrdinalIgnoreCase);

    /// <param name="by">Null for whoever runs the bot.</param>
    /// <param name="now">Product time.</param>
    /// <returns>Those that were not paused before.</returns>
    public static ImmutableArray<Team> Pause(IStores stores, Company company, IEnumerable<Team> teams, PersonId? by, Cause cause, Instant now)
    {
        ImmutableArray<Team> paused = [.. teams.Where(team => stores.Pauses.Pause(team.Id, by, now))];
        foreach (var team in paused)
        {
            Tell(stores, company, team, PauseWords.TeamPaused(by, team), by, cause, now);
        }

        return paused;
    }

    /// <inheritdoc cref="Pause"/>
    /// <returns>Those that were paused.</returns>
    public static ImmutableArray<Team> Resume(IStores stores, Company company, IEnumerable<Team> teams, PersonId? by, Cause cause, Instant now)
    {
        ImmutableArray<Team> resumed = [.. teams.Where(team => stores.Pauses.Resume(team.Id))];
        foreach (var team in resumed)
        {
            stores.Outbox.Release(DeliveryWords.TeamPaused(team.Name));
            Tell(stores, company, team, PauseWords.TeamGoesOn(by, team), by, cause, now);
        }

        return resumed;
    }

    static void Tell(IStores stores, Company company, Team team, Message message, PersonId? by, Cause cause, Instant now) =>
        Outbound.Add(
            stores,
            company,
            new($"{cause.Id("pause")}/{team.Id}", new Destination.LeadersChannel(team.Id), Operation.Post, MessageKind.AdminNotice, message, now, WhyWords.Paused(by, now)),
            now);
}
