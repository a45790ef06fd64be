using NodaTime;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Tests.Calendars;

namespace SalesNudgeBot.Core.Tests.CheckIns;

public sealed class AskingTests
{
    static readonly IsoDayOfWeek[] MondayAndThursday = [IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday];

    [Fact]
    public void Asked_on_the_teams_days_at_the_reps_own_time()
    {
        var ana = new Reps("America/New_York", null, MondayAndThursday).Starting("2026-11-22 12:00").Until("2026-11-27 18:00");
        Assert.Equal(["Mon 2026-11-23 09:00", "Thu 2026-11-26 09:00"], ana.Asked);
    }

    [Fact]
    public void Behind_is_asked_every_workday()
    {
        var ana = new Reps(target: 14).Answered("2026-11-02", 1).Answered("2026-11-09", 0).Starting("2026-11-16 00:00").Until("2026-11-20 18:00");
        Assert.Equal(
            ["Mon 2026-11-16 09:00", "Tue 2026-11-17 09:00", "Wed 2026-11-18 09:00", "Thu 2026-11-19 09:00", "Fri 2026-11-20 09:00"], ana.Asked);
        Assert.All(ana.Rows.Where(row => row.AskedAt > ana.Time.At("2026-11-16 00:00")), row => Assert.Equal(AskReason.Behind, row.Reason));
    }

    [Fact]
    public void On_pace_gets_one_line_a_week_and_nothing_else()
    {
        var ana = new Reps(target: 10, days: MondayAndThursday).Answered("2026-11-02", 4).Answered("2026-11-19", 5).Starting("2026-11-22 12:00")
            .Until("2026-11-29 18:00");
        Assert.Equal(["Mon 2026-11-23 09:00"], ana.Sent.Select(ana.Where));
        Assert.Equal(
            "On pace, <ana>: 9 new, 8 needed by today. I won't ask about prospecting before Mon 30 Nov, unless 10 working days pass without a new one.",
            Texts.Of(ana.Sent[0].Message)[0]);
    }

    [Fact]
    public void What_the_line_said_holds_when_pace_slips_before_its_date()
    {
        var ana = new Reps(target: 10, days: MondayAndThursday).Answered("2026-11-02", 4).Answered("2026-11-19", 4).Starting("2026-11-22 12:00");
        ana.Until("2026-11-29 18:00");
        Assert.Equal(Core.Prospecting.PaceBand.Slipping, ana.Setting.PaceOn(Sample.Day("2026-11-26")).Band);
        Assert.Empty(ana.Asked);
        Assert.Equal(["Mon 2026-11-30 09:00"], ana.Until("2026-11-30 09:00").Asked);
    }

    [Fact]
    public void Silence_ends_after_ten_working_days_without_a_new_one_with_one_question()
    {
        var ana = new Reps(target: 10).Answered("2026-11-02", 4).Answered("2026-11-09", 9).Starting("2026-11-09 10:00");
        ana.Until("2026-11-23 23:00");
        Assert.Empty(ana.Asked);
        ana.Until("2026-11-29 23:00");
        Assert.Equal(["Tue 2026-11-24 09:00"], ana.Asked);
        Assert.Equal(AskReason.Quiet, ana.On("2026-11-24").Reason);
        Assert.Equal("Morning <ana>. 10 working days without a new opportunity, as far as I know. Any since Mon 9 Nov?", Texts.Of(ana.Sent.Single(m => m.Kind == MessageKind.CheckIn).Message)[0]);
    }

    [Theory]
    [InlineData("away")]
    [InlineData("holiday")]
    public void Neither_a_day_away_nor_a_holiday_is_asked_about_or_missed(string why)
    {
        var ana = new Reps("Europe/Berlin", null, MondayAndThursday).Starting("2026-11-22 12:00");
        if (why == "away")
        {
            ana.IsAway("2026-11-23", "2026-11-25");
        }
        else
        {
            ana.Company = ana.Company with
            {
                Calendars = ana.Company.Calendars.SetItem("sample", Sample.Berlin.WithHoliday("2026-11-23", "holiday").Calendar),
            };
        }

        ana.Until("2026-11-26 12:00");
        Assert.Equal(["Thu 2026-11-26 09:00"], ana.Asked);
        Assert.Equal(CheckInState.NotDue, ana.On("2026-11-23").State);
    }

    [Fact]
    public void Time_off_that_becomes_known_after_the_question_is_not_missed()
    {
        var ana = new Reps().Starting("2026-11-22 12:00").Until("2026-11-23 10:00");
        ana.IsAway("2026-11-23", "2026-11-23");
        Assert.Equal(CheckInState.NotDue, ana.Until("2026-11-30 08:00").On("2026-11-23").State);
    }

    [Fact]
    public void A_question_that_the_bot_slept_through_is_its_own_miss_and_one_of_today_is_still_asked()
    {
        var ana = new Reps("Europe/Berlin", null, MondayAndThursday).Starting("2026-11-22 12:00");
        ana.Handle(ana.On("2026-11-23"), ana.Time.At("2026-11-26 11:00"));
        Assert.Equal(CheckInState.MissedByBot, ana.On("2026-11-23").State);
        ana.Handle(ana.On("2026-11-26"), ana.Time.At("2026-11-26 11:00"));
        Assert.Equal(["Thu 2026-11-26 11:00"], ana.Asked);
    }

    [Fact]
    public void A_row_that_is_looked_at_early_stays_planned()
    {
        var ana = new Reps().Starting("2026-11-22 12:00");
        ana.Handle(ana.On("2026-11-23"), ana.Time.At("2026-11-23 08:59"));
        Assert.Empty(ana.Sent);
        Assert.Equal(ana.Time.At("2026-11-23 09:00"), ana.On("2026-11-23").NextAt);
    }

    [Fact]
    public void A_question_held_back_for_two_working_days_goes_out_then_and_later_never()
    {
        var ana = new Reps { Delivers = _ => false };
        ana.Starting("2026-11-22 12:00").Until("2026-11-25 17:29");
        Assert.Equal(CheckInState.Asking, ana.On("2026-11-23").State);
        Assert.Equal(CheckInState.MissedByBot, ana.Until("2026-11-25 17:30").On("2026-11-23").State);
    }

    [Fact]
    public void Whatever_is_sent_says_why_and_is_void_once_the_row_moves_on()
    {
        var ana = new Reps().Starting("2026-11-22 12:00").Until("2026-11-23 09:00");
        var ask = Assert.Single(ana.Sent);
        Assert.Equal("check-in", ask.Why.Rule);
        Assert.Equal(ana.Time.At("2026-11-23 09:00"), ask.Why.Due);
        Assert.Contains("Due: Mon 23 Nov 09:00 Europe/Berlin", Texts.Of(ask.Why));
        Assert.Equal(ana.On("2026-11-23").Generation, ask.ValidWhile!.Generation);
        ana.Answers(2, "2026-11-23 09:05");
        Assert.NotEqual(ana.On("2026-11-23").Generation, ask.ValidWhile.Generation);
        Assert.NotNull(ask.Folded);
    }
}
