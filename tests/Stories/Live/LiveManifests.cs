using Stories.Harness;

namespace Stories.Live;

/// <summary>What an admin makes of the cast's manifest, one after the other.</summary>
static class LiveManifests
{
    public static readonly Cast Cast = new() { Admin = "Ruth Adler" };

    public static string First { get; } = Cast.Yaml();

    public static string Joined { get; } = But(
        First,
        ("teams:\n", "  nia:\n    name: Nia Petrova\n    zone: Europe/Berlin\n    calendar: office\n    department: Sales\n    reports_to: lena\nteams:\n"),
        ("    reps:\n", "    reps:\n      nia:\n"));

    public static string WithoutDeliverer { get; } = Without(Joined, "omar");

    public static string OtherLeaderAndHours { get; } = But(
        Joined,
        ("    leader: lena\n    deputy: dmitri\n", "    leader: dmitri\n    deputy: lena\n"),
        ("hours: \"09:00-17:30\"", "hours: \"10:00-17:30\""));

    /// <summary>The other rep, who promised nothing, and the deliverer, whose promise is kept.</summary>
    public static string OthersLeft { get; } = But(Without(Without(OtherLeaderAndHours, "omar"), "sam"), ("      sam: { opportunities_per_month: 4 }\n", ""));

    public static string OneRep { get; } = But(Without(First, "sam"), ("      sam: { opportunities_per_month: 4 }\n", ""));

    public static string Shadow { get; } = $"mode: shadow\n{OneRep}";

    static string But(string yaml, params (string Passage, string Replacement)[] changes)
    {
        foreach (var (passage, replacement) in changes)
        {
            Assert.Contains(passage, yaml, StringComparison.Ordinal);
            yaml = yaml.Replace(passage, replacement, StringComparison.Ordinal);
        }

        return yaml;
    }

    static string Without(string yaml, string person)
    {
        var begins = yaml.IndexOf($"  {person}:\n    name:", StringComparison.Ordinal);
        var ends = begins + 1;
        do
        {
            ends = yaml.IndexOf('\n', ends) + 1;
        }
        while (yaml[ends..].StartsWith("    ", StringComparison.Ordinal));

        return yaml.Remove(begins, ends - begins);
    }
}
