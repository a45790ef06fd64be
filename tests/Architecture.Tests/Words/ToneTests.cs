using SalesNudgeBot.Architecture.Tests.Sources;

namespace SalesNudgeBot.Architecture.Tests.Words;

public sealed class ToneTests
{
    [Fact]
    public void The_bots_words_are_calm_and_plain() =>
        Rule.Holds(Repository.SourcesIn("src/SalesNudgeBot.Core/Wording").SelectMany(Tone.In), "Say it without, as the neighbouring sentences do: short, warm, plain, no blame, readable without emoji.");

    [Theory]
    [InlineData("Well done!")]
    [InlineData("Well done \U0001F389")]
    [InlineData("Not to blame anyone")]
    [InlineData("2 promises in debt")]
    [InlineData("A breach of what was agreed")]
    [InlineData("Acme is red")]
    [InlineData("Your cadence is weekly")]
    [InlineData("Renegotiated with Acme")]
    [InlineData("About case {id}")]
    public void A_word_that_hurts_is_found(string text) => Rule.Finds(Tone.In(Source.Of($"var s = $\"{text}\";")));

    [Theory]
    [InlineData("Acme · SSO is at risk, in any case")]
    [InlineData("Priya reads and credits it: re-dated")]
    [InlineData("Just in case you ask…")]
    public void A_calm_line_passes(string text) => Assert.Empty(Tone.In(Source.Of($"var s = \"{text}\";")));
}
