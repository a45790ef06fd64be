using System.Text;

namespace SalesNudgeBot.Host.Commands;

/// <summary>Text cut between words, so that a terminal does not cut it within them.</summary>
static class Wrapping
{
    /// <param name="indent">In front of every line, the first included.</param>
    public static string Of(string text, string indent, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder(indent);
        foreach (var word in text.Split(' '))
        {
            if (line.Length > indent.Length && line.Length + 1 + word.Length > width)
            {
                lines.Add(line.ToString());
                line.Clear().Append(indent);
            }

            line.Append(line.Length == indent.Length ? "" : " ").Append(word);
        }

        return string.Join('\n', lines.Append(line.ToString()));
    }
}
