namespace SalesNudgeBot.Manifest.Tree;

/// <summary>"&lt;&lt;", after https://yaml.org/type/merge.html: one map, or a list of them, whose keys stand here too where nothing else gives them.</summary>
static class MergeKey
{
    const string Written = "<<";
    const string Right = "an alias of keys with values, as in '<<: *usual', or a list of such";

    /// <summary>In quotes it is a key like any other.</summary>
    public static bool Is(ScalarNode key) => key is { Plain: true, Text: Written };

    /// <summary>Own keys go before merged ones, and of merged ones the first. In order, merged ones stand above.</summary>
    public static IReadOnlyDictionary<string, Entry> Applied(Entry? merged, Dictionary<string, Entry> own, FindingList findings)
    {
        if (merged is null || merged.Value.IsNothing)
        {
            return own;
        }

        var all = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var source in Sources(merged.Value, findings))
        {
            foreach (var entry in source.InOrder().Where(entry => !own.ContainsKey(entry.Key) && !all.ContainsKey(entry.Key)))
            {
                all.Add(entry.Key, entry with { Order = all.Count });
            }
        }

        foreach (var entry in own.Values.OrderBy(entry => entry.Order))
        {
            all.Add(entry.Key, entry with { Order = all.Count });
        }

        return all;
    }

    static IEnumerable<MapNode> Sources(Node merged, FindingList findings)
    {
        foreach (var node in merged is ListNode list ? list.Items : [merged])
        {
            if (node is MapNode map)
            {
                yield return map;
            }
            else
            {
                findings.Add(Codes.WrongShape, node.Place, $"{node.Kind} cannot be merged", Right);
            }
        }
    }
}
