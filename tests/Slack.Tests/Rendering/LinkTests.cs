using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Slack.Rendering;

namespace Slack.Tests.Rendering;

public sealed class LinkTests
{
    static readonly TextId Kept = new("u-1");

    [Theory]
    [InlineData("https://acme.example/archives/C1/p17", "https://acme.example/archives/C1/p17")]
    [InlineData("https://acme.example/a b|<!channel>", "https://acme.example/a%20b%7C%3C!channel%3E")]
    public void An_address_becomes_a_link_element_that_nothing_is_parsed_in(string kept, string url)
    {
        var shown = Assert.Single(Text(kept).Rich(Line.Of($"{new Span.Link(Kept, "From this message")}"), 100));
        Assert.Equal(("link", url, "From this message"), ((string)shown!["type"]!, (string)shown["url"]!, (string)shown["text"]!));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://acme.example/")]
    [InlineData(null)]
    public void What_may_not_be_followed_or_was_erased_is_its_words(string? kept)
    {
        var line = Line.Of($"{new Span.Link(Kept, "From this message")}");
        Assert.Equal("text", (string)Assert.Single(Text(kept).Rich(line, 100))!["type"]!);
        Assert.Equal("From this message", Text(kept).Plain(line));
    }

    static SlackText Text(string? kept) => new(kept is null ? new Dictionary<TextId, string>() : new() { [Kept] = kept }, _ => "", _ => null);
}
