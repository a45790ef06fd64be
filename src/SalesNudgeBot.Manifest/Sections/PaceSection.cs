using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

static class PaceSection
{
    static readonly Key Currency = new("currency", "what amounts are in, as in EUR; shown behind them, nothing is converted");
    static readonly Key RampMonths = new("ramp_months", "months over which what is expected of a new rep grows to the whole, 0 to 24", "3");
    static readonly Key MinimumClosed = new("minimum_closed", "with fewer opportunities won or lost a rep has too little data, 1 to 1000", "10");

    public static ImmutableArray<Key> Keys { get; } = [Currency, RampMonths, MinimumClosed];

    public static PaceSettings Read(Reading reading)
    {
        var fields = Fields.OfSection(reading, Root.Pace.Name, Keys);
        return new(
            fields.Has(Currency) ? fields.Value(Currency, Kinds.Currency, "") : null,
            fields.Value(RampMonths, Kinds.Number(0, 24), 0),
            fields.Value(MinimumClosed, Kinds.Number(1, 1000), 1));
    }
}
