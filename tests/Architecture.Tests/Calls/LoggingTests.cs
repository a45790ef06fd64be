using SalesNudgeBot.Architecture.Tests.Sources;

namespace SalesNudgeBot.Architecture.Tests.Calls;

public sealed class LoggingTests
{
    [Fact]
    public void Every_log_line_is_declared_in_its_projects_one_Log_file() => Rule.Holds(Repository.SourcesIn("src").SelectMany(Logging.In), "Logs are source-generated and hold ids only.");

    [Fact]
    public void A_project_has_one_Log_file_at_most() =>
        Assert.DoesNotContain(
            Repository.SourcesIn("src").Where(source => source.Path.EndsWith("/Log.cs", StringComparison.Ordinal)).CountBy(source => source.Path.Split('/')[1]),
            project => project.Value > 1);

    [Theory]
    [InlineData("logger.LogInformation(\"x\");")]
    [InlineData("[LoggerMessage(1, LogLevel.Debug, \"x\")]")]
    public void A_log_line_elsewhere_is_found(string code) => Rule.Finds(Logging.In(Source.Of(code)));
}
