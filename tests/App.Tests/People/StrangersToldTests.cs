using NodaTime;
using SalesNudgeBot.App.People;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Tests.People;

public sealed class StrangersToldTests
{
    static readonly WorkspaceId Main = new("main");
    static readonly Instant Monday = Instant.FromUtc(2026, 11, 30, 9, 0);

    readonly StrangersTold told = new();

    [Fact]
    public void A_stranger_is_told_once_a_day()
    {
        Assert.True(told.IsFirst(Main, "U1", Monday));
        Assert.False(told.IsFirst(Main, "U1", Monday + Duration.FromHours(23)));
        Assert.True(told.IsFirst(Main, "U1", Monday + Duration.FromHours(24)));
    }

    [Fact]
    public void One_account_of_one_workspace_is_one_stranger()
    {
        Assert.True(told.IsFirst(Main, "U1", Monday));
        Assert.True(told.IsFirst(Main, "U2", Monday));
        Assert.True(told.IsFirst(new("other"), "U1", Monday));
    }

    [Fact]
    public void A_crowd_of_strangers_is_not_remembered_without_end()
    {
        for (var i = 0; i <= 10_000; i++)
        {
            told.IsFirst(Main, $"U{i}", Monday);
        }

        Assert.True(told.IsFirst(Main, "U0", Monday));
        Assert.False(told.IsFirst(Main, "U10000", Monday));
    }
}
