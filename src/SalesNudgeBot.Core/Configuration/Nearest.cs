namespace SalesNudgeBot.Core.Configuration;

/// <summary>The name that was probably meant.</summary>
public static class Nearest
{
    const int LongestGuessed = 48;

    /// <summary>Null when none is close: a guess that is far off helps less than none. Letter case does not count.</summary>
    public static string? To(string written, IReadOnlyCollection<string> names)
    {
        if (written.Length is 0 or > LongestGuessed)
        {
            return null;
        }

        var (best, bound) = ((string?)null, Math.Max(1, written.Length / 3) + 1);
        foreach (var name in names)
        {
            if (name.Length <= LongestGuessed && Math.Abs(name.Length - written.Length) < bound && Distance(written, name) is var distance && distance < bound)
            {
                (best, bound) = (name, distance);
            }
        }

        return best ?? (written.Length >= 3 ? names.FirstOrDefault(name => name.StartsWith(written, StringComparison.OrdinalIgnoreCase)) : null);
    }

    /// <summary>Letters to insert, drop, change, or swap with their neighbour (optimal string alignment).</summary>
    static int Distance(string left, string right)
    {
        Span<int> before = stackalloc int[right.Length + 1];
        Span<int> above = stackalloc int[right.Length + 1];
        Span<int> row = stackalloc int[right.Length + 1];
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            row.CopyTo(above);
            row[0] = i;
            for (var j = 1; j < row.Length; j++)
            {
                var change = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + change);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            above.CopyTo(before);
        }

        return row[^1];
    }

    static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
