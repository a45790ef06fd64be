using SalesNudgeBot.Wire.Inbound;

namespace Wire.Tests;

public sealed class ContentTypeTests
{
    [Theory]
    [InlineData("application/json", true)]
    [InlineData("Application/JSON ; charset=utf-8", true)]
    [InlineData("application/jsonp", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_media_type_counts_in_whatever_letters_and_with_whatever_follows_it(string? contentType, bool isJson) =>
        Assert.Equal(isJson, ContentType.Is(contentType, "application/json"));
}
