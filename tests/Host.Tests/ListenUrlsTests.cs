using SalesNudgeBot.Host.Composition;

namespace SalesNudgeBot.Host.Tests;

public sealed class ListenUrlsTests
{
    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://127.8.8.8:5080")]
    [InlineData("http://[::1]:5080")]
    [InlineData("http://LOCALHOST:5080; http://127.0.0.1:5081")]
    public void This_machine_alone_reaches_a_loopback_address(string urls) => Assert.Empty(ListenUrls.Parse(urls, exposed: false).Hosts);

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://+:5080")]
    [InlineData("http://10.0.0.7:5080")]
    [InlineData("http://localhost:5080;http://10.0.0.7:5080")]
    [InlineData("http://localhost.example.com:5080")]
    [InlineData("http://127.0.0.1.example.com:5080")]
    public void An_address_that_others_can_reach_has_to_be_asked_for(string urls)
    {
        Assert.Contains("--expose-local", Refusal(urls), StringComparison.Ordinal);
        Assert.NotEmpty(ListenUrls.Parse(urls, exposed: true).All);
    }

    [Theory]
    [InlineData("")]
    [InlineData(";")]
    [InlineData("nonsense")]
    [InlineData("http://")]
    [InlineData("http://localhost:99999")]
    [InlineData("http://localhost:-1")]
    [InlineData("http://localhost:5080/page")]
    [InlineData("http://unix:/tmp/socket")]
    [InlineData("https://localhost:5080")]
    [InlineData("http://localhost:0")]
    public void What_is_no_address_to_listen_on_is_refused(string urls) => Assert.Contains("http", Refusal(urls), StringComparison.Ordinal);

    [Fact]
    public void Only_names_are_told_to_the_page_as_its_own() =>
        Assert.Equal(["bot.example.com"], ListenUrls.Parse("http://bot.example.com:5080;http://0.0.0.0:1;http://localhost:2", exposed: true).Hosts);

    static string Refusal(string urls)
    {
        var refused = Assert.Throws<CannotStartException>(() => ListenUrls.Parse(urls, exposed: false));
        Assert.Equal(2, refused.ExitCode);
        return refused.Message;
    }
}
