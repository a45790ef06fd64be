using SalesNudgeBot.Architecture.Tests.Sources;

namespace SalesNudgeBot.Architecture.Tests.Shape;

public sealed class SilencedTests
{
    [Fact]
    public void A_warning_is_silenced_in_code_with_its_reason_only() =>
        Rule.Holds(Repository.Sources.SelectMany(Silenced.In), "Fix what it warns of, or say on the same line why it is wrong here: #pragma warning disable CA0000 // because ...");

    [Fact]
    public void A_warning_is_silenced_for_a_project_with_its_reason_only() =>
        Rule.Holds(Repository.With(".props", ".targets", ".csproj").SelectMany(path => Silenced.In(path, Repository.Read(path))), "Put the reason in a comment right above.");

    [Theory]
    [InlineData("#pragma warning disable CA1000")]
    [InlineData("    #pragma warning disable CA1000 //")]
    [InlineData("#pragma warning disable")]
    [InlineData("[SuppressMessage(\"Design\", \"CA1000\")]")]
    public void A_silence_without_a_reason_is_found(string code) => Rule.Finds(Silenced.In(Source.Of(code)));

    [Theory]
    [InlineData("#pragma warning disable CA1000 // the protocol asks for it")]
    [InlineData("#pragma warning restore CA1000")]
    [InlineData("[SuppressMessage(\"Design\", \"CA1000\", Justification = \"the protocol asks for it\")]")]
    public void A_silence_with_its_reason_passes(string code) => Assert.Empty(Silenced.In(Source.Of(code)));

    [Fact]
    public void A_NoWarn_without_a_comment_above_is_found()
    {
        const string Props = "<Project><PropertyGroup>\n<!-- CA1: the reason for it. -->\n<NoWarn>CA1</NoWarn>\n<NoWarn>CA2</NoWarn>\n</PropertyGroup></Project>";
        Assert.Equal(4, Assert.Single(Silenced.In("x.props", Props)).Line);
    }
}
