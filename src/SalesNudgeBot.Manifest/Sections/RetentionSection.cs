using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

static class RetentionSection
{
    static readonly Key TextDays = new("text_days", "what people wrote, in days", "90");
    static readonly Key FiguresDays = new("figures_days", "figures about one person, in days", "396");

    public static ImmutableArray<Key> Keys { get; } = [TextDays, FiguresDays];

    public static Retention Read(Reading reading)
    {
        var fields = Fields.OfSection(reading, Root.Retention.Name, Keys);
        return new(fields.Value(TextDays, Kinds.Number(1, 3660), 1), fields.Value(FiguresDays, Kinds.Number(1, 3660), 1));
    }
}
