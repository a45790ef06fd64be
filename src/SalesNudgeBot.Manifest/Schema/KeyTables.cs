using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using SalesNudgeBot.Manifest.Sections;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Schema;

/// <summary>Every key in tables for people, in Markdown.</summary>
public static partial class KeyTables
{
    /// <summary>All tables, each under its name.</summary>
    public static string Text() => string.Join('\n', Tables().Select(table => $"### {table.Name}\n\n{Drawn(table)}"));

    /// <summary>A text with these tables in it, each between "keys of NAME" and "end of keys" in comments, as they are now.</summary>
    /// <exception cref="ArgumentException">It asks for a table that there is not.</exception>
    public static string FilledInto(string text)
    {
        var tables = Tables().ToDictionary(table => table.Name, StringComparer.Ordinal);
        return Place().Replace(text, place =>
            tables.TryGetValue(place.Groups["name"].Value, out var table)
                ? $"{place.Groups["start"].Value}\n{Drawn(table)}{place.Groups["end"].Value}"
                : throw new ArgumentException($"There is no table '{place.Groups["name"].Value}'.", nameof(text)));
    }

    internal static string Plain(string markdown) => markdown.Replace("`", "", StringComparison.Ordinal);

    internal static ImmutableArray<Shape.Table> Tables()
    {
        var found = new List<Shape.Table>();
        Collect(Root.Table, found);
        return [.. found];
    }

    static void Collect(Shape shape, List<Shape.Table> found)
    {
        switch (shape)
        {
            case Shape.Table table when found.TrueForAll(other => other.Name != table.Name):
                found.Add(table);
                foreach (var key in table.Keys)
                {
                    Collect(key.Shape, found);
                }

                break;
            case Shape.Many many:
                Collect(many.Each, found);
                break;
            case Shape.Entries entries:
                Collect(entries.Each, found);
                break;
            case Shape.Variant variant:
                foreach (var (_, table) in variant.Tables)
                {
                    Collect(table, found);
                }

                break;
        }
    }

    static string Drawn(Shape.Table table)
    {
        var text = new StringBuilder("| key | is | means | if not given |\n|---|---|---|---|\n");
        foreach (var key in table.Keys)
        {
            var otherwise = key.Required ? "needed" : key.Default is { } assumed ? $"`{assumed}`" : key.Otherwise;
            text.Append(null, $"| `{key.Name}` | {Of(key.Shape)} | {key.Means} | {otherwise} |\n");
        }

        return text.ToString();
    }

    static string Of(Shape shape) =>
        shape switch
        {
            Shape.Single { Kind: var kind } => Of(kind),
            Shape.IdOf { Section: var section } => $"the id of {Named(section)}",
            Shape.Many { Each: var each } => $"a list, each {Of(each)}",
            Shape.Table { Name: var name } => $"*{name}*",
            Shape.Entries { Names: var names, Each: var each } => $"by {Of(names)}: {Of(each)}",
            Shape.Variant { Tables: var tables } => string.Join(", ", tables.Select(one => Of(one.Table))),
            _ => throw new ArgumentOutOfRangeException(nameof(shape)),
        };

    static string Of(Kind kind) =>
        kind.Written is Written.WholeNumber { Least: var least, Most: var most } ? (least == most ? $"`{least}`" : $"{least} to {most}")
        : kind.FewNames is { } words ? string.Join(", ", words.Select(word => $"`{word}`"))
        : kind == Kinds.Text ? "a text"
        : kind.Name;

    static string Named(Section section) =>
        section switch
        {
            Section.People => "a person",
            Section.Calendars => "a calendar",
            Section.Policies => "a policy",
            Section.Workspaces => "a workspace",
            Section.Teams => "a team",
            _ => throw new ArgumentOutOfRangeException(nameof(section)),
        };

    [GeneratedRegex("(?<start><!-- keys of (?<name>[a-z_ ]+) -->)\n.*?(?<end><!-- end of keys -->)", RegexOptions.Singleline)]
    private static partial Regex Place();
}
