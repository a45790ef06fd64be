using System.Text.RegularExpressions;
using SalesNudgeBot.Architecture.Tests.Sources;

namespace SalesNudgeBot.Architecture.Tests.Calls;

static partial class Logging
{
    /// <summary>One place per project where a reader sees everything that it can log.</summary>
    public static IEnumerable<Finding> In(Source source) =>
        source.Path.EndsWith("/Log.cs", StringComparison.Ordinal) ? [] : source.CodeMatches(Calls(), "log through the project's Log.cs, with ids only");

    [GeneratedRegex(@"\.Log(Trace|Debug|Information|Warning|Error|Critical)\s*\(|\[LoggerMessage\b|\bConsole\.Error\b(?=.*Exception)")]
    private static partial Regex Calls();
}
