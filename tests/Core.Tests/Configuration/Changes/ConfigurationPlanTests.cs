using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Configuration.Changes;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Tests.Calendars;
using SalesNudgeBot.Core.Tests.Promises;

namespace SalesNudgeBot.Core.Tests.Configuration.Changes;

public sealed class ConfigurationPlanTests
{
    static readonly TeamId Sales = new("sales");
    static readonly Instant Monday = Instant.FromUtc(2026, 11, 23, 7, 0);

    readonly Storyland land = new();

    Company Before => land.Company;

    [Fact]
    public void The_same_company_read_twice_changes_nothing()
    {
        var plan = Of(new Storyland().Company, land.Promised(Monday, Monday + Duration.FromDays(4)));

        Assert.True(plan.IsEmpty && plan.IsSafe && plan.Effects.IsEmpty);
    }

    [Fact]
    public void Who_joins_leaves_or_moves_is_said_of_the_person()
    {
        var zoe = new Person(new("zoe"), "Zoe Park", Zones.Find("Europe/London")!, "sample", null, null, [], [], false);
        var iberia = land.Team with { Id = new("iberia"), Name = "Iberia", Reps = [new(Storyland.Ana, 8), new(zoe.Id, null)] };
        var after = Before with
        {
            People = Before.People.Add(zoe.Id, zoe).Remove(Storyland.Priya),
            Teams = Before.Teams.SetItem(Sales, land.Team with { Reps = [] }).Add(iberia.Id, iberia),
        };

        Assert.Equal(
            [
                new(ChangedPart.Person, "ana", "team", "sales", "iberia"),
                new(ChangedPart.Person, "ana", "opportunities_per_month", null, "8"),
                new(ChangedPart.Person, "priya", null, "priya", null),
                new(ChangedPart.Person, "zoe", null, null, "Zoe Park, rep in iberia"),
                new(ChangedPart.Team, "iberia", null, null, "Iberia, led by lena"),
            ],
            Of(after).Changes.AsEnumerable());
    }

    [Fact]
    public void Every_key_that_is_another_is_named_as_the_manifest_names_it()
    {
        var team = land.Team with { Leader = Storyland.Dmitri, Deputy = null, Digest = new(IsoDayOfWeek.Monday, new(8, 30)), CheckIn = land.Team.CheckIn with { At = new(10, 30), Days = [IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday] } };
        var calendar = Before.Calendars["sample"];
        var after = Before with
        {
            Teams = Before.Teams.SetItem(Sales, team),
            Calendars = Before.Calendars.SetItem("sample", calendar with { Holidays = calendar.Holidays.Add(Sample.Day("2026-11-24"), "Founders") }),
            Policies = Before.Policies.SetItem("standard", Before.Policies["standard"] with { Repeat = 3 }),
            Attention = new(2, 1),
        };

        Assert.Equal(
            [
                "Team sales leader: lena, dmitri",
                "Team sales deputy: dmitri, ",
                "Team sales check_in: at: 09:00, 10:30",
                "Team sales check_in: days: Mon, Mon, Thu",
                "Team sales digest: , Mon 08:30",
                "Calendar sample holidays: 2026-11-24: , Founders",
                "Policy standard repeat: 1, 3",
                "Section attention nudges_per_day: 3, 2",
            ],
            Of(after).Changes.Select(change => $"{change.Part} {change.Id} {change.Key}: {change.Before}, {change.After}"));
    }

    [Fact]
    public void An_open_promise_tells_who_hears_of_it_and_when_it_is_looked_at_now()
    {
        var chain = land.Accepted(Monday, land.Time.At("2026-11-27 17:30"));
        var calendar = Before.Calendars["sample"];
        var after = Before with
        {
            Teams = Before.Teams.SetItem(Sales, land.Team with { Leader = Storyland.Dmitri, Deputy = null }),
            Calendars = Before.Calendars.SetItem("sample", calendar with { Holidays = calendar.Holidays.Add(Sample.Day("2026-11-24"), "Founders") }),
        };

        Assert.Equal(
            [
                "<t-client> · <t-what>: @dmitri hears of it from now on, in place of @lena",
                "<t-client> · <t-what>: looked at next on Wed 25 Nov 17:30 in @ana's zone, before it was Wed 25 Nov 13:15",
            ],
            Of(after, chain).Effects.Select(effect => Text(effect.Says)));
    }

