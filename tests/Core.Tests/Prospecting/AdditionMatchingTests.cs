using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Core.Tests.Prospecting;

public sealed class AdditionMatchingTests
{
    static readonly PersonId Ana = new("ana");
    static readonly LocalDate Monday = new(2026, 11, 16);
    static readonly WorkingTime Time = new(
        DateTimeZone.Utc,
        new("standard", new(new(9, 0), new(17, 30)), [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Friday)], []),
        []);

    [Theory]
    [InlineData(-7, true)]
    [InlineData(-8, false)]
    [InlineData(0, true)]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void What_was_created_within_five_working_days_of_it_stands_for_it(int daysLater, bool found) =>
        Assert.Equal(found, Match([Said(1, 0)], [Created("o-1", daysLater)]).Count == 1);

    [Fact]
    public void A_day_off_makes_the_time_longer_and_the_weekend_after_the_last_day_belongs_to_it()
    {
        var away = Time with { TimeOff = [new(Monday.PlusDays(1), Monday.PlusDays(1))] };

        Assert.Single(AdditionMatching.Match([Said(1, 0)], [Created("o-1", 8)], away));
        Assert.Single(Match([Said(1, 4)], [Created("o-1", 13)]));
        Assert.Empty(Match([Said(1, 4)], [Created("o-1", 14)]));
    }

    [Fact]
    public void The_client_that_was_named_comes_first_whatever_is_nearer() =>
        Assert.Equal(
            [(1, "o-2"), (2, "o-1")],
            Match([Said(1, 0, "Beta Ltd"), Said(2, 0)], [Created("o-1", 0, "Acme"), Created("o-2", 3, " beta LTD ")]).Select(one => (one.Number, one.MatchedTo!.Value.Value)));

    [Fact]
    public void One_that_was_matched_stays_and_takes_no_second() =>
        Assert.Equal([2], Match([new(Said(1, 0).Of with { MatchedTo = new("o-9") }, null), Said(2, 0)], [Created("o-1", 0), Created("o-2", 1)]).Select(one => one.Number));

    [Fact]
    public void Each_counts_once_and_as_many_find_theirs_as_can_be()
    {
        var random = new Random(20261123);
        for (var round = 0; round < 400; round++)
        {
            var said = Enumerable.Range(1, random.Next(1, 6)).Select(number => Said(number, random.Next(-20, 20))).ToList();
            var created = Enumerable.Range(1, random.Next(0, 6)).Select(number => Created($"o-{number}", random.Next(-25, 25))).ToList();

            var matched = Match(said, created);

            Assert.Equal(matched.Count, matched.Select(one => one.MatchedTo).Distinct().Count());
            Assert.Equal(matched.Count, matched.Select(one => one.Number).Distinct().Count());
            Assert.Equal(Most(said, created), matched.Count);
        }
    }

    [Fact]
    public void It_counts_for_five_working_days_after_the_day_when_it_was_said_and_not_once_it_is_found()
    {
        var said = Said(1, 0).Of;

        Assert.False(said.CountsOn(Monday.PlusDays(-1), Time));
        Assert.True(said.CountsOn(Monday, Time));
        Assert.True(said.CountsOn(Monday.PlusDays(7), Time));
        Assert.False(said.CountsOn(Monday.PlusDays(8), Time));
        Assert.False((said with { MatchedTo = new("o-1") }).CountsOn(Monday, Time));
    }

    [Fact]
    public void As_of_a_date_a_deal_is_what_was_known_of_it_then()
    {
        var won = new Opportunity(new("o-1"), Ana, Monday, OpportunityState.Won, Monday.PlusDays(9), 9000);

        Assert.Null(won.AsOf(Monday.PlusDays(-1)));
        Assert.Equal((OpportunityState.Open, null, null), (won.AsOf(Monday)!.State, won.AsOf(Monday)!.ClosedOn, won.AsOf(Monday.PlusDays(8))!.Value));
        Assert.Same(won, won.AsOf(Monday.PlusDays(9)));
    }

    static IReadOnlyList<Addition> Match(IEnumerable<AdditionMatching.Named<Addition>> said, IEnumerable<AdditionMatching.Named<Opportunity>> created) => AdditionMatching.Match(said, created, Time);

    static AdditionMatching.Named<Addition> Said(int number, int day, string? client = null) => new(new(Ana, number, Monday.PlusDays(day), null, null), client);

    static AdditionMatching.Named<Opportunity> Created(string id, int day, string? client = null) =>
        new(new(new(id), Ana, Monday.PlusDays(day), OpportunityState.Open, null, null), client);

    /// <summary>By trying every way: one at a time, alone.</summary>
    static int Most(List<AdditionMatching.Named<Addition>> said, List<AdditionMatching.Named<Opportunity>> created) =>
        said.Count == 0 ? 0
        : created.Select((one, i) => Match([said[0]], [one]).Count == 0 ? 0 : 1 + Most(said[1..], [.. created.Where((_, other) => other != i)])).Append(Most(said[1..], created)).Max();
}
