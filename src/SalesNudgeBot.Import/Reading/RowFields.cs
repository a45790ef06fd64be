using System.Globalization;
using System.Text;
using SalesNudgeBot.Core.Configuration;

namespace SalesNudgeBot.Import.Reading;

/// <summary>The fields of one row, without the spaces around them.</summary>
sealed class RowFields(CsvRows row, Complaints complaints)
{
    public long Line => row.Line;

    public string this[int column] => row[column].Trim();

    /// <summary>Empty, with a complaint, where it is missing or cannot be shown on one line.</summary>
    public string Needed(int column, string name, int longest)
    {
        var text = Text(column, name, longest);
        if (text.Length == 0 && this[column].Length == 0)
        {
            complaints.Add(Line, name, null, "nothing stands here", "a value in every row");
        }

        return text;
    }

    /// <summary>On one line: what people typed into a CRM may have several.</summary>
    public string Text(int column, string name, int longest)
    {
        var written = this[column];
        if (written.Length <= longest && Printable.Is(written))
        {
            return written;
        }

        var text = OneLine(written);
        if (text.Length <= longest)
        {
            return text;
        }

        complaints.Add(Line, name, text, string.Create(CultureInfo.InvariantCulture, $"this has {text.Length:N0} characters"), string.Create(CultureInfo.InvariantCulture, $"at most {longest}"));
        return "";
    }

    static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            line.Append(Printable.Is(rune) ? rune.ToString() : " ");
        }

        return string.Join(' ', line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
