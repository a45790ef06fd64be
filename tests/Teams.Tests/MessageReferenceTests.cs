using SalesNudgeBot.Teams;

namespace Teams.Tests;

public sealed class MessageReferenceTests
{
    [Fact]
    public void A_reference_is_read_back_as_it_was_written()
    {
        var reference = new MessageReference("19:c/d@thread.tacv2;messageid=17", "18");
        Assert.Equal(reference, MessageReference.Parse(reference.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/1")]
    [InlineData("19:c@thread.tacv2/")]
    [InlineData("19:c@thread.tacv2")]
    public void What_is_no_reference_is_none(string? text) => Assert.Null(MessageReference.Parse(text));
}
