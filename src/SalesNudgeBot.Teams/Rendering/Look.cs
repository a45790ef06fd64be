namespace SalesNudgeBot.Teams.Rendering;

/// <summary>How a line stands out. Colour is not among it but for what must be mended, which says so in words too.</summary>
readonly record struct Look(bool Bold = false, string? Size = null, bool Subtle = false, string? Color = null)
{
    public static Look Heading => new(Bold: true, Size: "Medium");

    public static Look Title => new(Bold: true, Size: "Large");

    public static Look Small => new(Size: "Small", Subtle: true);

    public static Look Wrong => new(Bold: true, Color: "Attention");
}
