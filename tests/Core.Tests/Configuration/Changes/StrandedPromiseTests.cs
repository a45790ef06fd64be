using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Configuration.Changes;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Tests.Promises;

namespace SalesNudgeBot.Core.Tests.Configuration.Changes;

public sealed class StrandedPromiseTests
{
    static readonly TeamId Sales = new("sales");
    static readonly Instant Monday = Instant.FromUtc(2026, 11, 23, 8, 0);

    readonly Storyland land = new();

    public StrandedPromiseTests() => Acme = land.Promised(Monday, Monday + Duration.FromDays(4));

    Chain Acme { get; }

    [Fact]
    public void A_rep_who_leaves_strands_what_they_promised_and_keeping_them_is_right()
    {
        var one = Assert.Single(Between(Without(Storyland.Ana)));

        Assert.Equal((StrandedBy.RepGone, Storyland.Ana), (one.By, one.Who));
        Assert.Equal($"{Acme.Head.Id}, <t-client> · <t-what>: @ana promised it, and would be gone", Text(one.Says));
        Assert.StartsWith("ana among people until it is settled", Text(one.Right), StringComparison.Ordinal);
    }

    [Fact]
    public void A_deliverer_who_leaves_strands_the_delivery_until_the_client_has_it()
    {
        var one = Assert.Single(Between(Without(Storyland.Omar)));

        Assert.Equal((StrandedBy.DelivererGone, Acme.Delivery!.Id), (one.By, one.Promise));
        Assert.Single(Between(Without(Storyland.Omar), PromiseActs.Done(land.Accepted(Monday, Monday + Duration.FromDays(4)), Storyland.Omar, land.Company, land.NextCause, Monday).After));
    }

    [Fact]
    public void A_team_that_vanishes_strands_its_promises() =>
        Assert.Equal(StrandedBy.TeamGone, Assert.Single(Between(land.Company with { Teams = [] })).By);

    [Fact]
    public void A_leader_who_leaves_with_nobody_in_their_place_strands_the_teams_promises() =>
        Assert.Equal(StrandedBy.NoLeader, Assert.Single(Between(Without(Storyland.Lena))).By);

    [Fact]
    public void Another_leader_a_rep_without_a_team_and_somebody_else_who_leaves_strand_nothing()
    {
        var team = land.Team with { Leader = Storyland.Dmitri, Deputy = null, Reps = [] };

        Assert.Empty(Between(Without(Storyland.Priya) with { Teams = land.Company.Teams.SetItem(Sales, team) }));
    }

    [Fact]
    public void What_was_stranded_before_is_no_reason_to_refuse_another_change() =>
        Assert.Empty(StrandedPromise.Between(Without(Storyland.Ana), Without(Storyland.Ana) with { Name = "Other" }, [Acme]));

    [Fact]
    public void A_promise_that_is_settled_needs_no_home() =>
        Assert.Empty(Between(Without(Storyland.Ana), Acme with { Head = Acme.Head with { Verdict = Verdict.Kept } }));

    ImmutableArray<StrandedPromise> Between(Company after, Chain? chain = null) => StrandedPromise.Between(land.Company, after, [chain ?? Acme]);

    Company Without(PersonId person) => land.Company with { People = land.Company.People.Remove(person) };

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
