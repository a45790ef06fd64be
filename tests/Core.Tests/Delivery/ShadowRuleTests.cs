using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Tests.Calendars;
using SalesNudgeBot.Core.Tests.CheckIns;

namespace SalesNudgeBot.Core.Tests.Delivery;

public sealed class ShadowRuleTests
{
    static readonly Company Live = new Reps().Company;
    static readonly Company Shadow = Live with { Mode = BotMode.Shadow, People = Live.People.SetItem(Reps.Lena, Live.Person(Reps.Lena) with { Admin = true }) };

    [Theory]
    [InlineData(MessageKind.AdminNotice, true)]
    [InlineData(MessageKind.Answer, true)]
    [InlineData(MessageKind.Home, true)]
    [InlineData(MessageKind.CheckIn, false)]
    [InlineData(MessageKind.Digest, false)]
    [InlineData(MessageKind.TrackAsk, false)]
    public void An_admin_gets_what_is_told_to_admins_and_sees_only_shown_what_they_would_get_as_a_leader(MessageKind kind, bool goes)
    {
        Assert.Equal(goes, ShadowRule.LetsGo(To(Reps.Lena) with { Kind = kind }, Shadow));
        Assert.False(ShadowRule.LetsGo(To(Reps.Ana) with { Kind = kind }, Shadow));
        Assert.False(ShadowRule.LetsGo(To(Reps.Ana) with { To = new Destination.LeadersChannel(new("north")), Kind = kind }, Shadow));
        Assert.True(ShadowRule.LetsGo(To(Reps.Ana) with { Kind = kind }, Shadow with { Mode = BotMode.Live }));
    }

    [Fact]
    public void Admins_see_what_would_be_posted_and_neither_answers_nor_what_changes_a_message()
    {
        Assert.True(ShadowRule.IsShown(To(Reps.Ana)));
        Assert.False(ShadowRule.IsShown(To(Reps.Ana) with { Kind = MessageKind.Answer }));
        Assert.False(ShadowRule.IsShown(To(Reps.Ana) with { Operation = Operation.Update }));
    }

    [Fact]
    public void A_question_about_a_promise_waits_until_the_bot_is_live_and_a_check_in_does_not()
    {
        Assert.True(ShadowRule.Waits(To(Reps.Ana) with { TellWhenSent = new("chain/p-1", "ask:1") }));
        Assert.False(ShadowRule.Waits(To(Reps.Ana) with { TellWhenSent = new("chain/p-1", "ask:1"), Operation = Operation.Update }));
        Assert.False(ShadowRule.Waits(To(Reps.Ana) with { TellWhenSent = new("checkin/ana/2026-11-23", "asked") }));
        Assert.False(ShadowRule.Waits(To(Reps.Ana)));
    }

    static Outgoing To(PersonId person)
    {
        var now = Sample.Utc("2026-11-23 08:00");
        return new("m", new Destination.Person(person), Operation.Post, MessageKind.CheckIn, Message.Text(Line.Words("Hello.")), now, new("test", [], now));
    }
}
