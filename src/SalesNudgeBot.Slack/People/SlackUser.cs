using System.Text.Json;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Slack.People;

/// <summary>What counts of Slack's user object (protocol section 9). A deactivated one may lack nearly everything.</summary>
/// <param name="Zone">An IANA name.</param>
sealed record SlackUser(string Id, string Name, string? Email, string? Zone, AccountState State)
{
    const string Slackbot = "USLACKBOT";

    /// <param name="team">Slack's own id of the workspace.</param>
    public static SlackUser? Read(JsonElement user, string team) =>
        user.Text("id") is { } id
            ? new(
                id,
                user.Text("profile", "real_name") ?? user.Text("real_name") ?? user.Text("name") ?? id,
                user.Text("profile", "email"),
                user.Text("tz"),
                StateOf(user, id, team))
            : null;

    static AccountState StateOf(JsonElement user, string id, string team) =>
        user.IsTrue("is_bot") || id == Slackbot ? AccountState.Bot
        : IsExternal(user, team) ? AccountState.External
        : user.IsTrue("deleted") ? AccountState.Left
        : user.IsTrue("is_restricted") || user.IsTrue("is_ultra_restricted") ? AccountState.Guest
        : AccountState.Active;

    // In an organisation of several workspaces a colleague's own may be another one than this.
    static bool IsExternal(JsonElement user, string team) =>
        user.IsTrue("is_stranger")
        || (user.Text("team_id") is { } own && own != team && !user.Items("enterprise_user", "teams").Any(also => also.ValueKind is JsonValueKind.String && also.ValueEquals(team)));
}
