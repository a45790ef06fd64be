using System.Collections.Immutable;
using System.Globalization;
using SalesNudgeBot.Manifest.Tree;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

/// <summary>The formats that are read, each with how it is brought into the newest, the only one that the sections know. A format that changes gets an entry here, and the one before it what changed.</summary>
static class Versions
{
    public static ImmutableSortedDictionary<int, Func<MapNode, MapNode>> Readers { get; } =
        ImmutableSortedDictionary<int, Func<MapNode, MapNode>>.Empty.Add(1, newest => newest);

    public static readonly Kind<int> Kind = new(
        Codes.Version,
        "a version that this bot reads",
        (string text, out int version) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out version) && Readers.ContainsKey(version),
        $"version: {Readers.Keys.Last()}")
    {
        Written = new Written.WholeNumber(Readers.Keys.First(), Readers.Keys.Last()),
    };

    /// <summary>What was written in a known version, as the sections know it. Another version has its finding.</summary>
    public static MapNode Newest(MapNode root, FindingList findings) => Newest(root, findings, Readers);

    internal static MapNode Newest(MapNode root, FindingList findings, ImmutableSortedDictionary<int, Func<MapNode, MapNode>> readers)
    {
        if (root.Find(Root.Version.Name) is not { } given)
        {
            return root;
        }

        if (given is ScalarNode { Plain: true, Text: var text } && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && readers.TryGetValue(version, out var reader))
        {
            return reader(root);
        }

        var says = given is ScalarNode scalar ? $"version '{Shown.Plainly(scalar.Text)}'{(scalar.Plain ? "" : " in quotes")}" : given.Kind;
        findings.Add(Codes.Version, given.Place, $"{says} is not one that this bot reads; it reads {string.Join(", ", readers.Keys)}", $"version: {readers.Keys.Last()}");
        return root;
    }
}
