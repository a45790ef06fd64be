using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Ports;

public interface IPeopleStore
{
    /// <summary>Time off that a person told the bot about; a new one replaces the old.</summary>
    void SetAway(PersonId person, TimeOff? off, Instant recordedAt);

    ImmutableDictionary<PersonId, ImmutableArray<TimeOff>> Away();

    /// <summary>False when the person was welcomed before.</summary>
    bool Welcome(PersonId person, Instant at);

    /// <summary>Null clears it: the person wrote, or installed the bot again.</summary>
    void SetUnreachable(PersonId person, string? reason, Instant at);

    ImmutableHashSet<PersonId> Unreachable();

    /// <summary>What the last message of a conversation asked to have made clear, so that a short answer can be read.</summary>
    PendingQuestion? Pending(PersonId person);

    void SetPending(PersonId person, PendingQuestion? question);
}

/// <summary>A question that the bot asked back about something not understood.</summary>
/// <param name="Verb">What to do with the answer.</param>
public sealed record PendingQuestion(string Verb, string Subject, TextId? Text, Instant AskedAt);
