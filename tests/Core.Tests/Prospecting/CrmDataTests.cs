using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Core.Tests.Calendars;
using SalesNudgeBot.Tests.Shared;

namespace SalesNudgeBot.Core.Tests.Prospecting;

/// <summary>Every figure of every rep of the CRM sample, against SQL that shares no code with the product (<see cref="DealsInSql"/>).</summary>
public sealed class CrmDataTests
{
    static readonly LocalDate AsOf = Sample.Day("2017-09-29");

    [Fact]
    public void As_of_29_September_2017_it_has_7103_created_3021_won_1681_lost_and_2401_open()
    {
        var seen = Data().Opportunities.Select(one => one.AsOf(AsOf)).OfType<Opportunity>().ToList();

        Assert.Equal((7103, 3021, 1681, 2401), (seen.Count, Count(OpportunityState.Won), Count(OpportunityState.Lost), Count(OpportunityState.Open)));

        int Count(OpportunityState state) => seen.Count(one => one.State == state);
    }

    [Fact]
    public void Thirty_of_35_reps_have_rows_and_the_other_five_say_too_little_data()
    {
        var data = Data();
        var history = History(data, AsOf);
        var paces = data.Teams.Keys.ToDictionary(rep => rep, rep => Pace.Of(
            new Rep(rep, null) { Goal = new(20_000, GoalPeriod.Month) }, PaceSettings.Default, Sample.In("America/Chicago"), [], View(data, history, rep), AsOf.PlusDays(1)));

        Assert.Equal((35, 30), (paces.Count, data.Opportunities.Select(one => one.Rep).Distinct().Count()));
        Assert.All(paces, pace => Assert.Equal(data.Opportunities.Any(one => one.Rep == pace.Key) ? null : PaceLack.FewDeals, pace.Value.Lack));
        Assert.Equal(5, paces.Values.Count(pace => pace.TooLittle));
    }

    [Theory]
    [InlineData("2017-09-29")]
    [InlineData("2017-06-15")]
    [InlineData("2017-03-31")]
    public void Every_reps_win_rate_deal_size_and_cycle_are_those_of_the_SQL(string date)
    {
        var data = Data();
        var asOf = Sample.Day(date);
        var history = History(data, asOf);
        using var sql = DealsInSql.Of(data, date);
        Assert.Equal(sql.Longest, history.Longest);
        Assert.All(data.Teams.Keys, rep =>
        {
            var (mine, theirs) = (history.Of(rep), sql.Of(rep.Value));
            Assert.Equal((theirs.Won, theirs.Lost), (mine.Won, mine.Lost));
            Near(theirs.OwnWinRate ?? -1, mine.OwnWinRate ?? -1);
            Near(theirs.OwnSize ?? -1, mine.OwnSize ?? -1);
            Near(theirs.Size, mine.Size.Value);
            Near(theirs.SizeError, mine.Size.Error);
            Near(theirs.WinRateError, mine.WinRate.Error);
            Assert.Equal(theirs.WonBy.Count, mine.Cycle.Won.Length);
            for (var age = 0; age < theirs.WonBy.Count; age++)
            {
                Near(theirs.WonBy[age], mine.Cycle.WonBy(age));
                Near(theirs.OpenAfter[age], mine.Cycle.OpenAfter(age));
            }
        });
    }

    static void Near(double expected, double actual) => Assert.InRange(actual, expected - (1e-9 * Math.Max(1, Math.Abs(expected))), expected + (1e-9 * Math.Max(1, Math.Abs(expected))));

    static DealHistory History(CrmData data, LocalDate asOf) => DealHistory.Of(data.Opportunities, data.TeamOf, asOf);

    static CrmView View(CrmData data, DealHistory history, PersonId rep) =>
        new(
            new(1, history.AsOf.AtMidnight().InUtc().ToInstant(), history.AsOf),
            [.. data.Opportunities.Where(one => one.Rep == rep).Select(one => one.AsOf(history.AsOf)).OfType<Opportunity>()],
            [],
            history);

    static CrmData Data()
    {
        if (CrmData.Folder is { } folder)
        {
            return CrmData.In(folder);
        }

        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "The CRM sample is not beside the project.");
        Assert.Skip("The CRM sample (../shared/data/crm) is not beside the project.");
        return null;
    }
}
