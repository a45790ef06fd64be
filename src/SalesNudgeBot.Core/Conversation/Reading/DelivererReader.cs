using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>Who does the inside part: "Omar will deliver", "Omar is on it", "with Omar delivering", "delivered by Omar", "I'll do it".</summary>
sealed class DelivererReader(Written w, Speaker speaker, NameBook names)
{
    static readonly FrozenSet<string> Verbs = FrozenSet.Create("delivers", "deliver", "delivering");
    static readonly FrozenSet<string> VerbsOfIt = FrozenSet.Create(
        "on", "does", "do", "doing", "handles", "handle", "handling", "owns", "own", "builds", "build", "building", "has", "takes", "delivers", "deliver");

    static readonly FrozenSet<string> Done = FrozenSet.Create("delivered", "done", "built", "handled", "owned", "made");
    static readonly FrozenSet<string> Helpers = FrozenSet.Create("will", "is", "to", "also", "then", "now", "am", "i'll", "be", "has", "going");
    static readonly FrozenSet<string> Blurs = FrozenSet.Create("would", "might", "should", "could", "may", "can", "maybe", "probably", "hopefully", "perhaps", "supposed");

    /// <param name="alone">These words are about who delivers, so that all before the verb is a name.</param>
    internal List<Deliverer> Find(int from, int to, bool alone)
    {
        var found = new List<Deliverer>();
        for (var i = from; i < to; i++)
        {
            var last = found.Count > 0 ? found[^1].To : from;
            if ((NameFirst(last, i, to, alone || last > from) ?? VerbFirst(i, to)) is { } deliverer)
            {
                found.Add(deliverer);
                i = deliverer.To - 1;
            }
        }

        return found;
    }

    Deliverer? NameFirst(int start, int verb, int end, bool alone)
    {
        var it = w.Is(verb, VerbsOfIt) && w[verb + 1].Text is "it" or "this" or "that" && verb + 1 < end;
        if (!it && !w.Is(verb, Verbs))
        {
            return null;
        }

        var to = verb + (it ? 2 : 1);
        to += w.Is(to, "myself") || w.Is(to, "themselves") ? 1 : 0;
        if (to < end && !Ends(to, end))
        {
            return null;
        }

        var (p, unsure) = (verb, false);
        while (p > start && (w.Is(p - 1, Helpers) || (w.Is(p - 1, Blurs) && w.Word(p - 2)) || w.Is(p - 1, Vocabulary.Negations)) && !w.Is(p - 1, "i'll"))
        {
            p--;
            unsure |= !w.Is(p, Helpers);
        }

        if (p == start || !w.Word(p - 1) || Vocabulary.Joins(w, p - 1))
        {
            return null;
        }

        var first = p - 1;
        while (first > start && w.Word(first - 1) && !Vocabulary.Joins(w, first - 1) && !Dates(first - 1) && p - first < 6)
        {
            first--;
        }

        if (w.Is(first - 1, "and") && names.Named(w, first, p) is { } second && names.Until(w, start, first - 1) is { } one)
        {
            return new(one.From, to, w.Slice(one.From, to), null, new Doubt.WhichPerson(w.Slice(one.From, p), [.. one.People, .. second]));
        }

        var open = first == start ? alone : !w.Word(first - 1) || Dates(first - 1);
        return Who(first, p, to, open, unsure);
    }

    Deliverer Who(int first, int p, int to, bool open, bool unsure)
    {
        var known = names.Until(w, first, p);
        var from = known?.From ?? (Bare(p - 1) is "i" or "me" or "i'm" || !open || p - first > 3 ? p - 1 : first);
        from += from + 1 < p && w.Is(from, "with") ? 1 : 0;
        if (known is not null && open && from > first && p - first <= 3 && !w.Is(from - 1, "with") && !w.Is(from - 1, "so") && w[from - 1].Text is not ("or" or "/"))
        {
            // "Jean Omar delivers" is about Jean Omar, not about Omar.
            from = first;
            known = null;
        }

        var text = w.Slice(from, to);
        if (from > first && w[from - 1].Text is "or" or "and" or "/" && names.Until(w, first, from - 1) is { } other && known is { } one)
        {
            return new(other.From, to, w.Slice(other.From, to), null, new Doubt.WhichPerson(w.Slice(other.From, p), [.. other.People, .. one.People]));
        }

        from -= from > first && w.Is(from - 1, "with") ? 1 : 0;
        return unsure ? new(from, to, text, null, new Doubt.WhoDelivers(text))
            : known is { } person ? Known(from, to, text, person.People)
            : Unnamed(from, p, to, text);
    }

