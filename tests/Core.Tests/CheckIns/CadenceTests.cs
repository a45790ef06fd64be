using NodaTime;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Core.Tests.Calendars;
using SalesNudgeBot.Core.Tests.Promises;

namespace SalesNudgeBot.Core.Tests.CheckIns;

/// <summary>What a rep reads as their pace changes. November 2026 in Berlin has 21 working days.</summary>
public sealed class CadenceTests
{
    [Fact]
    public void Slipping_is_asked_on_two_days_of_the_week_and_told_why()
    {
        var ana = new Reps(target: 21).Answered("2026-11-02", 0).Answered("2026-11-09", 9).Starting("2026-11-15 12:00");
        ana.Cadence = At(Cadence.Weekly, "2026-11-13", Cadence.TwiceWeekly, Cadence.TwiceWeekly) with { Told = Cadence.Weekly };
        ana.Until("2026-11-19 18:00");
        Assert.Equal(["Mon 2026-11-16 09:00", "Thu 2026-11-19 09:00"], ana.Asked);
        Assert.Equal(AskReason.Slipping, ana.On("2026-11-16").Reason);
        Assert.Contains("9 new, 10 needed by today, so for now I ask on Mon and Thu.", Texts.Of(ana.Sent[0].Message));
        Assert.DoesNotContain(Texts.Of(ana.Sent.Last(m => m.Kind == MessageKind.CheckIn).Message), text => text.Contains("for now I ask", StringComparison.Ordinal));
        Assert.Contains("Asked because: a little short of what is needed: twice a week", Texts.Of(ana.Sent[0].Why));
    }

    [Fact]
    public void Asked_daily_and_better_again_reads_once_that_no_question_comes_today()
    {
        var ana = new Reps(target: 21).Answered("2026-11-02", 0).Answered("2026-11-09", 10).Starting("2026-11-17 08:00");
        ana.Cadence = At(Cadence.Daily, "2026-11-16", Cadence.Daily, Cadence.TwiceWeekly) with { Told = Cadence.Daily };
        ana.Until("2026-11-19 08:00");
        Assert.Equal(["Tue 2026-11-17 09:00"], ana.Of(MessageKind.OnPace));
        Assert.Equal("<ana>, no questions today. That is closer: 10 new, 11 needed by today. From now on I ask on Mon and Thu.", Texts.Of(ana.Sent[0].Message)[0]);
        Assert.Empty(ana.Asked);
        Assert.Equal(Cadence.TwiceWeekly, ana.Cadence.Told);
    }

    [Fact]
    public void Asked_daily_and_on_pace_again_reads_the_line_in_place_of_the_question_and_not_again_on_its_day()
    {
        var ana = new Reps(target: 21).Answered("2026-11-02", 0).Answered("2026-11-09", 14).Starting("2026-11-19 08:00");
        ana.Cadence = At(Cadence.Daily, "2026-11-18", Cadence.Daily, Cadence.Silent) with { Told = Cadence.Daily };
        ana.Until("2026-11-22 18:00");
        Assert.Equal(["Thu 2026-11-19 09:00"], ana.Of(MessageKind.OnPace));
        Assert.Contains("I won't ask about prospecting before Mon 23 Nov", Texts.Of(ana.Sent[0].Message)[0], StringComparison.Ordinal);
        Assert.Empty(ana.Asked);
    }

    [Fact]
    public void One_bad_day_asks_nobody_more_often_and_the_weekly_line_never_says_on_pace_when_it_is_not()
    {
        var ana = new Reps(target: 21).Answered("2026-11-02", 0).Answered("2026-11-09", 10).Starting("2026-11-15 12:00");
        ana.Cadence = At(Cadence.Silent, "2026-11-13", Cadence.Silent, Cadence.Silent) with { Told = Cadence.Silent };
        ana.Until("2026-11-16 09:00");
        Assert.Single(ana.Of(MessageKind.OnPace));
        var slipping = new Reps(target: 21).Answered("2026-11-02", 0).Answered("2026-11-09", 9).Starting("2026-11-15 12:00");
        slipping.Cadence = ana.Cadence with { Called = [Cadence.Silent, Cadence.Silent] };
        slipping.Until("2026-11-16 09:00");
        Assert.Empty(slipping.Of(MessageKind.OnPace));
        Assert.Equal(["Mon 2026-11-16 09:00"], slipping.Asked);
        Assert.Equal(Cadence.Silent, slipping.Cadence.Cadence);
    }

    [Fact]
    public void The_rep_reads_the_day_before_that_the_leader_would_be_asked_and_on_the_day_that_they_are()
    {
        var ana = Behind();
        ana.Until("2026-11-23 09:00");
        var day = Texts.Of(ana.Sent.Single(m => m.Kind == MessageKind.CheckIn && ana.Where(m).StartsWith("Fri 2026-11-20", StringComparison.Ordinal)).Message);
        Assert.Contains(day, text => text.Contains("I'd ask <lena> tomorrow to take 30 minutes with you", StringComparison.Ordinal));
        var asked = ana.Sent.Where(m => ana.Where(m).StartsWith("Mon 2026-11-23", StringComparison.Ordinal)).ToList();
        Assert.Equal([MessageKind.CheckIn, MessageKind.CoachingAsk], asked.Select(m => m.Kind));
        Assert.Contains(Texts.Of(asked[0].Message), text => text.Contains("I've asked <lena> to take 30 minutes with you", StringComparison.Ordinal));
        Assert.Equal(new Destination.Person(Reps.Lena), asked[1].To);
        Assert.Equal(
            [
                "<ana> has been short of new opportunities for 10 working days: 1 new, 15 needed by today. Asking more often will not help; 30 minutes with you on what is in the way may.",
                "[I'll take 30 minutes with ana on Wed 25 Nov] [Another day] [Why?]",
                "<ana> reads that I ask you, and sees the same figures. I ask once.",
            ],
            Texts.Of(asked[1].Message));
    }

