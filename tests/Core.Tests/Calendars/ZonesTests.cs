using SalesNudgeBot.Core.Calendars;
using static SalesNudgeBot.Core.Tests.Calendars.Sample;

namespace SalesNudgeBot.Core.Tests.Calendars;

public sealed class ZonesTests
{
    [Fact]
    public void Every_gap_and_overlap_of_every_zone_resolves_to_the_earlier_time_or_the_end_of_the_gap()
    {
        var (zones, times) = (0, 0);
        foreach (var each in EveryZone.All())
        {
            zones++;
            foreach (var local in each.TrickyTimes())
            {
                times++;
                var (expected, actual) = (each.Resolve(local), Zones.At(local, each.Zone));
                Assert.True(expected == actual, $"{each.Zone.Id} {local}: {actual}, expected {expected}");
            }
        }

        Assert.True(zones > 400 && times > 50_000, $"{zones} zones, {times} local times");
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29 02:30", "2026-03-29 01:00")]
    [InlineData("Europe/Berlin", "2026-10-25 02:30", "2026-10-25 00:30")]
    [InlineData("America/New_York", "2026-11-01 01:30", "2026-11-01 05:30")]
    [InlineData("Asia/Kolkata", "2026-11-23 09:00", "2026-11-23 03:30")]
    [InlineData("Asia/Kathmandu", "2026-11-23 09:00", "2026-11-23 03:15")]
    [InlineData("Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-03 15:30")]
    [InlineData("Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-04 14:45")]
    [InlineData("Pacific/Chatham", "2026-04-05 03:15", "2026-04-04 13:30")]
    [InlineData("Pacific/Apia", "2011-12-30 17:30", "2011-12-30 10:00")]
    [InlineData("America/St_Johns", "2010-11-07 00:00", "2010-11-07 02:30")]
    public void A_local_time_has_one_answer(string zone, string local, string utc) =>
        Assert.Equal(Utc(utc), Zones.At(Local(local), Zones.Find(zone)!));

    [Theory]
    [InlineData("Pacific/Apia", "2011-12-30", true)]
    [InlineData("Pacific/Apia", "2011-12-29", false)]
    [InlineData("Pacific/Apia", "2011-12-31", false)]
    [InlineData("Pacific/Fakaofo", "2011-12-30", true)]
    [InlineData("America/Sao_Paulo", "2018-11-04", false)]
    [InlineData("Europe/Berlin", "2026-03-29", false)]
    public void Only_a_date_that_never_was_is_skipped(string zone, string date, bool skipped) =>
        Assert.Equal(skipped, Zones.Skips(Day(date), Zones.Find(zone)!));

    [Theory]
    [InlineData("Europe/Berlin", true)]
    [InlineData("UTC", true)]
    [InlineData("Asia/Calcutta", true)]
    [InlineData("UTC+02", false)]
    [InlineData("UTC+02:30", false)]
    [InlineData("europe/berlin", false)]
    [InlineData("W. Europe Standard Time", false)]
    [InlineData("", false)]
    public void Only_tzdb_ids_are_zones(string id, bool found) => Assert.Equal(found, Zones.Find(id) is not null);
}
