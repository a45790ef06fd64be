using NodaTime;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Core.Tests.Calendars;
using SalesNudgeBot.Core.Tests.CheckIns;
using static NodaTime.IsoDayOfWeek;

namespace SalesNudgeBot.Core.Tests.Prospecting;

public sealed class CadenceDaysTests
{
    [Theory]
    [InlineData(new[] { Monday }, new[] { Monday, Thursday })]
    [InlineData(new[] { Monday, Thursday }, new[] { Monday, Thursday })]
    [InlineData(new[] { Monday, Tuesday }, new[] { Monday, Tuesday })]
    [InlineData(new[] { Monday, Wednesday, Friday }, new[] { Monday, Wednesday })]
    [InlineData(new[] { Monday, Tuesday, Wednesday, Thursday, Friday }, new[] { Monday, Thursday })]
    [InlineData(new[] { Thursday }, new[] { Monday, Thursday })]
    [InlineData(new[] { Friday }, new[] { Monday, Friday })]
    [InlineData(new[] { Saturday }, new[] { Monday, Thursday })]
    public void Two_of_the_teams_days_that_lie_apart_or_one_and_a_workday(IsoDayOfWeek[] teams, IsoDayOfWeek[] days) =>
        Assert.Equal(days, CadenceDays.TwiceAWeek(new Reps(days: teams).Setting.Plan, Sample.Berlin.Calendar));

    [Fact]
    public void Who_works_on_one_day_is_asked_on_that_one()
    {
        var calendar = Sample.Berlin.Calendar with { Workdays = [Wednesday] };
        Assert.Equal([Wednesday], CadenceDays.TwiceAWeek(new Reps(days: Monday).Setting.Plan, calendar));
        Assert.Empty(CadenceDays.TwiceAWeek(new Reps(days: Monday).Setting.Plan, calendar with { Workdays = [] }));
    }
}
