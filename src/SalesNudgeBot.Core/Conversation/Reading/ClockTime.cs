using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;

namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>
/// A time of day in words. More than one time when people would differ ("at 5"); none with <see cref="Unread"/> when a time is meant that
/// names none ("evening").
/// </summary>
sealed record ClockTime(int To, ImmutableArray<LocalTime> Times, bool Unread = false)
{
    static readonly FrozenSet<string> Middays = FrozenSet.Create("noon", "midday");
    static readonly FrozenSet<string> Ats = FrozenSet.Create("at", "@");
    static readonly FrozenSet<string> Vague = FrozenSet.Create("evening", "night", "tonight", "lunch", "lunchtime", "midnight");
    static readonly FrozenSet<string> EndWords = FrozenSet.Create("eod", "cob", "eob", "afternoon");

    /// <param name="bare">No "at" is needed before an hour without minutes or am/pm.</param>
    /// <param name="marked">"17.30" is a time rather than a version number.</param>
    internal static ClockTime? Read(Written w, int i, Speaker speaker, DayMoment dayMeans, bool bare, bool marked)
    {
        var at = w.Is(i, Ats);
        i += at ? 1 : 0;
        var hours = speaker.Time.Calendar.Hours;
        if (w.Is(i, Middays))
        {
            return new(i + 1, [LocalTime.Noon]);
        }

        if (w.Is(i, "morning"))
        {
            return new(i + 1, [dayMeans == DayMoment.StartOfWork ? hours.Start : LocalTime.Noon]);
        }

        if (w.Is(i, EndWords))
        {
            return new(i + 1, [hours.End]);
        }

        if (EndOfDay(w, i) is { } end)
        {
            return new(end, [hours.End]);
        }

        if (w.Are(i, "first", "thing") || w.Are(i, "start", "of", "day"))
        {
            return new(i + (w.Is(i, "first") ? 2 : 3), [hours.Start]);
        }

        return w.Is(i, Vague) ? new(i + 1, [], Unread: true) : w.Number(i) ? Digits(w, i, at || bare, marked) : null;
    }

    /// <summary>"end of day", "the end of the day", "close of business", "end-of-day": the token after it.</summary>
    internal static int? EndOfDay(Written w, int i)
    {
        i += w.Is(i, "the") ? 1 : 0;
        return w.Are(i, "end", "of", "day") || w.Are(i, "close", "of", "business") || w.Are(i, "close", "of", "play") || w.Are(i, "end", "of", "business") ? i + 3
            : w.Are(i, "end", "of", "the", "day") ? i + 4
            : w.Is(i, "end-of-day") ? i + 1
            : null;
    }

    static ClockTime? Digits(Written w, int i, bool bare, bool marked)
    {
        var hour = w[i].Value;
        var minute = 0;
        var to = i + 1;
        var colon = (w.Is(to, ":") || w.Is(to, ".")) && w[to].Glued && w.Number(to + 1) && w[to + 1].Glued && w[to + 1].Text.Length == 2;
        if (colon)
        {
            minute = w[to + 1].Value;
            to += 2;
        }

        if (!colon && w[to].Glued && (w.Is(to, "/") || w.Is(to, "-") || w.Is(to, ".")) && w.Number(to + 1) && w[to + 1].Glued)
        {
            return null;
        }

        var half = Half(w, to, out var afterHalf);
        if (half is { } pm)
        {
            return hour is >= 1 and <= 12 && minute < 60 ? new(afterHalf, [new LocalTime((hour % 12) + (pm ? 12 : 0), minute)]) : new(afterHalf, [], Unread: true);
        }

        // "17.30" without am or pm could be a version number; "17h" and "at 17" are times.
        var h = w.Is(to, "h") && w[to].Glued;
        to += h ? 1 : 0;
        if (!colon && !h && !bare)
        {
            return null;
        }

        if (colon && w.Is(i + 1, ".") && (!(bare || marked) || hour > 23 || (minute is >= 1 and <= 12 && !w.Is(i - 1, Ats))))
        {
            return null;
        }

        if (hour > 23 || minute > 59)
        {
            return colon || h ? new(to, [], Unread: true) : null;
        }

        var unclear = !h && w[i].Text[0] != '0' && (colon ? hour is >= 1 and <= 6 : hour is >= 1 and <= 11);
        return unclear ? new(to, [new(hour, minute), new(hour + 12, minute)]) : new(to, [new(hour, minute)]);
    }

    static bool? Half(Written w, int i, out int to)
    {
        to = i + 1;
        if (w.Is(i, "am") || w.Is(i, "pm"))
        {
            return w.Is(i, "pm");
        }

        to += w.Is(to, ".") && w[to].Glued ? 1 : 0;
        return w.Is(i, "a.m") || w.Is(i, "p.m") ? w.Is(i, "p.m") : null;
    }
}
