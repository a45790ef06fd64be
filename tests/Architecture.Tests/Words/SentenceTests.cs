using SalesNudgeBot.Architecture.Tests.Sources;

namespace SalesNudgeBot.Architecture.Tests.Words;

public sealed class SentenceTests
{
    [Fact]
    public void What_a_person_reads_in_chat_is_written_in_Wording_only() =>
        Rule.Holds(
            Repository.SourcesIn("src/SalesNudgeBot.Core", "src/SalesNudgeBot.App")
                .Where(source => !source.Path.StartsWith("src/SalesNudgeBot.Core/Wording/", StringComparison.Ordinal))
                .SelectMany(Sentences.In),
            "Make it a function of Core/Wording, where all words are read side by side. If nobody reads it in chat, say why in Sentences.Argued.");

    [Theory]
    [InlineData("return \"Please answer by Friday\";")]
    [InlineData("var line = $\"Asked {who} twice\";")]
    [InlineData("throw new X(1); return \"Noted today\";")]
    [InlineData("if (e is Exception) { } var line = @\"Was not found\";")]
    public void A_sentence_is_found(string code) => Rule.Finds(Sentences.In(Source.Of(code)));

    [Theory]
    [InlineData("throw new InvalidOperationException($\"No team {id} here\");")]
    [InlineData("var team = found ?? throw new StoredDataException(\"No team here\");")]
    [InlineData("[LoggerMessage(1, LogLevel.Debug, \"Outbox row {Row}\")]")]
    [InlineData("var key = \"case/brief\";")]
    [InlineData("var sql = \"select * from people\";")]
    [InlineData("var read = \"IT IS DONE\";")]
    [InlineData("var month = \"January\";")]
    public void A_key_an_exception_or_a_log_template_is_no_sentence(string code) => Assert.Empty(Sentences.In(Source.Of(code)));
}
