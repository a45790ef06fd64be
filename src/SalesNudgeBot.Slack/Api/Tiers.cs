namespace SalesNudgeBot.Slack.Api;

static class Tiers
{
    const int Second = 20;
    const int Third = 50;
    const int Fourth = 100;

    /// <summary>Calls in a minute that Slack takes for sure; null for a method with a rule of its own (protocol sections 8 to 10, 13).</summary>
    public static int? PerMinute(string method) =>
        method switch
        {
            "conversations.list" or "users.list" or "dnd.teamInfo" or "usergroups.list" or "usergroups.users.list" => Second,
            "chat.update" or "conversations.open" or "conversations.info" or "conversations.history" or "conversations.replies"
                or "users.lookupByEmail" or "dnd.info" or "apps.connections.open" => Third,
            "chat.postEphemeral" or "conversations.members" or "users.info"
                or "views.open" or "views.update" or "views.push" or "views.publish" => Fourth,
            _ => null,
        };
}
