using System.Collections.Immutable;

namespace SalesNudgeBot.Core.Prospecting;

/// <summary>
/// What becomes of an opportunity with its age in days: the share won by that age, and the share still open after it. The Aalen-Johansen
/// estimate for two outcomes that exclude each other (won, lost); one that is still open counts for as long as it has been seen open,
/// so that those that nobody ever closes lower the share won instead of being forgotten.
/// </summary>
/// <param name="Won">By age: the share won at that age or before.</param>
/// <param name="Open">By age: the share still open after it.</param>
public sealed record Cycle(ImmutableArray<double> Won, ImmutableArray<double> Open)
{
    public static Cycle Unknown { get; } = new([], []);

    /// <summary>Of all that are created, the share that is ever won.</summary>
    public double WinRate => Won.IsEmpty ? 0 : Won[^1];

    /// <summary>The greatest age in days at which any was ever won or lost; -1 when none was.</summary>
    public int Longest => Won.Length - 1;

    public double WonBy(int age) => age < 0 || Won.IsEmpty ? 0 : Won[Math.Min(age, Longest)];

    public double OpenAfter(int age) => age < 0 || Open.IsEmpty ? 1 : Open[Math.Min(age, Longest)];

    /// <summary>The chance that a win comes within so many days of creation.</summary>
    public double WinsWithin(int days) => WinRate > 0 ? WonBy(days) / WinRate : 0;

    /// <summary>The chance to be won from one age to another, both included, of one that was still open after <paramref name="seen"/> days.</summary>
    /// <returns>Zero for one that is older than any that ever closed.</returns>
    public double Odds(int seen, int from, int to)
    {
        var open = OpenAfter(seen);
        return seen >= Longest || open <= Nearly.Zero ? 0 : Math.Clamp((WonBy(to) - WonBy(Math.Max(seen, from - 1))) / open, 0, 1);
    }

    /// <summary>The age in days by which that share of the wins had come.</summary>
    public int DaysFor(double share)
    {
        for (var age = 0; age <= Longest; age++)
        {
            if (WinsWithin(age) >= share - Nearly.Zero)
            {
                return age;
            }
        }

        return Math.Max(Longest, 0);
    }

    /// <summary>This group's own counts, joined by so many opportunities that went as another group's did (a beta process with that one as its prior).</summary>
    internal static Cycle Of(AgeCounts own, Cycle others, double strength)
    {
        var length = own.Ages;
        var won = ImmutableArray.CreateBuilder<double>(length);
        var open = ImmutableArray.CreateBuilder<double>(length);
        var (wonSoFar, openSoFar) = (0.0, 1.0);
        for (var age = 0; age < length; age++)
        {
            var (before, after) = (others.OpenAfter(age - 1), others.OpenAfter(age));
            var wonThere = others.WonBy(age) - others.WonBy(age - 1);
            var weight = others.Won.IsEmpty ? 0 : strength;
            var atRisk = own.AtRisk(age) + (weight * before);
            if (atRisk > Nearly.Zero)
            {
                var lostThere = before - after - wonThere;
                wonSoFar += openSoFar * (own.Won(age) + (weight * wonThere)) / atRisk;
                openSoFar *= 1 - ((own.Won(age) + own.Lost(age) + (weight * (wonThere + lostThere))) / atRisk);
            }

            won.Add(wonSoFar);
            open.Add(Math.Max(openSoFar, 0));
        }

        return new(won.ToImmutable(), open.ToImmutable());
    }

    public bool Equals(Cycle? other) => other is not null && Won.AsSpan().SequenceEqual(other.Won.AsSpan()) && Open.AsSpan().SequenceEqual(other.Open.AsSpan());

    public override int GetHashCode() => Won.Length;
}
