using NodaTime;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Ports;

/// <summary>When each team's next weekly digest is due. Product time.</summary>
public interface IDigestStore
{
    /// <summary>Null where none is planned.</summary>
    Instant? Of(TeamId team);

    /// <summary>Inserts or replaces; null ends it.</summary>
    void Plan(TeamId team, Instant? at);

    IReadOnlyList<TeamId> Teams();

    /// <summary>Due at that instant or before, earliest first.</summary>
    IReadOnlyList<TeamId> Due(Instant now, int limit);

    Instant? NextDue();
}
