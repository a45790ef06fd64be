namespace SalesNudgeBot.Core.Prospecting;

/// <summary>What sums of fractions leave behind: figures closer than this are the same.</summary>
static class Nearly
{
    public const double Zero = 1e-9;

    /// <summary>Rounded up, as half an opportunity cannot be created; 16.0000000001 is 16.</summary>
    public static int Up(double figure) => figure <= Zero ? 0 : (int)Math.Min(Math.Ceiling(figure - Zero), int.MaxValue);
}
