using NodaTime;
using SalesNudgeBot.Core.Calendars;

namespace SalesNudgeBot.Core.Tests.Calendars;

public sealed class DaysOfWeekTests
{
    static readonly IsoDayOfWeek[] Week = [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None)];

    [Fact]
    public void Every_choice_of_days_holds_those_days_in_the_order_of_the_week()
    {
        for (var choice = 0; choice < 1 << Week.Length; choice++)
        {
            IsoDayOfWeek[] chosen = [.. Week.Where((_, index) => (choice & (1 << index)) != 0)];
            DaysOfWeek days = [.. chosen.Reverse().Concat(chosen)];

            Assert.Equal(chosen, days);
            Assert.Equal((chosen.Length, chosen.Length == 0), (days.Count, days.IsEmpty));
            Assert.Equal(chosen, Week.Where(days.Contains));
        }
    }

    [Fact]
    public void The_same_days_are_equal_and_overlap_where_they_share_one()
    {
        DaysOfWeek some = [IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday];

        Assert.Equal(some, [IsoDayOfWeek.Sunday, IsoDayOfWeek.Monday]);
        Assert.NotEqual(some, [IsoDayOfWeek.Monday]);
        Assert.True(some.Overlaps([IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday]));
        Assert.False(some.Overlaps([IsoDayOfWeek.Tuesday]));
        Assert.False(some.Overlaps([]));
    }
}
