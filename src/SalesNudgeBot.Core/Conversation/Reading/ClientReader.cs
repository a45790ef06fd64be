using System.Collections.Frozen;

namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>Parts "Acme the SSO config", "to Acme: SSO", "the SSO config to Acme" into client and promise.</summary>
sealed class ClientReader(Written w, IReadOnlyList<int> body)
{
    static readonly FrozenSet<string> Links = FrozenSet.Create("that", "to", "we", "we'd", "we'll", "they", "they'd", "they'll", "i", "i'd", "i'll", "it", "it'd", "it'll");
    static readonly FrozenSet<string> Verbs = FrozenSet.Create(
        "deliver", "ship", "send", "give", "provide", "finish", "get", "have", "fix", "build", "set", "share", "call", "be", "make", "show", "do", "bring", "enable", "configure", "release");

    static readonly FrozenSet<string> Functions = FrozenSet.Create("on", "for", "in", "with", "of", "at", "and", "by", "from", "up", "into", "as", "or", "is", "be");
    static readonly FrozenSet<string> Pointing = FrozenSet.Create("everything", "it", "this", "that", "something", "things", "client", "customer", "everyone");

    internal ClientRead Read()
    {
        var (from, to) = Trim(0, body.Count);
        if (from == to)
        {
            return new([], "");
        }

        var lead = Text(from) is "to" && !Verbs.Contains(Text(from + 1));
        return Either(from + (lead ? 1 : 0), to)
            ?? Marked(from + (lead ? 1 : 0), to, lead)
            ?? (lead ? null : ObjectFirst(from, to))
            ?? Linked(from + (lead ? 1 : 0), to)
            ?? FirstWord(from + (lead ? 1 : 0), to);
    }

    // "Acme or Apex SSO", "Acme/Apex": two names before anything else.
    ClientRead? Either(int from, int to)
    {
        var name = NameEnd(from, to);
        return Text(name) is "or" or "and" or "/" or "&" && name + 1 < to && !Functions.Contains(Text(name + 1))
            ? new([Slice(from, name), Slice(name + 1, NameEnd(name + 1, to))], Slice(NameEnd(name + 1, to), to))
            : null;
    }

    // A colon, a dot or a spaced dash after the client; a comma too, where only a name stands before it.
    ClientRead? Marked(int from, int to, bool lead)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (Text(i) is ":" or "·" or "|" || (Text(i) is "-" && !Token(i).Glued))
            {
                return One(from, i, i + 1, to);
            }

            if (Text(i) is "," && NameEnd(from, to) < i && (Vocabulary.Determiners.Contains(Text(NameEnd(from, to))) || Links.Contains(Text(NameEnd(from, to)))))
            {
                return null;
            }

