using System.Collections.Immutable;

namespace SalesNudgeBot.Manifest.Sections;

static class CompanySection
{
    static readonly Key Name = new("name", "what people call the company", Required: true);

    public static ImmutableArray<Key> Keys { get; } = [Name];

    /// <summary>Nothing where the whole section is missing, which has its own finding.</summary>
    public static string Read(Reading reading) =>
        reading.Root.Find(Root.Company.Name) is null ? "" : Fields.OfSection(reading, Root.Company.Name, Keys).Text(Name);
}
