using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Tests.Calendars;
using static SalesNudgeBot.Core.Tests.Promises.Storyland;

namespace SalesNudgeBot.Core.Tests.Promises;

/// <summary>When a promise is watched, asked about and taken for at risk, seen from outside.</summary>
public sealed class TimetableTests
{
    static readonly string[] ZoneIds = ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "America/Sao_Paulo", "Pacific/Auckland"];

    [Fact]
    public void Watch_starts_at_half_of_the_working_time_to_the_minute()
    {
        var chain = new Storyland().Accepted(Sample.Berlin.At("2026-11-23 09:05"), Sample.Berlin.At("2026-11-27 17:30"));
        Assert.Equal(Sample.Berlin.At("2026-11-25 13:17"), DueRules.NextAt(chain, new Storyland().Company));
    }

    [Fact]
    public void Watch_never_starts_before_it_was_made_nor_more_than_ten_working_days_before_due()
    {
        var cases =
            from zone in Gen.Elements(ZoneIds)
            from minutes in Gen.Choose(0, 500_000)
            from length in Gen.Choose(1, 100_000)
            select (zone, minutes, length);
        Prop.ForAll(cases.ToArbitrary(), tried => Holds(tried.zone, tried.minutes, tried.length)).QuickCheckThrowOnFailure();
    }

    static bool Holds(string zone, int minutes, int length)
    {
        var land = new Storyland(zone);
        var made = Sample.Utc("2026-02-01 00:00") + Duration.FromMinutes(minutes);
        var due = made + Duration.FromMinutes(length);
        var next = DueRules.NextAt(land.Promised(made, due), land.Company);
        return next is { } at && at >= made && at <= due && at >= Instant.Min(due, land.Time.Back(due, Wait.WorkingDays(10)));
    }

    [Fact]
    public void A_question_comes_no_sooner_than_two_working_hours_after_acceptance()
    {
        var land = new Storyland();
        var (made, accepted) = (Sample.Berlin.At("2026-11-23 09:05"), Sample.Berlin.At("2026-11-25 13:00"));
        var chain = PromiseActs.Accept(land.Promised(made, Sample.Berlin.At("2026-11-27 17:30")), Omar, land.Company, land.NextCause, accepted).After;
        var asked = land.Until(chain, Sample.Berlin.At("2026-11-25 15:00"));
        Assert.Equal([Sample.Berlin.At("2026-11-25 15:00")], asked.Delivery!.Asks);
    }

    [Fact]
    public void Silence_after_the_asks_is_at_risk_an_hour_after_the_last()
    {
        var land = new Storyland();
        var chain = land.Accepted(Sample.Berlin.At("2026-11-23 09:05"), Sample.Berlin.At("2026-11-27 17:30"));
        Assert.Equal(Risk.Watch, land.Until(chain, Sample.Berlin.At("2026-11-25 15:16")).Delivery!.Risk);
        var silent = land.Until(chain, Sample.Berlin.At("2026-11-25 15:17"));
        Assert.Equal((Risk.AtRisk, Risk.AtRisk), (silent.Head.Risk, silent.Delivery!.Risk));
        Assert.Equal([new Signal.Silent(Omar, 2)], silent.Case!.Signals);
    }

    [Fact]
    public void One_that_slipped_before_is_asked_once()
    {
        var land = new Storyland();
        var chain = land.Accepted(Sample.Berlin.At("2026-11-23 09:05"), Sample.Berlin.At("2026-11-27 17:30"));
        var moved = Sample.Berlin.At("2026-11-24 09:00");
        chain = PromiseActs.NewDate(chain, Ana, Sample.Berlin.At("2026-12-01 17:30"), land.Company, land.NextCause, moved).After;
        chain = land.Until(chain, Sample.Berlin.At("2026-11-27 17:30"));
        Assert.Single(chain.Delivery!.Asks);
        Assert.Equal([new Signal.Silent(Omar, 1), new Signal.Unbacked(Omar), new Signal.SlippedBefore(1)], chain.Case!.Signals);
    }

    [Fact]
    public void Nothing_more_falls_due_of_what_is_settled()
    {
        var land = new Storyland();
        var now = Sample.Berlin.At("2026-11-23 10:00");
        var chain = Closing.ClientHasIt(land.Accepted(now, now + Duration.FromDays(4)), Ana, null, land.Company, land.NextCause, now).After;
        Assert.Null(DueRules.NextAt(chain, land.Company));
    }

    [Fact]
    public void Run_late_it_records_the_breach_at_the_due_instant()
    {
        var land = new Storyland();
        var due = Sample.Berlin.At("2026-11-27 17:30");
        var chain = land.Accepted(Sample.Berlin.At("2026-11-23 09:05"), due);
        var late = DueRules.Advance(chain, land.Company, land.NextCause, due + Duration.FromDays(3)).After;
        Assert.Equal(due, late.Head.BreachedAt);
    }

    [Fact]
    public void Run_twice_the_second_finds_nothing_to_do()
    {
        var land = new Storyland();
        var chain = land.Accepted(Sample.Berlin.At("2026-11-23 09:05"), Sample.Berlin.At("2026-11-27 17:30"));
        var now = Sample.Berlin.At("2026-11-25 13:17");
        var once = DueRules.Advance(chain, land.Company, land.NextCause, now);
        Assert.NotEmpty(once.Entries);
        Assert.Empty(DueRules.Advance(once.After, land.Company, land.NextCause, now).Entries);
    }
}
