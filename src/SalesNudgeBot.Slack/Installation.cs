namespace SalesNudgeBot.Slack;

static class Installation
{
    /// <summary>Codes that say that the bot is no longer installed, or its token no longer good (protocol section 7).</summary>
    public static bool IsOver(string error) => error is "account_inactive" or "token_revoked" or "invalid_auth" or "not_authed" or "token_expired";
}
