using System.Text;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Commands;

/// <summary>A code for an admin who met it, for a terminal of eighty columns.</summary>
static class ExplanationText
{
    const int Width = 80;

    public static string Of(Explanation explained)
    {
        var text = new StringBuilder($"{explained.Code.Id}, {Severity(explained).Trim()}\n")
            .Append(Wrapped(explained.Code.Means, "  "))
            .Append("\n\nWhy it matters\n")
            .Append(Wrapped(explained.Why, "  "))
            .Append("\n\nHow to mend it\n")
            .Append(Wrapped(explained.Mend, "  "))
            .Append("\n\nThe smallest manifest that shows it\n");
        return text.Append(explained.Example.Text is { } example ? Numbered(example, explained) : Wrapped(explained.Example.InWords, "  ")).ToString();
    }

    public static string OfAll()
    {
        var text = new StringBuilder();
        foreach (var (about, codes) in Explanations.Groups)
        {
            text.Append($"About {about}\n");
            foreach (var explained in codes)
            {
                var first = $"  {explained.Code.Id}  {Severity(explained)}  ";
                text.Append(first).Append(Wrapped(explained.Code.Means, new(' ', first.Length)).TrimStart()).Append('\n');
            }

            text.Append('\n');
        }

        return text.Append("More about one: manifest check --explain ").Append(Explanations.All[0].Code.Id).ToString();
    }

    /// <summary>The manifest with numbers, and under the line that is wrong what the reader really says of it.</summary>
    static string Numbered(string manifest, Explanation explained)
    {
        var finding = explained.Example.Read()!.Findings.Single();
        var lines = manifest.TrimEnd('\n').Split('\n').Select((line, i) => $"  {i + 1,3}  {line.Replace('\t', '→')}").ToList();
        var said = new string(' ', Math.Clamp(6 + finding.Column, 7, Width / 2));
        lines.Insert(Math.Min(finding.Line, lines.Count), $"{said}^\n{Wrapped(FindingTable.Says(finding), said[..Math.Min(said.Length, Width / 4)])}");
        return string.Join('\n', lines);
    }

    static string Severity(Explanation explained) => explained.Code.Severity is Manifest.Severity.Error ? "error  " : "warning";

    static string Wrapped(string text, string indent) => Wrapping.Of(text, indent, Width);
}
