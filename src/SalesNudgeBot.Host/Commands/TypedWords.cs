using System.Collections.Immutable;
using System.Text;

namespace SalesNudgeBot.Host.Commands;

/// <summary>What was typed, in the words that a shell makes of it; and as a line that our parser, which knows double quotes alone, takes for the same words.</summary>
static class TypedWords
{
    /// <returns>The words before the cursor, and the one that it stands in, as far as it is typed.</returns>
    public static (ImmutableArray<string> Before, string Last) Of(string typed)
    {
        var before = ImmutableArray.CreateBuilder<string>();
        var (word, quote, begun) = (new StringBuilder(), '\0', false);
        for (var i = 0; i < typed.Length; i++)
        {
            var c = typed[i];
            if (quote == '\0' ? c is '"' or '\'' : c == quote)
            {
                (quote, begun) = (quote == '\0' ? c : '\0', true);
            }
            else if (c == '\\' && quote != '\'' && i + 1 < typed.Length && typed[i + 1] is ' ' or '"' or '\'')
            {
                word.Append(typed[++i]);
            }
            else if (c != ' ' || quote != '\0')
            {
                word.Append(c);
            }
            else if (begun || word.Length > 0)
            {
                before.Add(word.ToString());
                (word, begun) = (word.Clear(), false);
            }
        }

        return (before.ToImmutable(), word.ToString());
    }

    public static string Line(IEnumerable<string> before, string last) =>
        string.Concat(before.Select(word => word.Length == 0 || word.Contains(' ', StringComparison.Ordinal) ? $"\"{word}\" " : $"{word} ")) + last;
}
