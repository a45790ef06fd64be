namespace SalesNudgeBot.Manifest.Tree;

/// <param name="Size">Values in here, aliases written out: an aliased node is shared, but counts each time.</param>
/// <param name="Height">Lists and maps inside one another; a single value has 0.</param>
abstract record Node(Place Place, int Size, int Height)
{
    public abstract string Kind { get; }

    /// <summary>A key with nothing after it, as if it had not been written.</summary>
    public virtual bool IsNothing => false;
}

sealed record ScalarNode(Place Place, string Text, bool Plain) : Node(Place, 1, 0)
{
    public override string Kind => "a single value";

    public override bool IsNothing => Plain && Text is "" or "~" or "null";
}

sealed record ListNode(Place Place, int Size, int Height, IReadOnlyList<Node> Items) : Node(Place, Size, Height)
{
    public override string Kind => "a list";
}

sealed record MapNode(Place Place, int Size, int Height, IReadOnlyDictionary<string, Entry> Entries) : Node(Place, Size, Height)
{
    public override string Kind => "keys with values";

    public static MapNode Empty(Place place) => Of(place, new Dictionary<string, Entry>());

    /// <summary>For maps made here, not read: the limits that size and height serve were applied file by file.</summary>
    public static MapNode Of(Place place, IReadOnlyDictionary<string, Entry> entries) => new(place, 1, 1, entries);

    /// <summary>Null when the key is absent or has nothing after it.</summary>
    public Node? Find(string key) => Entries.TryGetValue(key, out var entry) && !entry.Value.IsNothing ? entry.Value : null;

    /// <summary>As written: the tree never loses the order of a file.</summary>
    public IEnumerable<Entry> InOrder() => Entries.Values.OrderBy(entry => entry.Order);
}

sealed record Entry(string Key, Place Place, Node Value, int Order);
