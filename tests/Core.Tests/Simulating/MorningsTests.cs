using NodaTime;
using SalesNudgeBot.Core.Simulating;
using SalesNudgeBot.Core.Tests.Calendars;

namespace SalesNudgeBot.Core.Tests.Simulating;

public sealed class MorningsTests
{
    [Fact]
    public void A_file_comes_before_anything_else_and_then_early_on_each_weekday()
    {
        var mornings = Mornings.Between(Sample.Utc("2026-11-26 00:00"), Sample.Utc("2026-12-01 23:00"));

        Assert.Equal(
            [Sample.Utc("2026-11-26 00:00") + Duration.FromMinutes(1), Sample.Utc("2026-11-27 05:00"), Sample.Utc("2026-11-30 05:00"), Sample.Utc("2026-12-01 05:00")],
            mornings);
    }

    [Fact]
    public void It_has_what_the_CRM_had_the_evening_before() =>
        Assert.Equal(Sample.Day("2026-11-26"), Mornings.AsOf(Sample.Utc("2026-11-27 05:00")));
}
