using System.Collections.Immutable;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration.Changes;

namespace SalesNudgeBot.App.Configuring;

/// <summary>What became of a manifest that was to be put into force.</summary>
public abstract record ConfigurationOutcome
{
    public sealed record Applied(ConfigurationRevision Revision) : ConfigurationOutcome;

    /// <summary>It was in force already.</summary>
    public sealed record Same : ConfigurationOutcome;

    /// <summary>Open promises would have nobody any more: nothing was changed, and the admins were told.</summary>
    public sealed record Refused(ImmutableArray<StrandedPromise> Stranded) : ConfigurationOutcome;
}
