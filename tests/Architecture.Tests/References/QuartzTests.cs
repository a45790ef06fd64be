using System.Text.RegularExpressions;
using SalesNudgeBot.Architecture.Tests.Sources;

namespace SalesNudgeBot.Architecture.Tests.References;

public sealed partial class QuartzTests
{
    [Fact]
    public void Quartz_is_named_in_exactly_one_file_and_that_is_in_Host()
    {
        var files = Repository.SourcesIn("src").SelectMany(In).Select(found => found.File).Distinct().ToList();
        Assert.True(files is [var only] && only.StartsWith("src/SalesNudgeBot.Host/", StringComparison.Ordinal), $"Keep the scheduler behind one file, not: {string.Join(", ", files)}");
    }

    [Theory]
    [InlineData("using Quartz;")]
    [InlineData("var q = new Quartz.Impl.StdSchedulerFactory();")]
    [InlineData("services.AddQuartz();")]
    public void A_use_of_Quartz_is_found(string code) => Rule.Finds(In(Source.Of(code)));

    static IEnumerable<Finding> In(Source source) => source.CodeMatches(Named(), "names Quartz");

    [GeneratedRegex(@"\b(using|new|typeof\()\s*Quartz\b|\bQuartz\.\w+|\bAddQuartz(HostedService)?\b")]
    private static partial Regex Named();
}
