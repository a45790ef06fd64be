using System.Text.RegularExpressions;
using SalesNudgeBot.Architecture.Tests.Sources;

namespace SalesNudgeBot.Architecture.Tests.Calls;

static partial class CorePurity
{
    public static IEnumerable<Finding> In(Source source) =>
        source.CodeMatches(Async(), "rules are plain functions, they wait for nothing")
            .Concat(source.CodeMatches(Outside(), "files, networks, logs and JSON belong to the shell"))
            .Concat(source.CodeMatches(Clock(), "now comes in as a value"))
            .Concat(source.CodeMatches(OtherTime(), "time in Core is NodaTime's"));

    [GeneratedRegex(@"\b(async|await|Task|ValueTask|IAsyncEnumerable|CancellationToken|System\.Threading|Interlocked|SemaphoreSlim)\b|\block\s*\(")]
    private static partial Regex Async();

    [GeneratedRegex(@"\b(System\.IO|System\.Net|System\.Data|HttpClient|Microsoft\.Extensions\.\w+|ILogger|LoggerMessage|IServiceCollection|Console|Environment|System\.Reflection)\b|\bJson\w*|\bFile\.|\bDirectory\.|\bProcess\.|\bStream(Reader|Writer)?\b")]
    private static partial Regex Outside();

    [GeneratedRegex(@"\b(IClock|IProductClock|IWallClock|TimeProvider|SystemClock|Stopwatch|Random|Guid)\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset|DateOnly|TimeOnly|TimeSpan|TimeZoneInfo)\b")]
    private static partial Regex OtherTime();
}