            if (Text(i) is ",")
            {
                return lead || NameEnd(from, to) == i ? One(from, i, i + 1, to)
                    : new([Slice(from, NameEnd(from, to)), Slice(from, i)], Slice(i + 1, to));
            }
        }

        return null;
    }

    // "the SSO config to Acme", "to deliver SSO to Acme", "SSO to Acme".
    ClientRead? ObjectFirst(int from, int to)
    {
        var start = from + (Text(from) is "to" ? 1 : 0);
        var verb = start > from || Verbs.Contains(Text(start));
        var sure = verb || Vocabulary.Determiners.Contains(Text(from));
        for (var i = to - 2; i > start && i >= to - 5; i--)
        {
            if (Text(i) is not ("to" or "for") || (Text(i) is "for" && !sure))
            {
                continue;
            }

            if (Enumerable.Range(i + 1, to - i - 1).Any(n => !Vocabulary.Names(w, body[n]) || Functions.Contains(Text(n)) || Verbs.Contains(Text(n))))
            {
                return sure ? new([], Slice(start, to)) : null;
            }

            var what = Slice(start + (Text(start) is "the" or "a" or "an" ? 1 : 0), i);
            return sure || i == start + 1 ? new([Slice(i + 1, to)], what) : new([Slice(start, start + 1), Slice(i + 1, to)], what);
        }

        return sure ? new([], Slice(start, to)) : null;
    }

    // "Acme the SSO config", "Acme that SSO is live", "Acme to deliver SSO", "Acme's SSO".
    ClientRead? Linked(int from, int to)
    {
        if (Written(from).EndsWith("'s", StringComparison.OrdinalIgnoreCase) && from + 1 < to)
        {
            return new([Written(from)[..^2]], Slice(from + 1, to));
        }

        for (var i = from; i < to && i <= from + 4 && !Functions.Contains(Text(i)); i++)
        {
            var determiner = Vocabulary.Determiners.Contains(Text(i));
            if (i == from && (determiner || Links.Contains(Text(i))))
            {
                return new([], Slice(i, to));
            }

            if (Text(i) is "to" && !Verbs.Contains(Text(i + 1)))
            {
                return null;
            }

            if (determiner || Links.Contains(Text(i)))
            {
                var cut = i + (Text(i) is "the" or "a" or "an" or "that" or "to" ? 1 : 0);
                return i == NameEnd(from, to) || (determiner && Enumerable.Range(from, i - from).All(LikeName)) ? One(from, i, cut, to)
                    : new([Slice(from, NameEnd(from, to)), Slice(from, i)], Slice(cut, to));
            }
        }

        return null;
    }

    ClientRead FirstWord(int from, int to)
    {
        if (from >= to)
        {
            return new([], "");
        }

        if (!Vocabulary.Names(w, body[from]) || Pointing.Contains(Text(from)) || Functions.Contains(Text(from)) || Verbs.Contains(Text(from)))
        {
            return new([], Slice(from + (Vocabulary.Somebody.Contains(Text(from)) ? 1 : 0), to));
        }

        var name = NameEnd(from, to);
        // "Blue Ocean migration": two words written like names may be one client; "SSO" is no such word.
        return name + 1 < to && NameEnd(from, to) == from + 1 && LikeName(from) && LikeName(name)
            ? new([Slice(from, name), Slice(from, name + 1)], Slice(name, to))
            : One(from, name, name, to);
    }

    int NameEnd(int from, int to)
    {
        // "Mr. Smith", "St. Mary": a title is never the whole name.
        var title = Text(from) is "mr" or "mrs" or "ms" or "dr" or "st";
        var i = Math.Min(to, from + (!title ? 1 : Text(from + 1) is "." ? 3 : 2));
        while (i < to && Vocabulary.CompanySuffixes.Contains(Text(i)))
        {
            i += Text(i + 1) is "." && Token(i + 1).Glued && i + 1 < to ? 2 : 1;
        }

        return i;
    }

    bool LikeName(int i) => Written(i) is { Length: > 1 } word && char.IsUpper(word[0]) && word.Skip(1).All(c => !char.IsUpper(c));

    ClientRead One(int from, int nameTo, int whatFrom, int to)
    {
        var (nameFrom, nameEnd) = Trim(from, nameTo);
        var name = Slice(nameFrom, nameEnd);
        var no = name.Length == 0 || !Enumerable.Range(nameFrom, nameEnd - nameFrom).Any(i => Vocabulary.Names(w, body[i]) || Token(i).Kind == TokenKind.Number);
        return new(no ? [] : [name], Slice(whatFrom, to));
    }

    (int From, int To) Trim(int from, int to)
    {
        while (from < to && Loose(from))
        {
            from++;
        }

        while (to > from && Loose(to - 1))
        {
            to--;
        }

        return (from, to);
    }

    bool Loose(int i) => (Token(i).Kind is TokenKind.Mark && Text(i) is not (")" or "%" or "(" or "$" or "€" or "£")) || Token(i).Kind is TokenKind.Line || (Text(i) is "and" or "but" or "also" or "today" or "just");

    Token Token(int i) => i >= 0 && i < body.Count ? w[body[i]] : w[-1];

    string Text(int i) => Token(i).Text;

    string Written(int i) => i < body.Count ? w.Slice(body[i], body[i] + 1) : "";

    string Slice(int from, int to)
    {
        var (first, last) = Trim(from, Math.Min(to, body.Count));
        if (Enumerable.Range(first, last - first).Count(i => Text(i) is "\"") % 2 == 1)
        {
            // Trimming took one of a pair.
            first -= first > 0 && Text(first - 1) is "\"" ? 1 : 0;
            last += Text(last) is "\"" ? 1 : 0;
        }

        return first < last ? w.Slice([.. body.Skip(first).Take(last - first)]) : "";
    }
}
