using System.Collections.Immutable;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Manifest.Tree;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

static class SlackWorkspace
{
    static readonly Kind<bool> Transports = Kinds.Choice("a transport", ("socket", true), ("http", false));

    static readonly Key<bool> Transport = new("transport", Transports, "`socket`: the bot calls Slack and needs no public address. `http`: Slack calls the bot at one", Required: true);
    static readonly Key<SecretReference> BotToken = new("bot_token", PlatformKinds.Secret, "where the bot token (`xoxb-…`) is, as in `env:SLACK_BOT_TOKEN`", Required: true);
    static readonly Key<SecretReference> AppToken = new("app_token", PlatformKinds.Secret, "where the app-level token (`xapp-…`) is, as in `env:SLACK_APP_TOKEN`", Otherwise: "needed with `socket`");
    static readonly Key<SecretReference> SigningSecret = new("signing_secret", PlatformKinds.Secret, "where the signing secret is, as in `env:SLACK_SIGNING_SECRET`", Otherwise: "needed with `http`");
    static readonly Key<SecretReference> ApiUrl = new(
        "api_url",
        PlatformKinds.Reference,
        "where another base address is than Slack's own, `https://slack.com/api/`, for tests; Slack's own where that variable is not set",
        "env:SLACK_API_URL");

    public static ImmutableArray<Key> Keys { get; } = [WorkspacesSection.PlatformKey, Transport, BotToken, AppToken, SigningSecret, ApiUrl];

    public static Shape.Table Table { get; } = new("slack workspace", Keys);

    public static SlackSettings Read(WorkspaceId id, Fields fields)
    {
        var socket = fields.Value(Transport, false);
        var known = fields.Find(Transport) is ScalarNode transport && Transports.Parse(transport.Text, out _);
        return new(
            id,
            socket,
            fields.Value(BotToken, PlatformKinds.NoReference),
            fields.Reference(AppToken, known && socket),
            fields.Reference(SigningSecret, known && !socket),
            fields.Value(ApiUrl, PlatformKinds.NoReference));
    }
}
