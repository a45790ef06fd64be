using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest.Values;

namespace Manifest.Tests;

public sealed class ValuesTests
{
    [Theory]
    [InlineData("1 working minute", 0, 1)]
    [InlineData("90 working minutes", 0, 90)]
    [InlineData("1 working hour", 0, 60)]
    [InlineData("36 working hours", 0, 2160)]
    [InlineData("2  working days", 2, 0)]
    [InlineData("60 working days", 60, 0)]
    [InlineData("1440 working hours", 0, 86_400)]
    public void A_wait_is_read(string text, int days, int minutes)
    {
        Assert.True(Kinds.Wait.Parse(text, out var wait));
        Assert.Equal(new Wait(days, Duration.FromMinutes(minutes)), wait);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1 hour")]
    [InlineData("1 working week")]
    [InlineData("0 working hours")]
    [InlineData("-1 working hours")]
    [InlineData("1.5 working hours")]
    [InlineData("61 working days")]
    [InlineData("1441 working hours")]
    [InlineData("99999999999 working days")]
    [InlineData("one working day")]
    public void What_is_no_wait_is_refused(string text) => Assert.False(Kinds.Wait.Parse(text, out _));

    [Theory]
    [InlineData("09:00-17:30", true)]
    [InlineData("00:00 - 23:59", true)]
    [InlineData("09:00-09:00", false)]
    [InlineData("17:30-09:00", false)]
    [InlineData("9-17", false)]
    [InlineData("09:00-24:00", false)]
    [InlineData("09:00-12:00-17:00", false)]
    public void Working_hours_start_before_they_end(string text, bool right) => Assert.Equal(right, Kinds.Hours.Parse(text, out _));

    [Theory]
    [InlineData("2026-11-23", 1)]
    [InlineData("2026-11-23 to 2026-12-04", 12)]
    [InlineData("2026-11-23 to 2026-11-23", 1)]
    [InlineData("2026-12-04 to 2026-11-23", 0)]
    [InlineData("2026-11-23 to 2026-11-24 to 2026-11-25", 0)]
    [InlineData("2026-11-31", 0)]
    [InlineData("1999-12-31", 0)]
    [InlineData("9999-12-31", 0)]
    [InlineData("23.11.2026", 0)]
    public void Time_off_counts_both_ends(string text, int days)
    {
        Assert.Equal(days > 0, Kinds.TimeOff.Parse(text, out var off));
        Assert.Equal(days, off is null ? 0 : Period.DaysBetween(off.First, off.Last) + 1);
    }

    [Theory]
    [InlineData("2026-11-23T08:55 Europe/Berlin", "2026-11-23T07:55:00Z")]
    [InlineData("2026-03-29T02:30 Europe/Berlin", "2026-03-29T01:00:00Z")]
    [InlineData("2026-10-25T02:30 Europe/Berlin", "2026-10-25T00:30:00Z")]
    public void A_moment_resolves_as_everywhere(string text, string expected)
    {
        Assert.True(Kinds.Moment.Parse(text, out var moment));
        Assert.Equal(expected, moment.ToString());
    }

    [Theory]
    [InlineData("lena-fischer_2", true)]
    [InlineData("Lena", false)]
    [InlineData("-lena", false)]
    [InlineData("lena\n", false)]
    [InlineData("l\u00e9na", false)]
    [InlineData("a123456789012345678901234567890123456789", true)]
    [InlineData("a1234567890123456789012345678901234567890", false)]
    public void An_id_is_plain(string text, bool right) => Assert.Equal(right, Kinds.Id.Parse(text, out _));

    [Theory]
    [InlineData("Lena", true)]
    [InlineData("\u0130lker \u00d6zt\u00fcrk", true)]
    [InlineData("  ", false)]
    [InlineData("a\nb", false)]
    [InlineData("a\u202eb", false)]
    public void A_text_can_be_shown(string text, bool right) => Assert.Equal(right, Kinds.Text.Parse(text, out _));

    [Theory]
    [InlineData("peple", "people")]
    [InlineData("Calendars", "calendars")]
    [InlineData("claendar", "calendars")]
    [InlineData("cal", "calendars")]
    [InlineData("zebra", null)]
    public void The_nearest_name_is_offered_only_when_near(string written, string? expected) =>
        Assert.Equal(expected, Nearest.To(written, ["people", "calendars", "teams"]));
}
