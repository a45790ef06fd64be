using NodaTime;
using SalesNudgeBot.App.Checking;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Slack.Api;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Slack.Checking;

/// <summary>Whether the bot gets into the workspace: tokens, scopes, transport and clock.</summary>
sealed class AccessCheck(SlackWorkspace workspace, IWallClock wall)
{
    const string Apps = "https://api.slack.com/apps";

    // Slack and the bot refuse what is five minutes off; a clock that runs away is worth setting well before.
    static readonly Duration MostSkew = Duration.FromMinutes(1);

    /// <summary>False when the rest cannot be looked at.</summary>
    public async Task<bool> Run(List<Checked> lines, CancellationToken cancellation)
    {
        switch (await TokenProbe.Ask(workspace.Options, cancellation))
        {
            case ProbeAnswer.Silent silent:
                lines.Add(Checked.Problem(
                    "Slack",
                    $"{workspace.Options.ApiUrl} does not answer ({silent.Reason})",
                    "Let this machine call it over HTTPS, through the proxy if there is one (HTTPS_PROXY)."));
                return false;
            case ProbeAnswer.Answered { Body: var body } when !body.IsTrue("ok"):
                lines.Add(TokenRefused(body.Text("error") ?? "no reason given"));
                return false;
            case ProbeAnswer.Answered answered:
                await workspace.SignIn(cancellation);
                lines.Add(Checked.Fine("bot token", $"@{answered.Body.Text("user")} in {answered.Body.Text("team")} ({answered.Body.Text("team_id")})"));
                lines.Add(Scopes(answered.Scopes));
                lines.Add(Clock(answered.Date));
                break;
        }

        lines.Add(await Transport(cancellation));
        return true;
    }

    static Checked TokenRefused(string error) =>
        Checked.Problem(
            "bot token",
            $"Slack refuses it: {error}",
            error is "account_inactive" or "token_revoked"
                ? $"Install the app to the workspace again at {Apps}, and put its new Bot User OAuth Token where the old one is."
                : $"Copy the Bot User OAuth Token from OAuth & Permissions of the app at {Apps}.");

    static Checked Scopes(HashSet<string>? granted)
    {
        if (granted is null)
        {
            return Checked.Note("scopes", "Slack did not say which ones the token has");
        }

        var missing = SlackScopes.Needed.Where(scope => !granted.Contains(scope)).ToList();
        return missing.Count > 0
            ? Checked.Problem(
                "scopes",
                $"missing: {string.Join(", ", missing)}",
                $"Add under OAuth & Permissions, Bot Token Scopes at {Apps}, then Reinstall to Workspace.")
            : granted.Except(SlackScopes.Needed).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } more
                ? Checked.Note("scopes", $"all {SlackScopes.Needed.Length} there; more than the bot needs: {string.Join(", ", more)}")
                : Checked.Fine("scopes", $"all {SlackScopes.Needed.Length} there");
    }

    Checked Clock(Instant? slacks)
    {
        if (slacks is not { } theirs)
        {
            return Checked.Note("clock", "Slack did not say its time");
        }

        var ahead = wall.Now - theirs;
        var seconds = (long)Math.Abs(ahead.TotalSeconds);
        return seconds <= MostSkew.TotalSeconds
            ? Checked.Fine("clock", "agrees with Slack's")
            : Checked.Problem(
                "clock",
                $"this machine is {seconds} seconds {(ahead > Duration.Zero ? "ahead of" : "behind")} Slack",
                "Keep its clock by NTP: from five minutes on, nothing that Slack sends is taken.");
    }

    async Task<Checked> Transport(CancellationToken cancellation)
    {
        if (workspace.Options.Transport is SlackTransport.Http)
        {
            return Checked.Note("signing secret", "there; whether it is this app's shows with Slack's first call", $"It is the Signing Secret under Basic Information of the app at {Apps}.");
        }

        return await workspace.OpenSocket(cancellation) switch
        {
            SlackAnswer.Ok => Checked.Fine("app-level token", "opens a socket"),
            SlackAnswer.Refused { Error: "missing_scope" } => Checked.Problem("app-level token", "it lacks connections:write", $"Make one with that scope under Basic Information, App-Level Tokens at {Apps}."),
            SlackAnswer.Refused { Error: var error } => Checked.Problem(
                "app-level token",
                $"Slack refuses it: {error}",
                $"Turn on Socket Mode, and copy the token with connections:write from Basic Information, App-Level Tokens at {Apps}."),
            SlackAnswer.RateLimited => Checked.Note("app-level token", "Slack asked for a pause before it could be tried", "Run doctor again in a minute."),
            _ => Checked.Problem("app-level token", "Slack did not answer when it was tried", "Run doctor again."),
        };
    }
}
