using NodaTime;
using SalesNudgeBot.App.Checking;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Host.Commands;
using SalesNudgeBot.Host.Composition;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Tests;

public sealed class FeedCheckTests
{
    static readonly Instant Friday = Instant.FromUtc(2026, 11, 20, 6, 0);
    static readonly CrmFeed Feed = new(1, Friday, new(2026, 11, 19));

    static Company WithFeed { get; } = ManifestReader.Read(RunOptions.SampleManifest).Company! with { Crm = CrmSettings.None with { Feed = true } };

    [Fact]
    public void Where_answers_are_the_count_nothing_is_said() => Assert.Null(FeedCheck.Of(WithFeed with { Crm = CrmSettings.None }, null, Friday));

    [Fact]
    public void A_crm_from_which_nothing_ever_came_is_a_problem_that_says_what_to_run() =>
        Assert.Contains("import opportunities", Assert.IsType<Checked>(FeedCheck.Of(WithFeed, null, Friday)).Fix, StringComparison.Ordinal);

    [Fact]
    public void Over_a_weekend_an_import_is_as_fresh_as_it_was_and_on_the_third_working_day_it_is_not()
    {
        Assert.Equal(CheckResult.Fine, FeedCheck.Of(WithFeed, Feed, Friday + Duration.FromDays(4))!.Result);

        var old = FeedCheck.Of(WithFeed, Feed, Friday + Duration.FromDays(6))!;

        Assert.Equal(CheckResult.Problem, old.Result);
        Assert.Contains("as of 2026-11-19", old.Says, StringComparison.Ordinal);
    }
}
