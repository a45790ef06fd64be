using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Leadership;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Core.Tests.Calendars;
using SalesNudgeBot.Core.Tests.CheckIns;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.Tests.Leadership;

public sealed class DigestTests
{
    static readonly DigestPlan Mondays = new(IsoDayOfWeek.Monday, new(8, 30));

    [Theory]
    [InlineData("2026-11-23 08:29", "2026-11-23 08:30")]
    [InlineData("2026-11-23 08:30", "2026-11-30 08:30")]
    [InlineData("2026-11-25 12:00", "2026-11-30 08:30")]
    [InlineData("2026-11-29 23:59", "2026-11-30 08:30")]
    public void The_next_one_comes_on_its_weekday_after_now(string now, string next) =>
        Assert.Equal(Sample.Berlin.At(next), DigestTimes.Next(Mondays, Sample.Berlin.Zone, Sample.Berlin.At(now)));

    [Fact]
    public void In_the_week_in_which_the_clocks_change_it_comes_once_at_the_first_instant_there_is()
    {
        var plan = new DigestPlan(IsoDayOfWeek.Sunday, new(2, 30));
        var first = DigestTimes.Next(plan, Sample.Berlin.Zone, Sample.Berlin.At("2027-03-27 12:00"));
        Assert.Equal(Sample.Berlin.At("2027-03-28 03:00"), first);
        Assert.Equal(Sample.Berlin.At("2027-04-04 02:30"), DigestTimes.Next(plan, Sample.Berlin.Zone, first));
        var twice = DigestTimes.Next(plan, Sample.Berlin.Zone, Sample.Berlin.At("2027-10-30 12:00"));
        Assert.Equal(Sample.Berlin.At("2027-11-07 02:30"), DigestTimes.Next(plan, Sample.Berlin.Zone, twice));
    }

    [Fact]
    public void A_week_counts_what_was_asked_and_leaves_out_what_was_nobodys_to_answer()
    {
        var ana = new Reps();
        Put(ana, "2026-11-16", CheckInState.Answered, created: 2);
        Put(ana, "2026-11-23", CheckInState.Answered, created: 1);
        Put(ana, "2026-11-24", CheckInState.Missed);
        Put(ana, "2026-11-25", CheckInState.Skipped);
        Put(ana, "2026-11-26", CheckInState.MissedByBot);
        Put(ana, "2026-11-27", CheckInState.NotDue);
        Put(ana, "2026-11-30", CheckInState.Asked);
        var week = RepWeek.Of(ana.Setting, Sample.Day("2026-11-30"));
        Assert.Equal((3, 1, false), (week.Asked, week.Answered, week.Away));
    }

    [Fact]
    public void Plans_are_counted_in_the_week_in_which_their_outcome_was_said()
    {
        var ana = new Reps();
        Said(ana, "2026-11-09", true, "2026-11-22 23:59");
        Said(ana, "2026-11-16", true, "2026-11-23 00:00");
        Said(ana, "2026-11-23", false, "2026-11-29 12:00");
        Said(ana, "2026-11-24", false, "2026-11-30 08:00");
        var week = RepWeek.Of(ana.Setting, Sample.Day("2026-11-30"));
        Assert.Equal((1, 1), (week.PlansKept, week.ToldEarly));
    }

    [Fact]
    public void The_team_is_listed_as_the_manifest_lists_it_and_what_is_owed_comes_first()
    {
        var ana = new Reps();
        var digest = Digest(ana, Week(ana, 3, 1), Week(ana, 0, 0) with { Rep = Reps.Deputy });
        Assert.Equal(
            ["Your week with North, Mon 30 Nov.", "What you owe", "Nothing that you promised one of them is open.", "[The team]"],
            Texts.Of(DigestWords.Digest(digest, ana.Company)));
        Assert.Equal(["ana", "deepa"], DigestWords.Table(digest, ana.Company).Blocks.OfType<Block.Facts>().Single().Items.Select(fact => fact.Label));
    }

    [Fact]
    public void Told_early_is_a_number_without_a_name()
    {
        var ana = new Reps();
        var digest = Digest(ana, Week(ana, 3, 3) with { PlansKept = 1, ToldEarly = 1 }, Week(ana, 0, 0) with { ToldEarly = 1 });
        Assert.Equal("1 plan done this week; 2 told early that one did not work out, and names stay out of this.", Texts.Of(DigestWords.Digest(digest, ana.Company))[3]);
    }

    [Fact]
    public void The_deputy_reads_it_for_a_leader_who_is_away_and_it_is_void_when_the_next_one_comes()
    {
        var ana = new Reps();
        ana.IsAway("2026-11-30", "2026-12-01", Reps.Lena);
        var digest = Digest(ana);
        Assert.Equal(Reps.Deputy, digest.Reader);
        var (due, next) = (Sample.Berlin.At("2026-11-30 08:30"), Sample.Berlin.At("2026-12-07 08:30"));
        var message = digest.Message(ana.Company, due, next);
        Assert.Equal((new Destination.Person(Reps.Deputy), Sample.Berlin.At("2026-11-30 09:00"), next), (message.To, message.NotBefore, message.ExpiresAt));
        Assert.Equal("Your week with North, Mon 30 Nov. <lena> is away, so this comes to you.", Texts.Of(message.Message)[0]);
    }

    [Fact]
    public void By_an_import_that_is_too_old_nobody_is_called_behind()
    {
        var ana = new Reps();
        var table = DigestWords.Table(Digest(ana, Week(ana, 1, 1) with { CrmIsStale = true, Cadence = Cadence.Daily }), ana.Company);
        Assert.StartsWith("ana: pace unknown, the last import is too old; asked daily; 1 of 1 answered", Texts.Of(table)[1], StringComparison.Ordinal);
    }

    static RepWeek Week(Reps ana, int asked, int answered) =>
        RepWeek.Of(ana.Setting, Sample.Day("2026-11-30")) with { Asked = asked, Answered = answered };

    static Digest Digest(Reps ana, params RepWeek[] weeks) =>
        Core.Leadership.Digest.Of(ana.Company.Teams.Values.Single(), ana.Company, [], [.. weeks], Sample.Berlin.At("2026-11-30 08:30"));

    static void Put(Reps ana, string date, CheckInState state, int? created = null)
    {
        var at = ana.Time.StartOf(Sample.Day(date));
        ana.Put(new(Reps.Ana, Sample.Day(date), at) { State = state, AskedAt = state is CheckInState.MissedByBot ? null : at, NewOpportunities = created });
    }

    static void Said(Reps ana, string date, bool done, string at) =>
        ana.Put(new(Reps.Ana, Sample.Day(date), ana.Time.StartOf(Sample.Day(date))) { State = CheckInState.Answered, PlanDone = done, PlanSaidAt = ana.Time.At(at) });
}