    Deliverer? VerbFirst(int i, int end)
    {
        var p = w.Is(i, Done) && w.Is(i + 1, "by") ? i + 2
            : w.Is(i, "deliverer") || w.Is(i, "owner") ? i + (w.Is(i + 1, ":") || w.Is(i + 1, "is") ? 2 : 1)
            : 0;
        var sure = p > 0;
        if (!sure && (w.Is(i, "by") || w.Is(i, "from") || w.Is(i, "via")))
        {
            p = i + 1;
        }

        p += p > 0 && w.Is(p, "@") ? 1 : 0;
        if (p == 0 || p >= end || (!sure && names.From(w, p, end) is null && !w.Is(p, Vocabulary.Self)))
        {
            return w.Is(i, "myself") && w.Is(i - 1, "it") ? new(i, i + 1, w.Slice(i, i + 1), null, null) : null;
        }

        if (names.From(w, p, end) is { } known)
        {
            return w.Is(known.To, "or") || w.Is(known.To, "and") && names.From(w, known.To + 1, end) is not null
                ? Either(i, p, known.To + 1, end, known.People)
                : Known(i, known.To, w.Slice(i, known.To), known.People);
        }

        var to = p + 1;
        while (to < end && to < p + 3 && w.Word(to) && !Ends(to, end))
        {
            to++;
        }

        return Unnamed(i, to, to, w.Slice(i, to), p);
    }

    Deliverer Either(int from, int p, int second, int end, ImmutableArray<KnownPerson> first)
    {
        var other = names.From(w, second, end);
        var to = other?.To ?? second;
        return new(from, to, w.Slice(from, to), null, new Doubt.WhichPerson(w.Slice(p, to), [.. first, .. other?.People ?? []]));
    }

    internal Deliverer Known(int from, int to, string text, ImmutableArray<KnownPerson> people) => people switch
    {
        [var one] => new(from, to, text, one.Id == speaker.Id ? null : one.Id, null),
        _ => new(from, to, text, null, new Doubt.WhichPerson(people[0].Name.Split(' ')[0], people)),
    };

    Deliverer Unnamed(int from, int nameTo, int to, string text, int? nameFrom = null)
    {
        var start = nameFrom ?? from;
        var who = Bare(start);
        return Vocabulary.Self.Contains(who) || who == "i'm" ? new(from, to, text, null, null)
            : Vocabulary.Somebody.Contains(who) ? new(from, to, text, null, new Doubt.WhoDelivers(text))
            : new(from, to, text, null, new Doubt.UnknownPerson(Name(start, nameTo)));
    }

    string Name(int from, int to)
    {
        var name = w.Slice(from, to);
        var extra = w[to - 1].Text.Length - Bare(to - 1).Length;
        return extra > 0 && extra < name.Length ? name[..^extra] : name;
    }

    string Bare(int i) => NameBook.Bare(w[i].Text);

    // The last word of a date: what follows it is no part of it.
    bool Dates(int i) =>
        DayNames.Weekday(w[i]) is not null || (DayNames.Month(w[i]) is not null && (w.Number(i - 1) || w[i - 1].Glued))
        || w[i].Text is "tomorrow" or "today" or "eod" or "cob" or "noon" or "week" or "month" or "am" or "pm" or "morning" or "latest";

    bool Ends(int i, int end) =>
        i >= end || !w.Word(i) || Vocabulary.Joins(w, i) || w[i].Text is "by" or "on" or "until" or "before" or "due" or "for" or "next" || DayNames.Weekday(w[i]) is not null
        || w[i].Text is "tomorrow" or "today" or "eod";
}
