using NodaTime;
using NodaTime.Text;
using SalesNudgeBot.Core.Calendars;

namespace SalesNudgeBot.Core.Tests.Calendars;

public sealed class IsoDateTests
{
    [Fact]
    public void Every_date_of_a_century_and_its_first_and_last_years_reads_as_NodaTime_writes_it()
    {
        var dates = new[] { LocalDate.MinIsoValue, new(0, 2, 29), new LocalDate(1, 1, 1), LocalDate.MaxIsoValue }.Concat(Enumerable.Range(0, 36_525).Select(new LocalDate(1970, 1, 1).PlusDays));

        Assert.All(dates, date =>
        {
            Assert.Equal(LocalDatePattern.Iso.Format(date), IsoDate.Text(date));
            Assert.Equal(date, IsoDate.Parse(IsoDate.Text(date)));
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-11-31")]
    [InlineData("2026-13-01")]
    [InlineData("2026-00-10")]
    [InlineData("2026/11/23")]
    [InlineData("2026-2-3")]
    [InlineData(" 2026-11-23")]
    [InlineData("2026-11-23T00:00:00")]
    [InlineData("+002026-11-23")]
    [InlineData("２０２６-11-23")]
    public void Anything_else_is_none(string text) => Assert.Null(IsoDate.Parse(text));
}
