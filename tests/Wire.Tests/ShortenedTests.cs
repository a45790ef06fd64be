using SalesNudgeBot.Wire.Rendering;

namespace Wire.Tests;

public sealed class ShortenedTests
{
    [Theory]
    [InlineData(5, "abcdefg", "abcd…")]
    [InlineData(5, "abc defg", "abc…")]
    [InlineData(4, "ab😀😀", "ab…")]
    [InlineData(5, "ab😀😀", "ab😀…")]
    [InlineData(1, "abc", "…")]
    public void What_is_left_out_leaves_an_ellipsis_and_no_half_letter(int most, string text, string shown) =>
        Assert.Equal(shown, Shortened.To(most, text, letter => letter.Utf16SequenceLength));

    [Fact]
    public void A_letter_takes_as_much_room_as_the_platform_counts_it_for() => Assert.Equal("a…", Shortened.To(6, "a&&", letter => letter.Value == '&' ? 5 : 1));
}
