using SalesNudgeBot.Architecture.Tests.Sources;

namespace SalesNudgeBot.Architecture.Tests.Calls;

public sealed class CorePurityTests
{
    [Fact]
    public void Core_decides_and_does_nothing_else() =>
        Rule.Holds(Repository.SourcesIn("src/SalesNudgeBot.Core").SelectMany(CorePurity.In), "Core is pure functions over immutable records. Pass the value in, or do this in App.");

    [Theory]
    [InlineData("public static async Task<int> Count() => 1;")]
    [InlineData("public ValueTask Save();")]
    [InlineData("using System.Text.Json;")]
    [InlineData("var s = JsonSerializer.Serialize(x);")]
    [InlineData("using System.IO;")]
    [InlineData("var s = File.ReadAllText(path);")]
    [InlineData("sealed class Rule(ILogger<Rule> logger);")]
    [InlineData("sealed class Rule(HttpClient http);")]
    [InlineData("sealed class Rule(IClock clock);")]
    [InlineData("lock (gate) { }")]
    [InlineData("using System.Threading;")]
    [InlineData("TimeSpan wait = default;")]
    public void Something_that_acts_is_found(string code) => Rule.Finds(CorePurity.In(Source.Of(code)));

    [Theory]
    [InlineData("/// <summary>Never a Task.</summary>")]
    [InlineData("var s = \"File. Directory.\";")]
    [InlineData("public ImmutableArray<PromiseEvent> Decide(Promise promise, Instant now);")]
    public void A_rule_is_left_alone(string code) => Assert.Empty(CorePurity.In(Source.Of(code)));
}
