using System.Collections.Immutable;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

static class CompanySection
{
    static readonly Key<string> Name = new("name", Kinds.Text, "what people call the company", Required: true);

    public static ImmutableArray<Key> Keys { get; } = [Name];

    public static Shape.Table Table { get; } = new("company", Keys);

    /// <summary>Nothing where the whole section is missing, which has its own finding.</summary>
    public static string Read(Reading reading) =>
        reading.Root.Find(Root.Company.Name) is null ? "" : Fields.OfSection(reading, Root.Company.Name, Keys).Text(Name);
}
