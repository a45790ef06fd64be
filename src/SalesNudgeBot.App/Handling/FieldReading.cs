using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Conversation.Reading;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Handling;

/// <summary>The fields of a form as people filled them in: reads each, and collects what is wrong with them.</summary>
sealed class FieldReading(Handling handling, ImmutableSortedDictionary<string, string> values)
{
    const int LongestText = 2000;
    ImmutableSortedDictionary<string, string> errors = ImmutableSortedDictionary<string, string>.Empty;

    public Reply? Errors => errors.IsEmpty ? null : new Reply.FieldErrors(errors);

    public string? Optional(string id)
    {
        var value = values.GetValueOrDefault(id)?.Trim();
        if (value?.Length > LongestText)
        {
            Wrong(id, ConversationWords.TooLong(LongestText));
        }

        return string.IsNullOrEmpty(value) ? null : value;
    }

    public string Text(string id)
    {
        if (Optional(id) is { } value)
        {
            return value;
        }

        Wrong(id, ConversationWords.Needed);
        return "";
    }

    public T Choice<T>(string id)
        where T : struct, Enum
    {
        if (Enum.TryParse<T>(Text(id), out var value) && Enum.IsDefined(value))
        {
            return value;
        }

        Wrong(id, ConversationWords.Needed);
        return default;
    }

    public Instant When(string id) => OptionalWhen(id) ?? Missing(id);

    public Instant? OptionalWhen(string id) => Read(id, past: false);

    /// <summary>A time up to now: what has passed is no mistake here.</summary>
    public Instant PastWhen(string id) => Read(id, past: true) ?? Missing(id);

    Instant? Read(string id, bool past)
    {
        if (Optional(id) is not { } said)
        {
            return null;
        }

        switch (Reader.When(said, handling.Speaker, DayMoment.EndOfWork))
        {
            case ReadWhen.Found found:
                return found.At;
            case ReadWhen.Doubtful { Doubt: Doubt.PastDate(_, var local) } when past:
                return Core.Calendars.Zones.At(local, handling.Speaker.Time.Zone);
            case ReadWhen.Doubtful(var doubt):
                Wrong(id, Questions.Ask(doubt));
                return Instant.MinValue;
            default:
                Wrong(id, ConversationWords.WhenNotRead);
                return Instant.MinValue;
        }
    }

    Instant Missing(string id)
    {
        Wrong(id, ConversationWords.Needed);
        return Instant.MinValue;
    }

    public void Wrong(string id, string sentence)
    {
        if (!errors.ContainsKey(id))
        {
            errors = errors.Add(id, sentence);
        }
    }
}
