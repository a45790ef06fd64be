using System.Collections.Frozen;
using NodaTime;

namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>Finds a date with its "by" and its time: "by Friday noon", "EOD Thursday", "due on 30 Nov at 17:00".</summary>
static class DatePhraseReader
{
    // "due by no later than": nobody leads up to a date with more words, and looking no further keeps reading linear.
    const int MostLeads = 6;

    static readonly FrozenSet<string> Deadlines = FrozenSet.Create("by", "until", "till", "due", "before", "latest");
    static readonly FrozenSet<string> Leads = FrozenSet.Create("on", "for", "from", "at", "@", "this");
    static readonly FrozenSet<string> Vague = FrozenSet.Create(
        "around", "about", "roughly", "early", "late", "mid", "maybe", "probably", "hopefully", "ideally", "sometime", "approximately", "circa", "say", "perhaps", "~");

    static readonly FrozenSet<string> ZoneNames = FrozenSet.Create(
        "utc", "gmt", "cet", "cest", "bst", "wet", "eet", "eest", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "et", "pt", "jst", "ist", "aest", "aedt", "sgt", "zulu");

    /// <param name="alone">The text is a date field, so a date needs no "by" to be one.</param>
    internal static DatePhrase? At(Written w, int from, Speaker speaker, DayMoment dayMeans, bool alone = false)
    {
        var p = Lead(w, from, out var deadline, out var before, out var vague);
        if (vague && w.Is(p, "next"))
        {
            // "early next week" stays unread, whatever comes after.
            deadline = true;
        }

        var marked = deadline || alone || vague;
        var exact = FromNow(w, p, speaker);
        if (exact is { } hours)
        {
            return Phrase(w, from, hours.To, deadline || alone, Due.At(hours.At, speaker.Time));
        }

        var time = ClockTime.Read(w, p, speaker, dayMeans, bare: w.Is(p - 1, "at") || w.Is(p - 1, "@") || (deadline && !w.Word(p + 1)), marked);
        var day = time is null ? DayReader.Read(w, p, speaker, marked) : null;
        if (time is null && day is null)
        {
            return null;
        }

        var p2 = time?.To ?? day!.To;
        if (time is null)
        {
            time = ClockTime.Read(w, p2 + (Joins(w, p2) ? 1 : 0), speaker, dayMeans, bare: false, marked: true);
            p2 = time?.To ?? p2;
        }
        else
        {
            day = DayReader.Read(w, p2 + (w.Is(p2, "on") || w.Is(p2, "of") ? 1 : 0), speaker, marked);
            p2 = day?.To ?? p2;
        }

        var zoned = w.Is(p2, ZoneNames);
        p2 += zoned ? 1 : 0;
        var to = Trail(w, p2);
        var text = w.Slice(p, p2);
        var when = zoned ? new ReadWhen.Doubtful(new Doubt.OtherZone(text))
            : vague ? new ReadWhen.Doubtful(new Doubt.UnreadDate(w.Slice(from, p2)))
            : Due.Read(text, day, time, before && time is null, speaker, dayMeans);
        return Phrase(w, from, to, deadline || to > p2, when);
    }

    static DatePhrase Phrase(Written w, int from, int to, bool deadline, ReadWhen when) => new(from, to, deadline, w.Slice(from, to), when);

    static int Lead(Written w, int i, out bool deadline, out bool before, out bool vague)
    {
        (deadline, before, vague) = (false, false, false);
        for (var words = 0; words < MostLeads; words++)
        {
            if (w.Are(i, "no", "later", "than") || w.Are(i, "not", "later", "than"))
            {
                deadline = true;
                i += 3;
            }
            else if (w.Are(i, "at", "the", "latest"))
            {
                deadline = true;
                i += 3;
            }
            else if (w.Is(i, Deadlines))
            {
                deadline = true;
                before |= w.Is(i, "before");
                i++;
            }
            else if (w.Is(i, Vague))
            {
                vague = true;
                i++;
            }
            else if (w.Is(i, Leads) && !(w.Is(i, "this") && !w.Is(i + 1, "coming")))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    static bool Joins(Written w, int i) => w.Is(i, ",") && (w.Is(i + 1, "at") || (w.Number(i + 1) && w.Is(i + 2, ":")));

    static int Trail(Written w, int i) => w.Are(i, "at", "the", "latest") ? i + 3 : w.Is(i, "latest") ? i + 1 : i;

    static (int To, Instant At)? FromNow(Written w, int i, Speaker speaker)
    {
        if (!(w.Is(i, "in") || w.Is(i, "within")) || (NumberWords.At(w, i + 1) ?? (w.Is(i + 1, "a") || w.Is(i + 1, "an") ? 1 : null)) is not (> 0 and <= 10_000 and var n))
        {
            return null;
        }

        return w[i + 2].Text switch
        {
            "minute" or "minutes" or "min" or "mins" => (i + 3, speaker.Now + Duration.FromMinutes(n)),
            "hour" or "hours" => (i + 3, speaker.Now + Duration.FromHours(n)),
            _ => null,
        };
    }
}
