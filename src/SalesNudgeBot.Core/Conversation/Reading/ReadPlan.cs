namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>"When the Acme call ends, I will ring two of their suppliers": the two halves, without "when" and "I will".</summary>
public sealed record ReadPlan(string When, string Will);
