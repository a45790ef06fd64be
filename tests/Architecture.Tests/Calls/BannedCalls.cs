using System.Text.RegularExpressions;
using SalesNudgeBot.Architecture.Tests.Sources;

namespace SalesNudgeBot.Architecture.Tests.Calls;

static partial class BannedCalls
{
    public static IEnumerable<Finding> ReadingTheClock(Source source) => source.CodeMatches(Clocks(), "take the instant as a value, or from IProductClock or IWallClock");

    /// <summary>The banned-symbols analyzer says so too, where it is not silenced and where it can bind; this reads every line.</summary>
    public static IEnumerable<Finding> In(Source source) =>
        source.CodeMatches(Waits(), "wait for a signal, or store a due instant")
            .Concat(source.CodeMatches(Lenient(), "use Zones.At: the earlier of two, the start of the interval after a gap"))
            .Concat(source.CodeMatches(Chance(), "ids derive from their cause, and nothing here is left to chance"))
            .Concat(source.CodeMatches(Discovery(), "name what is used, so that a reader can find it"));

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bSystemClock\.Instance\b|\bTimeProvider\.System\b|\bEnvironment\.TickCount\w*")]
    private static partial Regex Clocks();

    [GeneratedRegex(@"\bTask\.Delay\b|\bThread\.Sleep\b|\bSpinWait\b|\bPeriodicTimer\b|\bnew\s+(System\.Threading\.)?Timer\b")]
    private static partial Regex Waits();

    [GeneratedRegex(@"\b(InZoneLeniently|AtLeniently|LenientResolver|DateTimeZoneProviders\.Bcl)\b")]
    private static partial Regex Lenient();

    [GeneratedRegex(@"\bGuid\.(NewGuid|CreateVersion7)\b|\bRandom\.Shared\b|\bnew\s+Random\b")]
    private static partial Regex Chance();

    [GeneratedRegex(@"\.GetTypes\(\)|\.GetExportedTypes\(\)|\.DefinedTypes\b|\bAssembly\.Load\w*\(")]
    private static partial Regex Discovery();
}
