namespace SalesNudgeBot.Core.Prospecting;

/// <summary>A figure of a rep, a team or the company: its mean after what was borrowed from the level above, and how sure it is.</summary>
/// <param name="Own">The weight of the level's own deals in it, 0 to 1.</param>
readonly record struct Level(double Mean, double Variance, double Own)
{
    public static Level Top(Moments all, double within) => new(all.Mean, all.Count > 0 ? within / all.Count : 0, 1);

    public static Level Below(Level above, Moments own, double strength, double within)
    {
        var weight = own.Count / (own.Count + strength);
        return new(
            (weight * own.Mean) + ((1 - weight) * above.Mean),
            (within / (own.Count + strength)) + ((1 - weight) * (1 - weight) * above.Variance),
            weight);
    }
}
