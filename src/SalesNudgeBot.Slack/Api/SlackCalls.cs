using System.Text.Json.Nodes;

namespace SalesNudgeBot.Slack.Api;

/// <summary>The methods that the bot uses, in Slack's own words (protocol sections 8 to 10).</summary>
static class SlackCalls
{
    /// <summary>Below the thousand that Slack takes, as it advises.</summary>
    const string PageSize = "200";

    extension(SlackWorkspace workspace)
    {
        public Task<SlackAnswer> OpenDirect(string user, CancellationToken cancellation) => workspace.Call("conversations.open", [("users", user)], cancellation);

        public Task<SlackAnswer> OpenView(string triggerId, JsonObject view, CancellationToken cancellation) =>
            workspace.Call("views.open", [("trigger_id", triggerId), ("view", view.ToJsonString())], cancellation);

        /// <param name="hash">As the payload brought it, so that a newer view is not written over; null: whatever is there.</param>
        public Task<SlackAnswer> UpdateView(string viewId, JsonObject view, string? hash, CancellationToken cancellation) =>
            workspace.Call("views.update", [("view_id", viewId), ("view", view.ToJsonString()), ("hash", hash)], cancellation);

        public Task<SlackAnswer> PublishHome(string user, JsonObject view, CancellationToken cancellation) =>
            workspace.Call("views.publish", [("user_id", user), ("view", view.ToJsonString())], cancellation);

        public Task<SlackAnswer> UserInfo(string user, CancellationToken cancellation) =>
            workspace.Call("users.info", [("user", user), ("include_locale", "true")], cancellation);

        public Task<SlackAnswer> UserByEmail(string email, CancellationToken cancellation) => workspace.Call("users.lookupByEmail", [("email", email)], cancellation);

        public Task<SlackList> Users(CancellationToken cancellation) => workspace.All("users.list", "members", [("limit", PageSize)], cancellation);

        /// <summary>Account ids; Slack answers this one in a single page.</summary>
        public Task<SlackAnswer> GroupMembers(string group, CancellationToken cancellation) => workspace.Call("usergroups.users.list", [("usergroup", group)], cancellation);

        public Task<SlackAnswer> DoNotDisturb(string user, CancellationToken cancellation) => workspace.Call("dnd.info", [("user", user)], cancellation);

        /// <param name="users">At most fifty.</param>
        public Task<SlackAnswer> DoNotDisturb(IEnumerable<string> users, CancellationToken cancellation) =>
            workspace.Call("dnd.teamInfo", [("users", string.Join(',', users))], cancellation);

        public Task<SlackAnswer> Conversation(string channel, CancellationToken cancellation) => workspace.Call("conversations.info", [("channel", channel)], cancellation);

        /// <summary>Public channels and the private ones that the bot is in, without those that are archived.</summary>
        public Task<SlackList> Channels(CancellationToken cancellation) =>
            workspace.All(
                "conversations.list", "channels", [("types", "public_channel,private_channel"), ("exclude_archived", "true"), ("limit", PageSize)], cancellation);

        /// <summary>Account ids, bots and people who left among them.</summary>
        public Task<SlackList> Members(string channel, CancellationToken cancellation) =>
            workspace.All("conversations.members", "members", [("channel", channel), ("limit", PageSize)], cancellation);
    }
}
