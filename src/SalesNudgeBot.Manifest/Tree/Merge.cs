using SalesNudgeBot.Manifest.Sections;

namespace SalesNudgeBot.Manifest.Tree;

/// <summary>Lays the files of one manifest together: sections keyed by id join their entries, everything else is given once.</summary>
sealed class Merge(FindingList findings)
{
    readonly Dictionary<string, Entry> sections = new(StringComparer.Ordinal);

    public static MapNode Of(IReadOnlyList<Node> roots, Place place, FindingList findings)
    {
        var merge = new Merge(findings);
        foreach (var root in roots)
        {
            merge.Add(root);
        }

        return Versions.Newest(MapNode.Of(place, merge.sections), findings);
    }

    void Add(Node root)
    {
        if (root is not MapNode map)
        {
            var names = string.Join(", ", Root.Keys.Select(key => key.Name));
            findings.Add(Codes.WrongShape, root.Place, $"{root.Kind} cannot stand here", $"sections: {names}");
            return;
        }

        foreach (var section in map.InOrder().Where(section => !section.Key.StartsWith(Root.OwnPrefix, StringComparison.Ordinal)))
        {
            if (!sections.TryAdd(section.Key, section with { Order = sections.Count }))
            {
                Join(sections[section.Key], section);
            }
        }
    }

    void Join(Entry first, Entry second)
    {
        if (second.Key == Root.Version.Name || second.Value.IsNothing)
        {
            return;
        }

        if (first.Value.IsNothing)
        {
            sections[first.Key] = second with { Order = first.Order };
        }
        else if (first.Value is MapNode mine && second.Value is MapNode theirs && Root.ById.Any(key => key.Name == first.Key))
        {
            sections[first.Key] = first with { Value = MapNode.Of(mine.Place, Joined(mine, theirs)) };
        }
        else
        {
            Twice(first, second);
        }
    }

    Dictionary<string, Entry> Joined(MapNode mine, MapNode theirs)
    {
        var entries = new Dictionary<string, Entry>(mine.Entries, StringComparer.Ordinal);
        foreach (var entry in theirs.InOrder())
        {
            if (!entries.TryAdd(entry.Key, entry with { Order = entries.Count }))
            {
                Twice(entries[entry.Key], entry);
            }
        }

        return entries;
    }

    void Twice(Entry first, Entry second) => findings.Add(
        Codes.Duplicate,
        second.Place,
        $"'{Shown.Plainly(second.Key)}' is given twice, first at {first.Place}",
        "one of them",
        second.Key);
}
