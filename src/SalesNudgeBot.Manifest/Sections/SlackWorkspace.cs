using System.Collections.Immutable;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Manifest.Tree;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

static class SlackWorkspace
{
    static readonly Key Transport = new("transport", "socket, or http with a public address", Required: true);
    static readonly Key BotToken = new("bot_token", "a reference to the bot token (xoxb-…), as in env:SLACK_BOT_TOKEN", Required: true);
    static readonly Key AppToken = new("app_token", "a reference to the app-level token (xapp-…), as in env:SLACK_APP_TOKEN; Socket Mode needs it");
    static readonly Key SigningSecret = new("signing_secret", "a reference to the signing secret, as in env:SLACK_SIGNING_SECRET; http needs it");
    static readonly Key ApiUrl = new("api_url", "a reference to another base address than https://slack.com/api/", "env:SLACK_API_URL");

    static readonly Kind<bool> Transports = Kinds.Choice("a transport", ("socket", true), ("http", false));

    public static ImmutableArray<Key> Keys { get; } = [WorkspacesSection.PlatformKey, Transport, BotToken, AppToken, SigningSecret, ApiUrl];

    public static SlackSettings Read(WorkspaceId id, Fields fields)
    {
        var socket = fields.Value(Transport, Transports, false);
        var known = fields.Find(Transport) is ScalarNode transport && Transports.Parse(transport.Text, out _);
        return new(
            id,
            socket,
            fields.Value(BotToken, PlatformKinds.Secret, PlatformKinds.NoReference),
            fields.Reference(AppToken, known && socket),
            fields.Reference(SigningSecret, known && !socket),
            fields.Value(ApiUrl, PlatformKinds.Reference, PlatformKinds.NoReference));
    }
}
