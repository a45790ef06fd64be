using System.Text;
using SalesNudgeBot.Manifest.Tree;

namespace Manifest.Tests.Fuzzing;

/// <summary>A piece of a manifest that can be changed and written again.</summary>
sealed class Branch
{
    /// <summary>Null for lists and maps.</summary>
    public string? Text { get; set; }

    public bool Plain { get; set; }

    public bool IsMap { get; set; }

    /// <summary>The key is empty in a list. A plain "&lt;&lt;" is a merge key.</summary>
    public List<(string Key, Branch Value)> Children { get; init; } = [];

    public string? Anchor { get; set; }

    /// <summary>Written in place of all else.</summary>
    public string? Alias { get; set; }

    public static Branch Of(Node node) =>
        node switch
        {
            MapNode map => new() { IsMap = true, Children = [.. map.InOrder().Select(entry => (entry.Key, Of(entry.Value)))] },
            ListNode list => new() { Children = [.. list.Items.Select(item => ("", Of(item)))] },
            ScalarNode scalar => new() { Text = scalar.Text, Plain = scalar.Plain },
            _ => throw new ArgumentOutOfRangeException(nameof(node)),
        };

    public Branch Copy() => new()
    {
        Text = Text,
        Plain = Plain,
        IsMap = IsMap,
        Anchor = Anchor,
        Alias = Alias,
        Children = [.. Children.Select(child => (child.Key, child.Value.Copy()))],
    };

    public IEnumerable<Branch> All() => Children.SelectMany(child => child.Value.All()).Prepend(this);

    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.Append('\n').ToString();
    }

    void Write(StringBuilder text)
    {
        if (Alias is not null)
        {
            text.Append(null, $"*{Alias} ");
            return;
        }

        text.Append(Anchor is null ? "" : $"&{Anchor} ");
        if (Text is not null)
        {
            text.Append(Plain ? Text : Quoted(Text));
            return;
        }

        text.Append(IsMap ? '{' : '[');
        foreach (var (key, value) in Children)
        {
            text.Append(IsMap ? $"{(key == "<<" ? key : Quoted(key))}: " : "");
            value.Write(text);
            text.Append(",\n");
        }

        text.Append(IsMap ? '}' : ']');
    }

    static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c is '"' or '\\' ? $"\\{c}" : char.IsControl(c) ? $"\\x{(int)c:X2}" : c.ToString());
        }

        return quoted.Append('"').ToString();
    }
}
