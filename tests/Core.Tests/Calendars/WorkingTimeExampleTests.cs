using NodaTime;
using SalesNudgeBot.Core.Calendars;
using static SalesNudgeBot.Core.Tests.Calendars.Sample;

namespace SalesNudgeBot.Core.Tests.Calendars;

public sealed class WorkingTimeExampleTests
{
    [Fact]
    public void Half_of_the_time_from_Monday_to_Friday_evening_is_reached_on_Wednesday_at_13_17()
    {
        var from = Berlin.At("2026-11-23 09:05");
        var minutes = (long)Berlin.Between(from, Berlin.At("2026-11-27 17:30")).TotalMinutes;

        Assert.Equal(2545, minutes);
        Assert.Equal(Berlin.At("2026-11-25 13:17"), Berlin.Add(from, new Wait(0, Duration.FromMinutes(minutes / 2))));
    }
}
