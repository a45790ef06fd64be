using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.Core.Tests.Delivery;

public sealed class AddressTests
{
    [Theory]
    [InlineData("https://acme.example/archives/C1/p17", "https://acme.example/archives/C1/p17")]
    [InlineData("HTTPS://ACME.example:443/a?b=c&d=e#f", "https://acme.example/a?b=c&d=e#f")]
    [InlineData("https://acme.example:8443/", "https://acme.example:8443/")]
    [InlineData("https://acme.example/a b|c<d>e\"f'g", "https://acme.example/a%20b%7Cc%3Cd%3Ee%22f%27g")]
    [InlineData("https://bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4")]
    public void A_plain_address_is_followed_percent_encoded(string written, string followed) => Assert.Equal(followed, Address.Of(written));

    [Theory]
    [InlineData("http://acme.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("//acme.example/")]
    [InlineData("/archives/C1")]
    [InlineData("https://")]
    [InlineData("https://ana@acme.example/")]
    [InlineData("https://acme.example/\n<!channel>")]
    [InlineData("not an address")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_stays_text(string? written) => Assert.Null(Address.Of(written));

    [Fact]
    public void An_address_without_end_stays_text() => Assert.Null(Address.Of("https://acme.example/" + new string('a', 3000)));
}
