using System.Collections.Immutable;

namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>Everyone by every name they are called by.</summary>
sealed class NameBook
{
    const int LongestName = 6;

    readonly Dictionary<string, ImmutableArray<KnownPerson>> byName = [];

    internal NameBook(ImmutableArray<KnownPerson> people)
    {
        foreach (var person in people.IsDefault ? [] : people)
        {
            var full = Key(person.Name);
            var also = person.AlsoCalled.IsDefault ? [] : person.AlsoCalled.Select(Key);
            foreach (var name in also.Append(full).Append(full.Split(' ')[0]).Where(n => n.Length > 0).Distinct())
            {
                byName[name] = byName.TryGetValue(name, out var same) ? same.Add(person) : [person];
            }
        }
    }

    /// <summary>The longest known name that starts here; the last word may end in 's or 'll.</summary>
    internal (int To, ImmutableArray<KnownPerson> People)? From(Written w, int from, int end)
    {
        for (var to = Math.Min(end, from + LongestName); to > from; to--)
        {
            if (Named(w, from, to) is { } people)
            {
                return (to, people);
            }
        }

        return null;
    }

    /// <summary>The longest known name that ends here.</summary>
    internal (int From, ImmutableArray<KnownPerson> People)? Until(Written w, int start, int to)
    {
        for (var from = Math.Max(start, to - LongestName); from < to; from++)
        {
            if (Named(w, from, to) is { } people)
            {
                return (from, people);
            }
        }

        return null;
    }

    internal ImmutableArray<KnownPerson>? Named(Written w, int from, int to)
    {
        if (to - from is < 1 or > LongestName)
        {
            return null;
        }

        var words = new string[to - from];
        for (var i = from; i < to; i++)
        {
            words[i - from] = w[i].Text;
        }

        words[^1] = Bare(words[^1]);
        return byName.TryGetValue(string.Join(' ', words), out var people) ? people : null;
    }

    internal static string Bare(string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word.EndsWith("'ll", StringComparison.Ordinal) ? word[..^3] : word;

    static string Key(string name)
    {
        var written = Written.From(name);
        return string.Join(' ', Enumerable.Range(0, written.Count).Select(i => written[i].Text));
    }
}
