using SalesNudgeBot.Architecture.Tests.Sources;

namespace SalesNudgeBot.Architecture.Tests.Shape;

public sealed class LeftoverTests
{
    // Put together here, so that this file is none itself.
    const string Later = "TO" + "DO";

    [Fact]
    public void Nothing_is_left_half_done_or_commented_out() =>
        Rule.Holds(Repository.Sources.SelectMany(Leftovers.In), "Finish it, or take it out: the history keeps what was there, and issues keep what is to come.");

    [Fact]
    public void Nothing_is_left_half_done_in_other_languages() =>
        Rule.Holds(Repository.With(".js", ".css", ".html", ".sql", ".yaml", ".md", ".csproj", ".props").SelectMany(path => Leftovers.In(path, Repository.Read(path))), "Finish it, or write an issue.");

    [Theory]
    [InlineData("// " + Later + ": later")]
    [InlineData("throw new NotImplementedException();")]
    [InlineData("// var x = 1;")]
    [InlineData("// Send(row);")]
    [InlineData("/* if (late) { */")]
    [InlineData("// return null; was here once {")]
    [InlineData("// await Send(row")]
    public void A_leftover_is_found(string code) => Rule.Finds(Leftovers.In(Source.Of(code)));

    [Fact]
    public void A_leftover_in_a_script_is_found() => Rule.Finds(Leftovers.In("page.js", "let a;\n// " + Later + " later"), line: 2);

    [Theory]
    [InlineData("// The earlier of two, so that nobody waits an hour.")]
    [InlineData("/// <c>Send(row);</c>")]
    [InlineData("// Returns are rare; using them up is fine.")]
    [InlineData("var s = \"// var x = 1;\";")]
    public void A_comment_in_words_passes(string code) => Assert.Empty(Leftovers.In(Source.Of(code)));
}
