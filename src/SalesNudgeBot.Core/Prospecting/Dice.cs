namespace SalesNudgeBot.Core.Prospecting;

/// <summary>Numbers as if thrown, and the same ones every time: the same figures always give the same interval. SplitMix64 (Steele, Lea, Flood 2014).</summary>
sealed class Dice(ulong state)
{
    /// <summary>From 0 up to, not including, 1.</summary>
    public double Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>Normal, with mean 0 and variance 1 (Box and Muller).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Next())) * Math.Cos(2 * Math.PI * Next());

    public int Poisson(double mean)
    {
        const double Many = 60;
        if (mean > Many)
        {
            return (int)Math.Max(0, Math.Round(mean + (Math.Sqrt(mean) * Normal())));
        }

        var (count, product, limit) = (-1, 1.0, Math.Exp(-mean));
        do
        {
            count++;
            product *= Next();
        }
        while (product > limit);

        return count;
    }
}
