using NodaTime;
using SalesNudgeBot.App.Pacing;
using SalesNudgeBot.Tests.Shared;

namespace SalesNudgeBot.App.Tests.Pacing;

public sealed class PausesTests
{
    readonly ManualTime time = new();

    [Fact]
    public void A_pause_lasts_as_long_as_was_asked_for_and_a_little_longer()
    {
        var pauses = new Pauses(time);
        pauses.Begin("chat.update", Duration.FromSeconds(30));
        Assert.Equal(TimeSpan.FromSeconds(30.25), pauses.Left("chat.update"));
        time.Forward(TimeSpan.FromSeconds(30));
        Assert.NotNull(pauses.Left("chat.update"));
        time.Forward(TimeSpan.FromSeconds(0.25));
        Assert.Null(pauses.Left("chat.update"));
    }

    [Fact]
    public void A_pause_is_of_what_was_named_alone()
    {
        var pauses = new Pauses(time);
        pauses.Begin("chat.update", Duration.FromSeconds(30));
        Assert.Null(pauses.Left("users.info"));
    }

    [Fact]
    public void A_shorter_pause_does_not_end_a_longer_one()
    {
        var pauses = new Pauses(time);
        pauses.Begin("a:1", Duration.FromMinutes(1));
        pauses.Begin("a:1", Duration.FromSeconds(1));
        Assert.True(pauses.Left("a:1") > TimeSpan.FromSeconds(50));
    }

    [Fact]
    public void What_is_forgotten_has_no_pause()
    {
        var pauses = new Pauses(time);
        pauses.Begin("a:1", Duration.FromMinutes(1));
        pauses.Forget("a:1");
        Assert.Null(pauses.Left("a:1"));
    }
}
