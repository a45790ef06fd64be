using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;

namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>A date alone: every word must be part of it, or of the few words people put around one.</summary>
static class WhenReader
{
    static readonly FrozenSet<string> Around = FrozenSet.Create(
        "away", "out", "off", "call", "back", "i", "i'll", "i'm", "will", "be", "am", "ring", "write", "mail", "email", "phone", "them", "please", "thanks", "ok", "okay", "then", "client", "next",
        ".", ",", ":", "-", "!", "\n", "(", ")", "\"", "'", "of", "office", "the", "again", "in", "on", "at", "by");

    internal static ReadWhen Read(Written w, Speaker speaker, DayMoment dayMeans)
    {
        var found = new List<DatePhrase>();
        var rest = false;
        for (var i = 0; i < w.Count;)
        {
            if (DatePhraseReader.At(w, i, speaker, dayMeans, alone: true) is { } phrase)
            {
                found.Add(phrase);
                i = phrase.To;
            }
            else
            {
                rest |= !w.Is(i, Around);
                i++;
            }
        }

        if (found is [])
        {
            return new ReadWhen.NotFound();
        }

        if (found is [var only])
        {
            return rest && only.When is ReadWhen.Found ? Unread(w) : only.When;
        }

        ImmutableArray<LocalDateTime> candidates = [.. found.Select(f => f.When).OfType<ReadWhen.Found>().Select(f => f.Local).Distinct().Order()];
        return candidates.Length == found.Count ? new ReadWhen.Doubtful(new Doubt.WhichDate(w.Slice(0, w.Count), candidates)) : Unread(w);
    }

    static ReadWhen.Doubtful Unread(Written w) => new(new Doubt.UnreadDate(w.Slice(0, w.Count)));
}
