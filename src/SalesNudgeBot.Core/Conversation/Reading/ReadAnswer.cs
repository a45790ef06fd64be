using System.Collections.Immutable;

namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>What was read for certain, and a doubt for everything that was not. A promise in doubt is not among the promises.</summary>
public sealed record ReadAnswer(
    int? NewOpportunities,
    ImmutableArray<ReadPromise> Promises,
    ReadPlan? Plan,
    string? Help,
    ImmutableArray<Doubt> Doubts);
