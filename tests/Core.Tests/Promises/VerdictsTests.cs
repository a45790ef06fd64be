using NodaTime;
using SalesNudgeBot.Core.Cases;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Tests.Calendars;

namespace SalesNudgeBot.Core.Tests.Promises;

public sealed class VerdictsTests
{
    static readonly Instant Due = Sample.Berlin.At("2026-11-27 17:30");

    static Promise Made => new Storyland().Promised(Sample.Berlin.At("2026-11-23 09:05"), Due).Head;

    [Theory]
    [InlineData(false, 0, 0, true, Verdict.Kept)]
    [InlineData(false, 1, 0, true, Verdict.Redated)]
    [InlineData(false, 0, 5, true, Verdict.Kept)]
    [InlineData(true, 0, -1, true, Verdict.Kept)]
    [InlineData(true, 0, 0, true, Verdict.Kept)]
    [InlineData(true, 1, 0, false, Verdict.Redated)]
    [InlineData(true, 0, 1, true, Verdict.BrokenButTold)]
    [InlineData(true, 0, 1, false, Verdict.BrokenAndSilent)]
    [InlineData(true, 1, 1, true, Verdict.BrokenButTold)]
    [InlineData(true, 1, 1, false, Verdict.BrokenAndSilent)]
    public void The_day_of_delivery_decides_and_then_whether_the_client_was_told(bool breached, int redatings, int minutesLate, bool told, Verdict verdict)
    {
        var promise = Made with { BreachedAt = breached ? Due : null, Redatings = redatings };
        Assert.Equal(verdict, Verdicts.Of(promise, told, Due + Duration.FromMinutes(minutesLate)));
    }

    [Fact]
    public void A_receiver_inside_always_knows() => Assert.Equal(Verdict.BrokenButTold, Verdicts.Of(Made with { BreachedAt = Due }, null, Due + Duration.FromDays(1)));

    [Theory]
    [InlineData("2026-11-27 17:30", true)]
    [InlineData("2026-11-30 17:30", true)]
    [InlineData("2026-11-30 17:31", false)]
    public void Told_counts_before_the_breach_or_before_the_clock_that_it_started_runs_out(string told, bool counts)
    {
        var chain = new Storyland().Promised(Sample.Berlin.At("2026-11-23 09:05"), Due);
        var over = Sample.Berlin.At("2026-11-30 17:30");
        var presence = new Presence { BreachRunsOutAt = over, Touches = [new(Sample.Berlin.At(told), TouchKind.Call, null, null)] };
        var @case = new Case(new("c-1"), Due, null!, []) { Presence = presence };
        Assert.Equal(counts, Verdicts.WasTold(chain with { Head = chain.Head with { BreachedAt = Due }, Case = @case }));
        Assert.False(Verdicts.WasTold(chain with { Head = chain.Head with { BreachedAt = Due }, Case = @case with { Presence = presence with { Touches = [] } } }));
        Assert.True(Verdicts.WasTold(chain));
    }
}
