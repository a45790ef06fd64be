using SalesNudgeBot.Core.Cases;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Tests.Calendars;
using static SalesNudgeBot.Core.Tests.Promises.Storyland;

namespace SalesNudgeBot.Core.Tests.Promises;

/// <summary>What waits in the outbox is sent only while its reason stands.</summary>
public sealed class SendingTests
{
    readonly Storyland land = new();

    Chain Accepted => land.Accepted(Sample.Berlin.At("2026-11-23 09:05"), Sample.Berlin.At("2026-11-27 17:30"));

    [Fact]
    public void A_question_is_wanted_until_it_is_answered()
    {
        var now = Sample.Berlin.At("2026-11-25 13:17");
        var asking = DueRules.Advance(Accepted, land.Company, land.NextCause, now).After;
        var what = $"ask:{asking.Delivery!.Id}:1";
        Assert.True(Sending.IsWanted(asking, what));
        Assert.False(Sending.IsWanted(PromiseActs.OnTrack(asking, Omar, land.Company, land.NextCause, now).After, what));
        Assert.False(Sending.IsWanted(Accepted, what));
    }

    [Fact]
    public void Acceptance_is_asked_for_until_it_is_given_or_the_date_has_passed()
    {
        var made = Sample.Berlin.At("2026-11-23 09:05");
        var due = Sample.Berlin.At("2026-11-27 17:30");
        var promised = land.Promised(made, due);
        var what = $"accept:{promised.Delivery!.Id}";
        Assert.True(Sending.IsWanted(promised, what));
        Assert.False(Sending.IsWanted(PromiseActs.Accept(promised, Omar, land.Company, land.NextCause, made).After, what));
        Assert.False(Sending.IsWanted(PromiseActs.Decline(promised, Omar, null, land.Company, land.NextCause, made).After, what));
        Assert.False(Sending.IsWanted(land.Until(promised, due), what));
    }

    [Fact]
    public void A_step_is_wanted_until_somebody_has_it_and_the_presence_question_until_the_client_has_heard()
    {
        var now = Sample.Berlin.At("2026-11-24 10:00");
        var risk = PromiseActs.AtRisk(Accepted, Omar, null, null, land.Company, land.NextCause, now).After;
        var telling = DueRules.Advance(risk, land.Company, land.NextCause, now).After;
        Assert.True(Sending.IsWanted(telling, "step:0:0"));
        Assert.False(Sending.IsWanted(telling, "step:1:0"));
        Assert.False(Sending.IsWanted(telling, "step:0:1"));
        Assert.True(Sending.IsWanted(telling, "presence:1"));

        var taken = CaseActs.Acknowledge(telling, Lena, new("t-step"), Sample.Berlin.At("2026-11-25 12:00"), land.Company, land.NextCause, now).After;
        Assert.False(Sending.IsWanted(taken, "step:0:0"));
        var told = PresenceActs.Told(telling, Ana, TouchKind.Call, null, null, Sample.Berlin.At("2026-11-25 12:00"), land.Company, land.NextCause, now).After;
        Assert.False(Sending.IsWanted(told, "presence:1"));
    }

    [Theory]
    [InlineData("accept:p-nothing")]
    [InlineData("ask:p-nothing:1")]
    [InlineData("step:zero:0")]
    [InlineData("unheard:0")]
    [InlineData("presence:1")]
    [InlineData("confirm:x:1")]
    [InlineData("")]
    public void What_no_chain_ever_asked_is_not_wanted(string what) => Assert.False(Sending.IsWanted(Accepted, what));

    [Fact]
    public void Nothing_is_wanted_of_what_is_settled()
    {
        var now = Sample.Berlin.At("2026-11-25 13:17");
        var asking = DueRules.Advance(Accepted, land.Company, land.NextCause, now).After;
        var settled = Closing.Withdraw(asking, Ana, land.Company, land.NextCause, now).After;
        Assert.False(Sending.IsWanted(settled, $"ask:{asking.Delivery!.Id}:1"));
    }

    [Fact]
    public void A_question_that_could_not_be_sent_is_risk_at_once_and_says_why()
    {
        var now = Sample.Berlin.At("2026-11-25 13:17");
        var asking = DueRules.Advance(Accepted, land.Company, land.NextCause, now).After;
        var lost = Sending.Undeliverable(asking, $"ask:{asking.Delivery!.Id}:1", land.Company, land.NextCause, now).After;
        Assert.Equal([new Signal.Unreachable(Omar)], lost.Case!.Signals);
    }
}
