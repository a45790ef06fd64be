using SalesNudgeBot.Core.Conversation.Reading;

namespace SalesNudgeBot.Core.Tests.Conversation;

/// <summary>Written on Mon 23 Nov 2026 at 09:05 in Berlin; Thu 26 Nov is a holiday.</summary>
public class WrittenDatesTests
{
    [Theory]
    [InlineData("Friday", "Fri 27 Nov 2026 17:30")]
    [InlineData("by Friday noon", "Fri 27 Nov 2026 12:00")]
    [InlineData("Wed 12:00", "Wed 25 Nov 2026 12:00")]
    [InlineData("Thu 12:00", "Thu 26 Nov 2026 12:00 (Founders' Day) off")]
    [InlineData("EOD Thursday", "Thu 26 Nov 2026 17:30 (Founders' Day) off")]
    [InlineData("COB", "Mon 23 Nov 2026 17:30")]
    [InlineData("end of the day", "Mon 23 Nov 2026 17:30")]
    [InlineData("today", "Mon 23 Nov 2026 17:30")]
    [InlineData("Monday", "Mon 23 Nov 2026 17:30")]
    [InlineData("tomorrow", "Tue 24 Nov 2026 17:30")]
    [InlineData("tomorrow morning", "Tue 24 Nov 2026 12:00")]
    [InlineData("day after tomorrow", "Wed 25 Nov 2026 17:30")]
    [InlineData("5pm tomorrow", "Tue 24 Nov 2026 17:00")]
    [InlineData("12:30 pm", "Mon 23 Nov 2026 12:30")]
    [InlineData("12am Friday", "Fri 27 Nov 2026 00:00")]
    [InlineData("5 p.m. on Friday", "Fri 27 Nov 2026 17:00")]
    [InlineData("17.30", "Mon 23 Nov 2026 17:30")]
    [InlineData("call by 14:00", "Mon 23 Nov 2026 14:00")]
    [InlineData("in 2 hours", "Mon 23 Nov 2026 11:05")]
    [InlineData("in 2 weeks", "Mon 7 Dec 2026 17:30")]
    [InlineData("in a week", "Mon 30 Nov 2026 17:30")]
    [InlineData("in 3 days", "Thu 26 Nov 2026 17:30 (Founders' Day) off")]
    [InlineData("in 3 working days", "Fri 27 Nov 2026 17:30")]
    [InlineData("in one month", "Wed 23 Dec 2026 17:30")]
    [InlineData("2 weeks from now", "Mon 7 Dec 2026 17:30")]
    [InlineData("Sat", "Sat 28 Nov 2026 17:30 off")]
    [InlineData("end of week", "Fri 27 Nov 2026 17:30")]
    [InlineData("this week", "Fri 27 Nov 2026 17:30")]
    [InlineData("end of next week", "Fri 4 Dec 2026 17:30")]
    [InlineData("end of the month", "Mon 30 Nov 2026 17:30")]
    [InlineData("end of next month", "Thu 31 Dec 2026 17:30")]
    [InlineData("end of January", "Fri 29 Jan 2027 17:30")]
    [InlineData("end of Q4", "Thu 31 Dec 2026 17:30")]
    [InlineData("EOY", "Thu 31 Dec 2026 17:30")]
    [InlineData("Friday next week", "Fri 4 Dec 2026 17:30")]
    [InlineData("next week Friday", "Fri 4 Dec 2026 17:30")]
    [InlineData("this coming Friday", "Fri 27 Nov 2026 17:30")]
    [InlineData("30 Nov", "Mon 30 Nov 2026 17:30")]
    [InlineData("Nov 30", "Mon 30 Nov 2026 17:30")]
    [InlineData("30th of November", "Mon 30 Nov 2026 17:30")]
    [InlineData("30 November 2026", "Mon 30 Nov 2026 17:30")]
    [InlineData("November 30, 2026", "Mon 30 Nov 2026 17:30")]
    [InlineData("Nov 30th at 5:30pm", "Mon 30 Nov 2026 17:30")]
    [InlineData("2026-11-30", "Mon 30 Nov 2026 17:30")]
    [InlineData("2026-11-30 09:15", "Mon 30 Nov 2026 09:15")]
    [InlineData("２０２６-11-30", "Mon 30 Nov 2026 17:30")]
    [InlineData("30/11", "Mon 30 Nov 2026 17:30")]
    [InlineData("11/30", "Mon 30 Nov 2026 17:30")]
    [InlineData("30.11.", "Mon 30 Nov 2026 17:30")]
    [InlineData("12/12", "Sat 12 Dec 2026 17:30 off")]
    [InlineData("30/11/26", "Mon 30 Nov 2026 17:30")]
    [InlineData("the 27th", "Fri 27 Nov 2026 17:30")]
    [InlineData("the 3rd", "Thu 3 Dec 2026 17:30")]
    [InlineData("the 31st", "Thu 31 Dec 2026 17:30")]
    [InlineData("Fri 27 Nov", "Fri 27 Nov 2026 17:30")]
    [InlineData("Friday, 27 November 2026, at 17:00", "Fri 27 Nov 2026 17:00")]
    [InlineData("15 Feb", "Mon 15 Feb 2027 17:30")]
    [InlineData("Friday please", "Fri 27 Nov 2026 17:30")]
    public void A_date_is_read_at_the_end_of_its_working_day(string text, string read) =>
        Assert.Equal(read, Sample.Line(Reader.When(text, Sample.Ana(), DayMoment.EndOfWork)));

