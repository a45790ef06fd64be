using System.Text.Json;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Slack.Api;
using SalesNudgeBot.Slack.Sending;

namespace Slack.Tests.Sending;

public sealed class OutcomeTests
{
    static readonly Place Channel = new("sales-leaders", "salesnudge");

    [Theory]
    [InlineData("not_in_channel")]
    [InlineData("channel_not_found")]
    [InlineData("is_archived")]
    [InlineData("user_disabled")]
    [InlineData("user_not_found")]
    [InlineData("user_not_visible")]
    [InlineData("cannot_dm_bot")]
    [InlineData("user_not_in_channel")]
    [InlineData("restricted_action")]
    [InlineData("restricted_action_read_only_channel")]
    public void Who_or_what_cannot_be_written_to_is_unreachable(string code) => Assert.IsType<SendOutcome.Unreachable>(Of(code));

    [Theory]
    [InlineData("not_authed")]
    [InlineData("invalid_auth")]
    [InlineData("account_inactive")]
    [InlineData("token_revoked")]
    [InlineData("token_expired")]
    public void What_says_that_the_bot_is_no_longer_installed_pauses_the_workspace_and_names_the_code(string code) =>
        Assert.Contains(code, Assert.IsType<SendOutcome.Paused>(Of(code)).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("missing_scope")]
    [InlineData("not_allowed_token_type")]
    [InlineData("no_permission")]
    [InlineData("ekm_access_denied")]
    [InlineData("team_added_to_org")]
    [InlineData("messages_tab_disabled")]
    [InlineData("not_enabled")]
    [InlineData("message_limit_exceeded")]
    [InlineData("hash_conflict")]
    [InlineData("invalid_blocks")]
    [InlineData("msg_blocks_too_long")]
    [InlineData("a_code_that_is_new_tomorrow")]
    public void What_somebody_has_to_mend_is_tried_later_and_names_the_code_or_the_place_to_mend_it(string code) =>
        Assert.Matches($"{code}|scope|tab", Assert.IsType<SendOutcome.TryLater>(Of(code)).Reason);

    [Fact]
    public void A_missing_scope_is_named() => Assert.Contains("chat:write", Assert.IsType<SendOutcome.TryLater>(Of("missing_scope", "\"needed\":\"chat:write\"")).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Silence_is_unknown_only_where_the_message_may_have_arrived(bool mayHaveArrived) =>
        Assert.Equal(mayHaveArrived, Outcomes.Of(new SlackAnswer.Broken("timeout", mayHaveArrived), Channel, _ => "") is SendOutcome.Unknown);

    [Theory]
    [InlineData("message_not_found", true)]
    [InlineData("cant_update_message", true)]
    [InlineData("edit_window_closed", true)]
    [InlineData("update_failed", false)]
    [InlineData("channel_not_found", false)]
    public void A_change_has_nothing_to_change_where_the_message_is_gone(string code, bool gone) =>
        Assert.Equal(gone, Outcomes.NothingToChange(new SlackAnswer.Refused(code, default)));

    [Fact]
    public void A_complaint_about_our_blocks_is_kept_without_what_people_wrote()
    {
        var body = Body("invalid_blocks", """
            "response_metadata":{"messages":[
              "[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]",
              "[ERROR] unsupported type: Acme wants out by Friday [json-pointer:/blocks/3]",
              "Acme wants out by Friday"]}
            """);
        Assert.Equal(
            "must be less than 151 characters /blocks/0/text/text; unsupported type /blocks/3",
            Complaints.Of(new SlackAnswer.Refused("invalid_blocks", body)));
    }

    static SendOutcome Of(string code, string more = "\"x\":1") => Outcomes.Of(new SlackAnswer.Refused(code, Body(code, more)), Channel, _ => "");

    static JsonElement Body(string code, string more) => JsonSerializer.Deserialize<JsonElement>($$"""{"ok":false,"error":"{{code}}",{{more}}}""");
}
