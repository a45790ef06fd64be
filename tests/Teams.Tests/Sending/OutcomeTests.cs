using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Teams.Connector;
using SalesNudgeBot.Teams.Sending;

namespace Teams.Tests.Sending;

public sealed class OutcomeTests
{
    const string Blocked = "blocked there";

    [Theory]
    [InlineData("ConversationBlockedByUser")]
    [InlineData("MessageWritesBlocked")]
    [InlineData("BotNotInConversationRoster")]
    [InlineData("Forbidden")]
    [InlineData("403")]
    [InlineData("a_code_that_is_new_tomorrow")]
    public void Any_403_means_that_nothing_can_be_sent_there(string code) =>
        Assert.Equal(new SendOutcome.Unreachable(Blocked), Outcomes.Of(new ConnectorAnswer.Refused(403, code), Blocked));

    [Fact]
    public void A_bot_that_an_admin_switched_off_is_paused_and_nobody_in_particular_is_unreachable()
    {
        var refused = new ConnectorAnswer.Refused(403, "BotDisabledByAdmin");
        Assert.Contains("BotDisabledByAdmin", Assert.IsType<SendOutcome.Paused>(Outcomes.Of(refused, Blocked)).Reason, StringComparison.Ordinal);
        Assert.False(Outcomes.IsBlocked(refused));
    }

    [Fact]
    public void A_bot_that_gets_no_token_is_paused_with_Microsofts_own_code() =>
        Assert.Contains("invalid_client", Assert.IsType<SendOutcome.Paused>(Outcomes.Of(new ConnectorAnswer.NotSignedIn("invalid_client"), Blocked)).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData(400, "BadArgument")]
    [InlineData(413, "MessageSizeTooBig")]
    [InlineData(405, "405")]
    public void What_somebody_has_to_mend_is_tried_later_and_names_the_code(int status, string code) =>
        Assert.Contains(code, Assert.IsType<SendOutcome.TryLater>(Outcomes.Of(new ConnectorAnswer.Refused(status, code), Blocked)).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Silence_is_unknown_only_where_the_message_may_have_arrived(bool mayHaveArrived) =>
        Assert.Equal(mayHaveArrived, Outcomes.Of(new ConnectorAnswer.Broken("timeout", mayHaveArrived), Blocked) is SendOutcome.Unknown);

    [Fact]
    public void What_is_gone_for_good_cannot_be_reached() => Assert.IsType<SendOutcome.Unreachable>(Outcomes.Of(new ConnectorAnswer.Refused(404, "ConversationNotFound"), Blocked));
}