    [Fact]
    public void Once_asked_for_time_activity_is_asked_on_two_days_and_the_leader_not_again()
    {
        var ana = Behind();
        ana.Until("2026-11-27 18:00");
        Assert.Single(ana.Of(MessageKind.CoachingAsk));
        Assert.Equal(
            [AskReason.Behind, AskReason.Behind, AskReason.Activity, AskReason.Behind],
            Enumerable.Range(24, 4).Select(day => ana.On($"2026-11-{day}").Reason));
    }

    [Fact]
    public void A_leader_who_is_away_leaves_the_question_to_the_deputy()
    {
        var ana = Behind();
        ana.IsAway("2026-11-16", "2026-12-11", Reps.Lena);
        ana.Until("2026-11-23 18:00");
        Assert.Equal(new Destination.Person(Reps.Deputy), ana.Sent.Single(m => m.Kind == MessageKind.CoachingAsk).To);
    }

    [Fact]
    public void By_figures_that_are_too_old_nobody_is_called_behind_or_on_pace_or_quiet()
    {
        var ana = Behind();
        ana.Besides = setting => setting with { CrmIsStale = true };
        ana.Until("2026-11-27 18:00");
        Assert.Equal(["Mon 2026-11-16 09:00", "Mon 2026-11-23 09:00"], ana.Asked);
        Assert.Empty(ana.Of(MessageKind.CoachingAsk));
        Assert.DoesNotContain(ana.Sent.SelectMany(m => Texts.Of(m.Message)), text => text.Contains("needed by today", StringComparison.Ordinal));
        Assert.Equal(Cadence.Daily, ana.Cadence.Cadence);

        var silent = new Reps(target: 21).Answered("2026-11-02", 0).Starting("2026-11-15 12:00");
        silent.Cadence = At(Cadence.Silent, "2026-11-13", Cadence.Silent, Cadence.Silent) with { Told = Cadence.Silent };
        silent.Besides = setting => setting with { CrmIsStale = true };
        silent.Until("2026-11-27 18:00");
        Assert.Empty(silent.Sent);
    }

    [Fact]
    public void The_first_question_after_a_client_came_into_trouble_says_that_it_is_known_and_the_next_does_not()
    {
        var land = new Storyland();
        var accepted = land.Accepted(Sample.Berlin.At("2026-11-11 09:00"), Sample.Berlin.At("2026-11-16 17:30"));
        var chain = land.Until(accepted, Sample.Berlin.At("2026-11-14 12:00"));
        Assert.NotNull(chain.Case);
        var ana = new Reps(days: [IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday]) { Besides = setting => setting with { OpenCases = [chain] } };
        ana.Starting("2026-11-15 12:00").Until("2026-11-19 18:00");
        Assert.Equal(["Mon 2026-11-16 09:00", "Thu 2026-11-19 09:00"], ana.Asked);
        var says = ana.Sent.Where(m => m.Kind == MessageKind.CheckIn).Select(m => Texts.Of(m.Message).Any(text => text.Contains("I know that {t-client} needs you just now", StringComparison.Ordinal)));
        Assert.Equal([true, false], says);
    }

    [Fact]
    public void The_last_new_opportunity_is_the_CRMs_or_what_is_missing_there_where_it_is_the_count()
    {
        var ana = new Reps().Answered("2026-11-18", 3);
        Assert.Equal(2, QuietOn("2026-11-23", ana.Setting));
        Assert.Equal(2, QuietOn("2026-11-23", ana.Setting with { Crm = Crm([]) }));
        Assert.Equal(4, QuietOn("2026-11-23", ana.Setting with { Crm = Crm([], "2026-11-16") }));
        Assert.Equal(0, QuietOn("2026-11-23", ana.Setting with { Crm = Crm([new(Reps.Ana, 1, Sample.Day("2026-11-20"), null, null)], "2026-11-16") }));
        Assert.Equal(4, QuietOn("2026-11-23", ana.Setting with { Crm = Crm([new(Reps.Ana, 1, Sample.Day("2026-11-20"), null, new("o-0"))], "2026-11-16", "2026-11-24") }));

        static int? QuietOn(string date, CheckInSetting setting) => CheckInQuestion.QuietFor(Sample.Day(date), setting);

        static CrmView Crm(Addition[] additions, params string[] created) =>
            new(
                new(1, default, Sample.Day("2026-11-22")),
                [.. created.Select((on, n) => new Opportunity(new($"o-{n}"), Reps.Ana, Sample.Day(on), OpportunityState.Open, null, null))],
                [.. additions],
                DealHistory.Of([], _ => null, Sample.Day("2026-11-22")));
    }

    /// <summary>Far behind since Mon 9 Nov, asked daily, and known to be so.</summary>
    static Reps Behind()
    {
        var ana = new Reps(target: 21).Answered("2026-11-02", 1).Answered("2026-11-09", 0).Starting("2026-11-15 12:00");
        ana.Cadence = At(Cadence.Daily, "2026-11-11", Cadence.Daily, Cadence.Daily) with { Told = Cadence.Daily, BehindSince = Sample.Day("2026-11-09") };
        return ana;
    }

    static CadenceState At(Cadence cadence, string since, params Cadence[] called) =>
        CadenceState.New(Reps.Ana) with { Cadence = cadence, Since = Sample.Day(since), Called = [.. called], Version = 1 };
}
