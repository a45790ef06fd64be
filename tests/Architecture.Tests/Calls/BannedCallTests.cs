using System.Collections.Frozen;
using SalesNudgeBot.Architecture.Tests.Sources;

namespace SalesNudgeBot.Architecture.Tests.Calls;

public sealed class BannedCallTests
{
    /// <summary>Files that may, each with its reason.</summary>
    static readonly FrozenDictionary<string, string> MayReadTheClock = new Dictionary<string, string>
    {
        ["src/SalesNudgeBot.Host/Composition/SystemWallClock.cs"] = "is the wall clock",
        ["src/SalesNudgeBot.Host/Composition/QuartzTick.cs"] = "keeps the scheduler on wall time, whatever clock the sample runs on",
    }.ToFrozenDictionary();

    [Fact]
    public void Nothing_in_src_reads_the_machines_clock() =>
        Rule.Holds(
            Repository.SourcesIn("src").Where(source => !MayReadTheClock.ContainsKey(source.Path)).SelectMany(BannedCalls.ReadingTheClock),
            "Time comes in as a value. Add to MayReadTheClock only with a reason.");

    [Fact]
    public void Nothing_in_src_waits_or_is_left_to_chance() => Rule.Holds(Repository.SourcesIn("src").SelectMany(BannedCalls.In), "What is due is a row with its instant, and an id follows from its cause.");

    [Theory]
    [InlineData("var t = DateTime.Now;")]
    [InlineData("var t = DateTimeOffset.UtcNow;")]
    [InlineData("var t = DateTime.Today;")]
    [InlineData("var t = SystemClock.Instance.GetCurrentInstant();")]
    [InlineData("var s = $\"{DateTime.UtcNow}\";")]
    public void A_look_at_the_clock_is_found(string code) => Rule.Finds(BannedCalls.ReadingTheClock(Source.Of(code)));

    [Theory]
    [InlineData("await Task.Delay(5);")]
    [InlineData("Thread.Sleep(5);")]
    [InlineData("var z = local.InZoneLeniently(zone);")]
    [InlineData("var z = zone.AtLeniently(local);")]
    [InlineData("var id = Guid.NewGuid();")]
    [InlineData("var n = Random.Shared.Next();")]
    [InlineData("using var timer = new PeriodicTimer(x);")]
    [InlineData("foreach (var type in assembly.GetTypes()) { }")]
    public void A_banned_call_is_found(string code) => Rule.Finds(BannedCalls.In(Source.Of(code)));

    [Theory]
    [InlineData("// never Task.Delay here")]
    [InlineData("var s = \"DateTime.Now\";")]
    [InlineData("var zones = DateTimeZoneProviders.Tzdb;")]
    public void What_only_names_one_is_not(string code) => Assert.Empty(BannedCalls.In(Source.Of(code)).Concat(BannedCalls.ReadingTheClock(Source.Of(code))));
}
