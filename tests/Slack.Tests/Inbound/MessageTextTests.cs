using SalesNudgeBot.Slack.Inbound;

namespace Slack.Tests.Inbound;

public sealed class MessageTextTests
{
    [Theory]
    [InlineData("Acme SSO by Friday", "Acme SSO by Friday")]
    [InlineData("Fish &amp; chips &lt;3", "Fish & chips <3")]
    [InlineData("&amp;lt; stays an escape", "&lt; stays an escape")]
    [InlineData("&lt;@U1&gt; typed by hand", "<@U1> typed by hand")]
    [InlineData("&quot; is not Slack's", "&quot; is not Slack's")]
    [InlineData("<@U1> delivers", "Omar Farouk delivers")]
    [InlineData("<@U1|omar> delivers", "Omar Farouk delivers")]
    [InlineData("<@UBOT> help", "help")]
    [InlineData("<@U9> delivers", "U9 delivers")]
    [InlineData("see <https://acme.example/a?b=1&amp;c=2>", "see https://acme.example/a?b=1&c=2")]
    [InlineData("see <https://acme.example|the plan &amp; more>", "see the plan & more")]
    [InlineData("mail <mailto:a@b.example|a@b.example>", "mail a@b.example")]
    [InlineData("in <#C1|sales>", "in #sales")]
    [InlineData("in <#C1|>", "in #C1")]
    [InlineData("<!here> and <!subteam^S1|@emea>", "here and @emea")]
    [InlineData("by <!date^1392734382^{date_short}|Feb 18>", "by Feb 18")]
    [InlineData("<never closed", "<never closed")]
    [InlineData("<> and <|>", "and")]
    [InlineData("a &", "a &")]
    [InlineData("  2 new  ", "2 new")]
    public void What_was_written_is_read_as_it_was_meant(string raw, string plain) =>
        Assert.Equal(plain, MessageText.Plain(raw, account => account switch { "U1" => "Omar Farouk", "UBOT" => null, _ => account }));
}
