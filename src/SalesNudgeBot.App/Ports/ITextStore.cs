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
}
