namespace SalesNudgeBot.Manifest.Tree;

/// <summary>A list or map whose end has not been reached. Keys and values of a map arrive in turn.</summary>
sealed class OpenNode(Place place, bool isMap, string? anchor)
{
    readonly List<Node> items = [];
    readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
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
        else if (key is ScalarNode name && !entries.TryAdd(name.Text, new Entry(name.Text, name.Place, node, entries.Count)))
        {
            var first = entries[name.Text].Place;
            findings.Add(Codes.Duplicate, name.Place, $"'{Shown.Plainly(name.Text)}' is given twice, first at {first}", "one of them", name.Text);
        }

        key = null;
    }

    public Node Close()
    {
        var counted = (int)Math.Min(size, int.MaxValue);
        return isMap ? new MapNode(place, counted, height + 1, entries) : new ListNode(place, counted, height + 1, items);
    }
}
