using System.Globalization;

namespace Stories.Harness;

/// <summary>How much of a long run to do: a sample unless an environment variable says otherwise. tests/long/README.md has the commands.</summary>
public static class LongRun
{
    public const string All = "all";

    /// <param name="variable">A number, or <c>all</c>.</param>
    public static int Count(string variable, int usual) =>
        Environment.GetEnvironmentVariable(variable) switch
        {
            null or "" => usual,
            All => int.MaxValue,
            var number => int.Parse(number, CultureInfo.InvariantCulture),
        };

    /// <summary>Another seed tries other instants.</summary>
    public static int Seed => Count("SALESNUDGE_SEED", 1);

    /// <summary>Of 1 to <paramref name="total"/>, one out of each equal share, chosen by seed.</summary>
    public static IReadOnlyList<int> Spread(int total, int count, int seed)
    {
        if (count >= total)
        {
            return [.. Enumerable.Range(1, total)];
        }

        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(share => (int)((share + random.NextDouble()) * total / count) + 1)];
    }
}
