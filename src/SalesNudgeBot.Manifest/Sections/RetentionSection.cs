using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

static class RetentionSection
{
    const int Most = 3660;

    static readonly Key<int> TextDays = new("text_days", Kinds.Number(1, Most), "how many days what people wrote is kept", "90");
    static readonly Key<int> FiguresDays = new("figures_days", Kinds.Number(1, Most), "how many days figures about one person are kept", "396");

    public static ImmutableArray<Key> Keys { get; } = [TextDays, FiguresDays];

    public static Shape.Table Table { get; } = new("retention", Keys);

    public static Retention Read(Reading reading)
    {
        var fields = Fields.OfSection(reading, Root.Retention.Name, Keys);
        return new(fields.Value(TextDays, 1), fields.Value(FiguresDays, 1));
    }
}
