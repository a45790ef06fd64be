using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Core.Previewing;

/// <summary>What stands in a database at the moment from which time is to pass; empty for an installation that never ran.</summary>
public sealed record PreviewStart
{
    public static PreviewStart Empty { get; } = new();

    public ImmutableDictionary<PersonId, ImmutableArray<CheckIn>> CheckIns { get; init; } = [];

    public ImmutableDictionary<PersonId, CadenceState> Cadences { get; init; } = [];

    /// <summary>Nobody's where there is no feed, or nothing was imported.</summary>
    public ImmutableDictionary<PersonId, CrmView> Crm { get; init; } = [];

    /// <summary>The open ones, plans left out, those with a date that passed unmet lately, and those that waiting posts are about.</summary>
    public ImmutableArray<Chain> Chains { get; init; } = [];

    /// <summary>When each team's next digest is due.</summary>
    public ImmutableDictionary<TeamId, Instant> Digests { get; init; } = [];

    /// <summary>Teams whose nudges are paused; nobody lets them go on.</summary>
    public ImmutableHashSet<TeamId> Paused { get; init; } = [];

    /// <summary>Whom the bot has written to before.</summary>
    public ImmutableHashSet<PersonId> Welcomed { get; init; } = [];

    /// <summary>Posts that were not sent yet, in the order they were planned.</summary>
    public ImmutableArray<WaitingPost> Waiting { get; init; } = [];

    /// <summary>Posts of everybody's own day, as the attention budget counts them.</summary>
    public ImmutableDictionary<PersonId, ImmutableArray<MessageKind>> SentToday { get; init; } = [];

    /// <summary>Keys of notices that go out once, and went.</summary>
    public ImmutableHashSet<string> Said { get; init; } = [];

    public ImmutableDictionary<PersonId, Interval> DoNotDisturb { get; init; } = [];
}

/// <param name="HeldUntil">Product time; null: only its own not-before counts.</param>
public sealed record WaitingPost(Outgoing Outgoing, Instant? HeldUntil);
