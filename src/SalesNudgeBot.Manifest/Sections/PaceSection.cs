using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

static class PaceSection
{
    static readonly Key<string> Currency = new("currency", Kinds.Currency, "what amounts are in, as in `EUR`: shown behind them, nothing is converted", Otherwise: "amounts stand alone");
    static readonly Key<int> RampMonths = new("ramp_months", Kinds.Number(0, 24), "over how many months from `started` what is expected of a new rep grows to the whole", "3");
    static readonly Key<int> MinimumClosed = new("minimum_closed", Kinds.Number(1, 1000), "with fewer opportunities won or lost, a rep's pace is \"too little data\"", "10");

    public static ImmutableArray<Key> Keys { get; } = [Currency, RampMonths, MinimumClosed];

    public static Shape.Table Table { get; } = new("pace", Keys);

    public static PaceSettings Read(Reading reading)
    {
        var fields = Fields.OfSection(reading, Root.Pace.Name, Keys);
        return new(
            fields.Has(Currency) ? fields.Text(Currency) : null,
            fields.Value(RampMonths, 0),
            fields.Value(MinimumClosed, 1));
    }
}
