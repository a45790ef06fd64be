namespace SalesNudgeBot.Manifest.Tree;

/// <summary>A list or map whose end has not been reached. Keys and values of a map arrive in turn.</summary>
sealed class OpenNode(Place place, bool isMap, string? anchor)
{
    readonly List<Node> items = [];
    readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    Entry? merged;
    Node? key;
    long size = 1;
    int height;

    public string? Anchor => anchor;

    public bool AwaitsKey => isMap && key is null;

    public string? Key => (key as ScalarNode)?.Text;

    public void Add(Node node, FindingList findings)
    {
        if (AwaitsKey)
        {
            key = node;
            if (node is not ScalarNode)
            {
                findings.Add(Codes.WrongShape, node.Place, $"{node.Kind} cannot be a key", "a single word");
            }

            return;
        }

        size += node.Size;
        height = Math.Max(height, node.Height);
        if (!isMap)
        {
            items.Add(node);
        }
        else if (key is ScalarNode name)
        {
            Add(new Entry(name.Text, name.Place, node, entries.Count), MergeKey.Is(name), findings);
        }

        key = null;
    }

    public Node Close(FindingList findings)
    {
        var counted = (int)Math.Min(size, int.MaxValue);
        return isMap ? new MapNode(place, counted, height + 1, MergeKey.Applied(merged, entries, findings)) : new ListNode(place, counted, height + 1, items);
    }

    void Add(Entry entry, bool merges, FindingList findings)
    {
        var first = merges ? merged : entries.GetValueOrDefault(entry.Key);
        if (first is not null)
        {
            findings.Add(
                Codes.Duplicate,
                entry.Place,
                $"'{Shown.Plainly(entry.Key)}' is given twice, first at {first.Place}",
                merges ? "one of them, with a list" : "one of them",
                entry.Key);
        }
        else if (merges)
        {
            merged = entry;
        }
        else
        {
            entries.Add(entry.Key, entry);
        }
    }
}
