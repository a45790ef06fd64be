namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>The pieces of a promise that could be read, in the speaker's own words, to prefill a form.</summary>
public sealed record Draft(string? Client, string? What, string? When, string? Deliverer);
