using NodaTime;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Ports;

/// <summary>What people wrote, apart from events and messages, so that erasure and retention change no figure.</summary>
public interface ITextStore
{
    /// <summary>A text with the same id is left as it is.</summary>
    /// <param name="subject">Whose words they are: erased with this person.</param>
    void Add(TextId id, PersonId subject, string value, Instant expiresAt);

    /// <summary>Missing ids (erased, expired) are left out.</summary>
    IReadOnlyDictionary<TextId, string> Find(IReadOnlyCollection<TextId> ids);

    /// <summary>Null when it is missing, or somebody else's: for ids that came back from outside.</summary>
    string? Of(PersonId subject, TextId id);

    /// <summary>How many texts this person wrote: the names of clients that a CRM brought are theirs, and not among them.</summary>
    int CountOf(PersonId subject);

    /// <summary>What has expired is gone for good; whatever pointed at it shows that it was erased.</summary>
    /// <returns>How many texts were deleted.</returns>
    int Forget(Instant now);
}
