namespace SalesNudgeBot.Manifest.Values;

/// <summary>The name that was probably meant.</summary>
internal static class Nearest
{
    private const int LongestGuessed = 48;

    /// <summary>Null when none is close: a guess that is far off helps less than none. Letter case does not count.</summary>
    public static string? To(string written, IEnumerable<string> names)
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

    /// <summary>Letters to insert, drop or change.</summary>
    private static int Distance(string left, string right)
    {
        Span<int> row = stackalloc int[right.Length + 1];
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 0; i < left.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j < row.Length; j++)
            {
                var same = char.ToLowerInvariant(left[i]) == char.ToLowerInvariant(right[j - 1]);
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
