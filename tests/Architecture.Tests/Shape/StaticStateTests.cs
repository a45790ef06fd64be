using System.Reflection;
using SalesNudgeBot.Architecture.Tests.References;
using SalesNudgeBot.Architecture.Tests.Sources;

namespace SalesNudgeBot.Architecture.Tests.Shape;

public sealed class StaticStateTests
{
    const string Instead = "Hand it in where it is used, so that two hosts in one process share nothing. A fixed table is Immutable or Frozen.";

    [Fact]
    public void No_static_field_can_be_set_again() => Rule.Holds(StaticState.In(Allowed.Projects.SelectMany(project => Assembly.Load(project).GetTypes())), Instead);

    [Fact]
    public void No_static_field_changes_inside() => Rule.Holds(Repository.SourcesIn("src").SelectMany(StaticState.In), Instead);

    [Fact]
    public void A_field_and_a_property_that_can_be_set_again_are_found() => Assert.Equal(2, StaticState.In([typeof(Seeded)]).Count());

    [Theory]
    [InlineData("static readonly Dictionary<int, int> Seen = [];")]
    [InlineData("static readonly ConcurrentDictionary<int, int> Seen = new();")]
    [InlineData("public static List<int> Seen { get; } = [];")]
    [InlineData("static readonly Lock Gate = new();")]
    [InlineData("static readonly System.Collections.Generic.List<int> Seen = [];")]
    public void A_field_that_changes_inside_is_found(string code) => Rule.Finds(StaticState.In(Source.Of(code)));

    [Theory]
    [InlineData("static readonly FrozenDictionary<int, int> Seen = Read();")]
    [InlineData("static Dictionary<int, int> Read() => [];")]
    [InlineData("static readonly ImmutableArray<int> Seen = [1];")]
    public void A_fixed_table_passes(string code) => Assert.Empty(StaticState.In(Source.Of(code)));

    static class Seeded
    {
        static int count = 1;

        public static int Shown { get; set; } = count++;
    }
}
