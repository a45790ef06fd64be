using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

static class AttentionSection
{
    const int Most = 20;

    static readonly Key<int> NudgesPerDay = new("nudges_per_day", Kinds.Number(1, Most), "messages on the bot's own initiative, for each person", "3");
    static readonly Key<int> ProspectingPerDay = new("prospecting_per_day", Kinds.Number(0, Most), "how many of them about prospecting, reminders included; no more than all", "1");

    public static ImmutableArray<Key> Keys { get; } = [NudgesPerDay, ProspectingPerDay];

    public static Shape.Table Table { get; } = new("attention", Keys);

    public static AttentionBudget Read(Reading reading)
    {
        var fields = Fields.OfSection(reading, Root.Attention.Name, Keys);
        var nudges = fields.Value(NudgesPerDay, Most);
        return new(nudges, fields.Value(ProspectingPerDay with { Kind = Kinds.Number(0, nudges) }, 0));
    }
}
