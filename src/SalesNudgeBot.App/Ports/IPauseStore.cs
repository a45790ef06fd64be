using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Ports;

/// <summary>Teams whose nudges were stopped by somebody, until somebody lets them go on.</summary>
public interface IPauseStore
{
    /// <param name="by">Null for whoever runs the bot.</param>
    /// <returns>False when they were paused already.</returns>
    bool Pause(TeamId team, PersonId? by, Instant at);

    /// <summary>False when they were not paused.</summary>
    bool Resume(TeamId team);

    ImmutableHashSet<TeamId> All();
}
