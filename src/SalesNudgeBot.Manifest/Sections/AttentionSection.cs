using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

static class AttentionSection
{
    static readonly Key NudgesPerDay = new("nudges_per_day", "1 to 20", "3");
    static readonly Key ProspectingPerDay = new("prospecting_per_day", "how many of them about prospecting, reminders included", "1");

    public static ImmutableArray<Key> Keys { get; } = [NudgesPerDay, ProspectingPerDay];

    public static AttentionBudget Read(Reading reading)
    {
        var fields = Fields.OfSection(reading, Root.Attention.Name, Keys);
        var nudges = fields.Value(NudgesPerDay, Kinds.Number(1, 20), 20);
        return new(nudges, fields.Value(ProspectingPerDay, Kinds.Number(0, nudges), 0));
    }
}