    [Fact]
    public void A_promise_in_doubt_goes_on_by_the_steps_that_it_came_into_doubt_with()
    {
        var chain = PromiseActs.AtRisk(land.Accepted(Monday, land.Time.At("2026-11-27 17:30")), Storyland.Omar, null, null, land.Company, land.NextCause, Monday).After;
        var policy = Before.PolicyOf(land.Team);

        bool Says(Company after) => Of(after, chain).Effects.Any(effect => Text(effect.Says).Contains("goes on by the steps of", StringComparison.Ordinal));

        Assert.True(Says(Before with { Policies = Before.Policies.SetItem(policy.Id, policy with { Asks = policy.Asks + 1 }) }));
        Assert.False(Says(Before with { Teams = Before.Teams.SetItem(Sales, land.Team with { Leader = Storyland.Dmitri, Deputy = null }) }));
    }

    [Fact]
    public void A_rep_who_moves_leaves_their_promise_with_the_team_it_was_made_in()
    {
        var iberia = land.Team with { Id = new("iberia"), Name = "Iberia" };
        var after = Before with { Teams = Before.Teams.SetItem(Sales, land.Team with { Reps = [] }).Add(iberia.Id, iberia) };

        Assert.Equal(
            ["<t-client> · <t-what>: stays with Sales, where it was made; @lena hears of it"],
            Of(after, land.Promised(Monday, land.Time.At("2026-11-27 17:30"))).Effects.Select(effect => Text(effect.Says)));
    }

    [Fact]
    public void Check_ins_end_begin_and_move_with_their_people()
    {
        var (ana, zoe) = (Storyland.Ana, new Person(new("zoe"), "Zoe Park", Zones.Find("Europe/London")!, "sample", null, null, [], [], false));
        var planned = new CheckIn(ana, Sample.Day("2026-11-24"), land.Time.At("2026-11-24 09:00")) { NextAt = land.Time.At("2026-11-24 09:00") };
        var asked = new CheckIn(ana, Sample.Day("2026-11-23"), Monday) { State = CheckInState.Asked };
        var moved = Before with { People = Before.People.SetItem(ana, Before.People[ana] with { Zone = Zones.Find("Europe/Lisbon")! }) };
        var gone = Before with { People = Before.People.Add(zoe.Id, zoe), Teams = Before.Teams.SetItem(Sales, land.Team with { Reps = [new(zoe.Id, null)] }) };

        Assert.Equal(["@ana is asked at 09:00 Europe/Lisbon from Tue 24 Nov on, before it was 09:00 Europe/Berlin"], Says(moved));
        Assert.Equal(
            ["@ana is not asked any more; the question of Mon 23 Nov ends, and counts as nothing", "@zoe is asked for the first time on Mon 23 Nov 2026, 09:00 GMT"],
            Says(gone));

        IEnumerable<string> Says(Company after) => ConfigurationPlan.Of(Before, after, new([], [asked, planned]), Monday).Effects.Select(effect => Text(effect.Says));
    }

    ConfigurationPlan Of(Company after, params Chain[] open) => ConfigurationPlan.Of(Before, after, new([.. open], []), Monday);

    static string Text(Line line) =>
        string.Concat(line.Spans.Select(span => span switch
        {
            Span.Words(var words) => words,
            Span.Strong(var words) => words,
            Span.Name(var person) => $"@{person}",
            Span.Said(var said, _) => $"<{said}>",
            _ => "?",
        }));
}
