using System.Diagnostics.CodeAnalysis;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest.Tree;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

/// <summary>What all sections share while one manifest is read: the tree, the findings, and the ids named before all are known.</summary>
sealed class Reading(MapNode root, FindingList findings)
{
    // Guessing compares a wrong name with every known one: after this many, a manifest with thousands of wrong names gets no more guesses.
    const int MostCompared = 200_000;

    readonly List<Reference> references = [];
    int compared;

    public MapNode Root => root;

    public FindingList Findings => findings;

    public IReadOnlyList<Reference> References => references;

    public void Refer(Section to, string id, Place place) => references.Add(new(to, id, place));

    /// <summary>Where a value stands; as much of the path as was written.</summary>
    public Place PlaceOf(params ReadOnlySpan<string> path)
    {
        Node node = root;
        var place = root.Place;
        foreach (var key in path)
        {
            if (node is not MapNode map || !map.Entries.TryGetValue(key, out var entry))
            {
                break;
            }

            node = entry.Value;
            place = node is MapNode || node.IsNothing ? entry.Place : node.Place;
        }

        return place;
    }

    /// <summary>Whether something was written there.</summary>
    public bool Has(params ReadOnlySpan<string> path) => Find(path) is not null;

    /// <summary>Whether keys were written there, or nothing at all.</summary>
    public bool IsMap(params ReadOnlySpan<string> path) => Find(path) is null or MapNode;

    /// <summary>The entries of a section, or of any other map whose keys are ids. One with nothing after its id has no keys; null is the wrong shape.</summary>
    public IEnumerable<(string Id, Place Place, MapNode? Map)> Entries(Node? section)
    {
        if (section is not null and not MapNode)
        {
            WrongShape(section, "ids, each with a colon behind it and its keys below, as in ana:");
        }

        foreach (var entry in (section as MapNode)?.InOrder() ?? [])
        {
            if (!Kinds.Id.Parse(entry.Key, out _))
            {
                Complain(Kinds.Id, entry.Key, entry.Place);
            }

            yield return (entry.Key, entry.Place, MapOf(entry.Value.IsNothing ? null : entry.Value, entry.Place));
        }
    }

    /// <summary>Nothing is a map without keys; null, and a finding, is something that is no map.</summary>
    public MapNode? MapOf(Node? node, Place place)
    {
        if (node is not null and not MapNode)
        {
            WrongShape(node, "keys with values");
        }

        return node is null ? MapNode.Empty(place) : node as MapNode;
    }

    public void WrongShape(Node found, string right) =>
        findings.Add(Codes.WrongShape, found.Place, $"{found.Kind} cannot stand here", right);

    public void Missing(Key key, Place place) =>
        findings.Add(Codes.MissingKey, place, $"'{key.Name}' is missing", $"{key.Name}: {Expected(key)}");

    public void Complain<T>(Kind<T> kind, string text, Place place) =>
        findings.Add(kind.Code, place, $"'{Shown.Plainly(text)}' is not {kind.Name}", Guess(text, kind.Names ?? []) ?? kind.Right, text);

    public void Complain<T>(Kind<T> kind, ScalarNode scalar)
    {
        if (IsQuoted(kind, scalar) && kind.Takes(scalar.Text))
        {
            findings.Add(kind.Code, scalar.Place, $"'{scalar.Text}' in quotes is a text, not {kind.Name}", $"{scalar.Text} without the quotes", scalar.Text);
            return;
        }

        Complain(kind, scalar.Text, scalar.Place);
    }

    /// <summary>As editors take it: in quotes stands a text, and no number and no flag.</summary>
    public static bool Takes<T>(Kind<T> kind, ScalarNode scalar, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return !IsQuoted(kind, scalar) && kind.Parse(scalar.Text, out value);
    }

    static bool IsQuoted(Kind kind, ScalarNode scalar) => !scalar.Plain && kind.Written is not (Written.Text or Written.Word);

    /// <summary>The name that was probably meant, or null.</summary>
    public string? Guess(string written, IReadOnlyCollection<string> names)
    {
        if (compared > MostCompared)
        {
            return null;
        }

        compared += names.Count;
        return Nearest.To(written, names);
    }

    static string Expected(Key key) =>
        key.Shape is Shape.Single { Kind: { FewNames: not null } kind } ? kind.Right : key.Means.Replace("`", "", StringComparison.Ordinal);

    /// <summary>Null when the path was not written, or leads nowhere.</summary>
    public Node? Find(params ReadOnlySpan<string> path)
    {
        Node? node = root;
        foreach (var key in path)
        {
            node = (node as MapNode)?.Find(key);
        }

        return node;
    }
}

readonly record struct Reference(Section To, string Id, Place Place);

enum Section
{
    People,
    Calendars,
    Policies,
    Workspaces,
    Teams,
}
