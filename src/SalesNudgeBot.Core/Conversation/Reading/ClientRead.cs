using System.Collections.Immutable;

namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>Client and what was promised. Several candidates: where the client's name ends, or who it is, cannot be told.</summary>
sealed record ClientRead(ImmutableArray<string> Candidates, string What)
{
    internal string? Client => Candidates is [var only] ? only : null;
}
