using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Erasing;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Erasing;

/// <summary>What an erasure takes and leaves: before it, what it would do; after it, what it did.</summary>
/// <param name="Person">As they are called before.</param>
/// <param name="IsInCompany">The manifest or a group of a platform has them still: their words go, and they stay who they are.</param>
/// <param name="Former">Who they are from now on; null where they stay who they are.</param>
/// <param name="Changed">Messages in chats that show their words and are changed in place.</param>
/// <param name="Unchanged">Such messages that no platform lets the bot change any more.</param>
public sealed record ErasureFound(PersonId Person, bool IsInCompany, KeptOf Kept, PersonId? Former, int Changed, int Unchanged)
{
    public bool ChangesNothing => !Kept.HasWords && (IsInCompany || FormerPerson.NumberOf(Person) is not null);
}
