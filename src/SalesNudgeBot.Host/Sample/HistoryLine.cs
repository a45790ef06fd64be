using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace SalesNudgeBot.Host.Sample;

/// <summary>One line of a sample's history: when, in the person's own zone, who, and what they wrote or pressed.</summary>
sealed partial record HistoryLine(LocalDateTime At, string Person, bool Presses, string Text)
{
    static readonly LocalDateTimePattern When = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    /// <exception cref="FormatException">A line that is neither empty, a comment, nor of the form; the message says which.</exception>
    public static ImmutableArray<HistoryLine> Read(string file) =>
        [.. File.ReadLines(file).Select((text, index) => (Text: text.Trim(), Number: index + 1)).Where(line => line.Text.Length > 0 && line.Text[0] != '#').Select(line => Read(file, line.Text, line.Number))];

    static HistoryLine Read(string file, string text, int number)
    {
        var match = Form().Match(text);
        var at = match.Success ? When.Parse(match.Groups["at"].Value) : null;
        return at is { Success: true }
            ? new(at.Value, match.Groups["who"].Value, match.Groups["presses"].Success, match.Groups["what"].Value)
            : throw new FormatException(
                string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}:{number}: expected \"2026-11-02 09:20 sam: what they wrote\" or \"… sam presses: a button\".")
            );
    }

    [GeneratedRegex(@"^(?<at>\d{4}-\d\d-\d\d \d\d:\d\d) (?<who>[a-z0-9-]+)(?<presses> presses)?: (?<what>.+)$")]
    private static partial Regex Form();
}
