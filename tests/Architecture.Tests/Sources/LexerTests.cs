namespace SalesNudgeBot.Architecture.Tests.Sources;

public sealed class LexerTests
{
    [Theory]
    [InlineData("""var a = "one two";""", "one two")]
    [InlineData("""var a = "a \"b\" \u0021";""", "a \"b\" !")]
    [InlineData(""""var a = @"c:\x ""y""";"""", "c:\\x \"y\"")]
    [InlineData("""var a = $"Due {d:HH:mm} for {who}";""", "Due {} for {}")]
    [InlineData("""var a = $"{{not a hole}}";""", "{not a hole}}")]
    [InlineData(""""var a = $@"x {y} ""z""";"""", "x {} \"z\"")]
    [InlineData("var a = \"\"\"raw \"quoted\" text\"\"\";", "raw \"quoted\" text")]
    [InlineData("var a = $\"\"\"raw {hole} text\"\"\";", "raw {} text")]
    [InlineData("var a = $$\"\"\"raw {text} {{hole}}\"\"\";", "raw {text} {}")]
    public void A_literal_is_read_whatever_way_it_is_written(string code, string expected) => Assert.Equal(expected, Assert.Single(Source.Of(code).Literals).Text);

    [Fact]
    public void A_literal_inside_a_hole_is_read_too() =>
        Assert.Equal(["inner {}", "outer {} end"], Source.Of("""var a = $"outer {(x ? $"inner {y}" : z)} end";""").Literals.Select(literal => literal.Text));

    [Fact]
    public void Strings_comments_and_characters_are_no_code()
    {
        var source = Source.Of("var a = \"hidden\"; // hidden\nvar q = '\"'; /* hidden */ var shown = $\"hidden {shownToo} hidden\"; /// hidden\n#pragma don't\nlast();");
        Assert.DoesNotContain("hidden", source.Code);
        Assert.Contains("shownToo", source.Code);
        Assert.Contains("last();", source.Code);
        Assert.Equal(source.Text.Length, source.Code.Length);
        Assert.Equal([1, 2, 2], source.Comments.Select(comment => comment.Line));
    }

    [Fact]
    public void Every_file_of_this_repository_is_read_to_its_end() =>
        Rule.Holds(
            Repository.Sources.Where(source => source.Code.AsSpan().Count('{') != source.Code.AsSpan().Count('}')).Select(source => new Finding(source.Path, 0, "braces do not match")),
            "The lexer lost its place: teach it what stands in this file.");
}
