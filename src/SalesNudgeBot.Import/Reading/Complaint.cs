using System.Globalization;
using System.Text;
using SalesNudgeBot.Core.Configuration;

namespace SalesNudgeBot.Import;

/// <summary>One thing that is wrong with a file, for whoever sent it.</summary>
/// <param name="Line">As an editor counts: from 1, the heading included. Null where the file as a whole is meant.</param>
/// <param name="Column">By the file's own name for it.</param>
/// <param name="Value">What stands there, shortened and on one line.</param>
/// <param name="Right">What would be right.</param>
public sealed record Complaint(long? Line, string? Column, string? Value, string Says, string? Right)
{
    const int Longest = 60;

    internal static string Shown(string value)
    {
        var text = new StringBuilder();
        foreach (var rune in value.EnumerateRunes())
        {
            if (text.Length >= Longest)
            {
                return text.Append('…').ToString();
            }

            text.Append(Printable.Is(rune) ? rune.ToString() : " ");
        }

        return text.ToString();
    }

    /// <summary>As in "opportunities.csv:4000: close_date: '2017-13-01' is not a date; right would be 2026-11-23".</summary>
    public string ToText(string file)
    {
        var text = new StringBuilder(file);
        if (Line is { } line)
        {
            text.Append(CultureInfo.InvariantCulture, $":{line}");
        }

        text.Append(": ");
        if (Column is not null)
        {
            text.Append(Column).Append(": ");
        }

        text.Append(Says);
        return (Right is null ? text : text.Append("; right would be ").Append(Right)).ToString();
    }
}