    [Theory]
    [InlineData("next Friday", "? WhichDate next Friday: Fri 27 Nov 2026 17:30 / Fri 4 Dec 2026 17:30")]
    [InlineData("before Friday", "? WhichDate Friday: Wed 25 Nov 2026 17:30 / Fri 27 Nov 2026 17:30")]
    [InlineData("Friday or tomorrow", "? WhichDate Friday or tomorrow: Tue 24 Nov 2026 17:30 / Fri 27 Nov 2026 17:30")]
    [InlineData("Monday 9am", "? WhichDate Monday 9am: Mon 30 Nov 2026 09:00")]
    [InlineData("next week", "? WhichDate next week: Mon 30 Nov 2026 17:30 / Fri 4 Dec 2026 17:30")]
    [InlineData("by March", "? WhichDate March: Mon 1 Mar 2027 17:30 / Wed 31 Mar 2027 17:30")]
    [InlineData("tomorrow at 5", "? WhichDate tomorrow at 5: Tue 24 Nov 2026 05:00 / Tue 24 Nov 2026 17:00")]
    [InlineData("3/12", "? WhichDate 3/12: Thu 3 Dec 2026 17:30 / Fri 12 Mar 2027 17:30")]
    [InlineData("1/11", "? WhichDate 1/11: Mon 11 Jan 2027 17:30")]
    [InlineData("20 Nov", "? PastDate Fri 20 Nov 2026 17:30")]
    [InlineData("2025-11-30", "? PastDate Sun 30 Nov 2025 17:30")]
    [InlineData("by 08:00", "? PastDate Mon 23 Nov 2026 08:00")]
    [InlineData("yesterday", "? PastDate Sun 22 Nov 2026 17:30")]
    [InlineData("31 Nov", "? NoSuchDate 31 Nov")]
    [InlineData("Fri 26 Nov", "? NoSuchDate Fri 26 Nov")]
    [InlineData("2026-02-30", "? NoSuchDate 2026-02-30")]
    [InlineData("99/99", "? NoSuchDate 99/99")]
    [InlineData("25:00", "? UnreadDate 25:00")]
    [InlineData("Friday evening", "? UnreadDate Friday evening")]
    [InlineData("early next week", "? UnreadDate early next week")]
    [InlineData("in a couple of weeks", "? UnreadDate in a couple of weeks")]
    [InlineData("in 999999999999 days", "? UnreadDate in 999999999999 days")]
    [InlineData("a week from Friday", "? UnreadDate a week from Friday")]
    [InlineData("not Friday", "? UnreadDate not Friday")]
    [InlineData("17:00 UTC", "? OtherZone 17:00 UTC")]
    [InlineData("soon", "nothing")]
    [InlineData("", "nothing")]
    public void A_date_that_could_be_another_is_asked_about(string text, string read) =>
        Assert.Equal(read, Sample.Line(Reader.When(text, Sample.Ana(), DayMoment.EndOfWork)));

    [Theory]
    [InlineData("away until Friday", "Fri 27 Nov 2026 09:00")]
    [InlineData("tomorrow morning", "Tue 24 Nov 2026 09:00")]
    [InlineData("30 Nov 14:00", "Mon 30 Nov 2026 14:00")]
    [InlineData("today", "? PastDate Mon 23 Nov 2026 09:00")]
    public void A_return_is_read_at_the_start_of_its_working_day(string text, string read) =>
        Assert.Equal(read, Sample.Line(Reader.When(text, Sample.Ana(), DayMoment.StartOfWork)));

    [Theory]
    [InlineData("2011-12-28T09:00", "Pacific/Apia", "2011-12-30", "? SkippedDate 2011-12-30")]
    [InlineData("2011-12-28T09:00", "Pacific/Apia", "in 2 days", "? SkippedDate 2011-12-30")]
    [InlineData("2011-12-28T09:00", "Pacific/Apia", "in 2 working days", "Mon 2 Jan 2012 17:30")]
    [InlineData("2026-03-27T09:05", "Europe/Berlin", "29 Mar 02:30", "? TimeInGap Sun 29 Mar 2026 02:30 -> Sun 29 Mar 2026 03:00")]
    [InlineData("2026-10-23T09:05", "Europe/Berlin", "25 Oct 02:30", "Sun 25 Oct 2026 02:30 off")]
    [InlineData("2026-11-28T10:00", "Europe/Berlin", "end of week", "? PastDate Fri 27 Nov 2026 17:30")]
    [InlineData("2026-11-28T10:00", "Europe/Berlin", "Friday", "Fri 4 Dec 2026 17:30")]
    [InlineData("2026-11-25T10:00", "Europe/Berlin", "next Monday", "Mon 30 Nov 2026 17:30")]
    [InlineData("2026-12-30T10:00", "Europe/Berlin", "2 Jan", "Sat 2 Jan 2027 17:30 off")]
    public void A_date_is_read_in_the_speakers_zone_and_moment(string now, string zone, string text, string read) =>
        Assert.Equal(read, Sample.Line(Reader.When(text, Sample.Ana(now, zone), DayMoment.EndOfWork)));

    [Fact]
    public void Of_two_times_in_an_overlap_the_earlier_one_is_meant()
    {
        var found = Assert.IsType<ReadWhen.Found>(Reader.When("25 Oct 02:30", Sample.Ana("2026-10-23T09:05"), DayMoment.EndOfWork));

        Assert.Equal("2026-10-25T00:30:00Z", found.At.ToString());
    }
}
