using SalesNudgeBot.Core.Conversation;

namespace SalesNudgeBot.Core.CheckIns;

/// <summary>The answer to one question, as its kind has it.</summary>
/// <param name="Choice">The words of the choice as they were then.</param>
public sealed record Given(int? Number = null, string? Choice = null, TextId? Text = null);
