using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Erasing;

/// <summary>Puts a former person's id and name in the place of what they were called: in keys, in what buttons are about, and where our own words hold a name.</summary>
public sealed partial class NameTaken
{
    readonly PersonId person;
    readonly PersonId former;
    readonly Regex? id;
    readonly ImmutableArray<Regex> named;

    /// <param name="names">Whole names that the person went by.</param>
    /// <param name="shared">Given names that somebody else has: what names nobody else is replaced, these are not.</param>
    public NameTaken(PersonId person, PersonId former, IEnumerable<string> names, IReadOnlySet<string> shared)
    {
        (this.person, this.former) = (person, former);
        // Between words an id counts only where it can be nothing else.
        id = person.Value.Contains('-', StringComparison.Ordinal) ? new($@"(?<![\w-]){Regex.Escape(person.Value)}(?![\w-])") : null;
        var all = names.Append(NameIn(person.Value)).Where(name => name.Length > 1).Distinct(StringComparer.Ordinal).ToList();
        var given = all.Select(name => name.Split(' ', 2)[0]).Where(name => name.Length > 1 && !shared.Contains(name)).Distinct(StringComparer.Ordinal);
        named = [.. all.Where(name => name.Contains(' ', StringComparison.Ordinal)).Select(Whole).Concat(given.Select(Label))];
    }

    public PersonId Person => person;

    public PersonId Former => former;

    /// <summary>What a stored row has to hold in order to be looked at: the id, or a name.</summary>
    public static ImmutableArray<string> Traces(PersonId person, IEnumerable<string> names) =>
        [.. names.Append(NameIn(person.Value)).SelectMany(name => new[] { name, name.Split(' ', 2)[0] }).Append(person.Value).Where(trace => trace.Length > 1 || trace == person.Value).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Of a key such as <c>checkin/ana/2026-11-23/ask</c>, or of what a button is about: a part that is the id. Keys of teams are left: a team may be called the same.</summary>
    public string InKey(string key) =>
        key.Contains(person.Value, StringComparison.Ordinal) && !key.StartsWith("channel/", StringComparison.Ordinal) && !key.StartsWith("digest/", StringComparison.Ordinal)
            ? string.Concat(Parts().Split(key).Select(part => part == person.Value ? former.Value : part))
            : key;

    /// <summary>Of any text of ours: a key has no blanks.</summary>
    public string In(string text)
    {
        var renamed = text.Contains(' ', StringComparison.Ordinal) ? id?.Replace(text, former.Value) ?? text : InKey(text);
        return named.Aggregate(renamed, (said, name) => name.Replace(said, FormerPerson.NameOf(former)!));
    }

    static Regex Whole(string name) => new($@"(?<!\w){Regex.Escape(name)}(?!\w)", RegexOptions.CultureInvariant);

    // A given name may be a word as well (Mark, Will): only where a button or a table puts one.
    static Regex Label(string given) => new($@"^{Regex.Escape(given)}$|(?<=\b(?:Ask|with|to|for) ){Regex.Escape(given)}(?!\w)", RegexOptions.CultureInvariant);

    /// <summary>Most ids are made of the name: ana-moreno of Ana Moreno.</summary>
    static string NameIn(string id) => string.Join(' ', id.Split(['-', '.', '_'], StringSplitOptions.RemoveEmptyEntries).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    [GeneratedRegex("([/|:#@,])")]
    private static partial Regex Parts();
}
