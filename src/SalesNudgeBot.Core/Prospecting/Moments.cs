namespace SalesNudgeBot.Core.Prospecting;

/// <summary>How many figures, their sum, and the sum of their squares.</summary>
readonly record struct Moments(double Count, double Sum, double Squares)
{
    public double Mean => Count > 0 ? Sum / Count : 0;

    /// <summary>Sum of squared distances from their own mean.</summary>
    public double Scatter => Count > 0 ? Math.Max(0, Squares - (Sum * Sum / Count)) : 0;

    public static Moments operator +(Moments a, Moments b) => new(a.Count + b.Count, a.Sum + b.Sum, a.Squares + b.Squares);

    public static Moments Of(IEnumerable<double> figures) => figures.Aggregate(default(Moments), (sum, figure) => sum + new Moments(1, figure, figure * figure));

    /// <summary>Figures that are one or zero.</summary>
    public static Moments OfShare(int ones, int all) => new(all, ones, ones);
}
