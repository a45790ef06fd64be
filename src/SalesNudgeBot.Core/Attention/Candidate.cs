using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.Core.Attention;

/// <summary>A message that could go now to one person's own conversation.</summary>
/// <param name="Sequence">Order of planning: among equals the oldest goes first.</param>
public sealed record Candidate(string Id, Outgoing Outgoing, long Sequence)
{
    Treatment Treatment => Treatments.Of(Outgoing.Kind);

    public int Priority => Treatment.Priority;

    public bool IsProspecting => Treatment.Prospecting;

    /// <summary>What answers a person, changes a message in place, or is urgent, waits for nothing and spends nothing.</summary>
    public bool IsFree => Outgoing.Urgent || !Treatment.Counts || Outgoing.Operation is Operation.Update or Operation.Publish;

    /// <summary>Others may be read below it: a post of its own, on the bot's initiative, and not deep in a thread.</summary>
    public bool CanCarry => Treatment.Counts && Outgoing is { Operation: Operation.Post, Thread: null };

    public bool CanBeCarried => Outgoing is { Operation: Operation.Post, Folded: not null };
}
