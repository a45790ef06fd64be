using SalesNudgeBot.Core.Conversation.Reading;

namespace SalesNudgeBot.Core.Tests.Conversation;

public class WrittenCountsTests
{
    [Theory]
    [InlineData("2", 2)]
    [InlineData("two", 2)]
    [InlineData("TWO new", 2)]
    [InlineData("none", 0)]
    [InlineData("no", 0)]
    [InlineData("zero", 0)]
    [InlineData("5 opps", 5)]
    [InlineData("just 1", 1)]
    [InlineData("１２", 12)]
    [InlineData("٣", 3)]
    public void A_count_alone_is_read(string text, int count) =>
        Assert.Equal(new ReadCount.Found(count), Reader.Count(text));

    [Theory]
    [InlineData("a couple")]
    [InlineData("2-3")]
    [InlineData("2 or 3")]
    [InlineData("2 new, lost 1")]
    [InlineData("2 new no 3")]
    [InlineData("-2")]
    [InlineData("2.5")]
    [InlineData("2000")]
    [InlineData("5k")]
    [InlineData("about 4")]
    [InlineData("12 calls")]
    public void A_count_that_could_be_another_is_asked_about(string text) =>
        Assert.Equal(new ReadCount.Doubtful(new Doubt.CountUnclear(text)), Reader.Count(text));

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    public void Words_without_a_count_have_none(string text) =>
        Assert.Equal(new ReadCount.NotFound(), Reader.Count(text));

    [Theory]
    [InlineData("\"><button onclick=alert(1)>Press")]
    [InlineData("(2)")]
    public void A_number_in_brackets_is_not_taken_for_a_count(string text) =>
        Assert.Null(Reader.Answer(text, Sample.Ana(), Sample.People).NewOpportunities);
}
