using System.Collections.Immutable;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>Called by full name, by first name, or by any name of <paramref name="AlsoCalled"/>, whatever the case and accents.</summary>
public sealed record KnownPerson(PersonId Id, string Name, ImmutableArray<string> AlsoCalled);
