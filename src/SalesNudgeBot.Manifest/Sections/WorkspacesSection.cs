using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Manifest.Tree;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

static class WorkspacesSection
{
    public static readonly Key PlatformKey = new("platform", "local or slack; teams is known, but not served yet", Required: true);

    static readonly Key Transport = new("transport", "socket, or http with a public address", Required: true);
    static readonly Key BotToken = new("bot_token", "a reference to the bot token (xoxb-…), as in env:SLACK_BOT_TOKEN", Required: true);
    static readonly Key AppToken = new("app_token", "a reference to the app-level token (xapp-…), as in env:SLACK_APP_TOKEN; Socket Mode needs it");
    static readonly Key SigningSecret = new("signing_secret", "a reference to the signing secret, as in env:SLACK_SIGNING_SECRET; http needs it");
    static readonly Key ApiUrl = new("api_url", "a reference to another base address than https://slack.com/api/", "env:SLACK_API_URL");

    static readonly Kind<Platform> Platforms = Kinds.Choice("a platform", ("local", Platform.Local), ("slack", Platform.Slack), ("teams", Platform.Teams));
    static readonly Kind<bool> Transports = Kinds.Choice("a transport", ("socket", true), ("http", false));
    static readonly SecretReference StandIn = new(SecretPlace.Environment, "");

    // A secret in clear was complained of when the file was read.
    static readonly Kind<SecretReference> Secret = PlatformKinds.Reference with
    {
        Parse = (string text, [MaybeNullWhen(false)] out SecretReference reference) =>
            PlatformKinds.Reference.Parse(text, out reference) || (!Secrets.IsReference(text) && (reference = StandIn) is not null),
    };

    public static ImmutableArray<Key> Keys { get; } = [PlatformKey];

    public static ImmutableArray<Key> SlackKeys { get; } = [PlatformKey, Transport, BotToken, AppToken, SigningSecret, ApiUrl];

    /// <summary>Every workspace named, whether or not it is served; the local one alone when none is.</summary>
    public static (ImmutableArray<Workspace> All, ImmutableArray<SlackSettings> Slack) Read(Reading reading)
    {
        var all = ImmutableArray.CreateBuilder<Workspace>();
        var slack = ImmutableArray.CreateBuilder<SlackSettings>();
        foreach (var (id, place, map) in reading.Entries(reading.Root.Find(Root.Workspaces.Name)))
        {
            // Which keys are known depends on the platform; those of one that is not served are not judged.
            var written = map?.Entries.Keys.Select(key => new Key(key, "")) ?? [];
            var any = new Fields(reading, place, map, [PlatformKey, .. written]);
            var platform = any.Value(PlatformKey, Platforms, Platform.Teams);
            all.Add(new(new(id), platform));
            switch (platform)
            {
                case Platform.Local:
                    _ = new Fields(reading, place, map, Keys);
                    break;
                case Platform.Slack:
                    slack.Add(ReadSlack(new(id), new Fields(reading, place, map, SlackKeys)));
                    break;
                case Platform.Teams when any.Find(PlatformKey) is ScalarNode node && Platforms.Parse(node.Text, out _):
                    reading.Findings.Add(Codes.PlatformNotServed, node.Place, "this version does not serve teams", "platform: slack, or platform: local", node.Text);
                    break;
            }
        }

        return all.Count == 0 ? ([Workspace.BuiltIn], []) : (all.ToImmutable(), slack.ToImmutable());
    }

    static SlackSettings ReadSlack(WorkspaceId id, Fields fields)
    {
        var socket = fields.Value(Transport, Transports, false);
        var known = fields.Find(Transport) is ScalarNode transport && Transports.Parse(transport.Text, out _);
        return new(
            id,
            socket,
            fields.Value(BotToken, Secret, StandIn),
            Reference(fields, AppToken, known && socket),
            Reference(fields, SigningSecret, known && !socket),
            fields.Value(ApiUrl, PlatformKinds.Reference, StandIn));
    }

    static SecretReference? Reference(Fields fields, Key key, bool needed) =>
        needed || fields.Has(key) ? fields.Value(key with { Required = needed }, Secret, StandIn) : null;
}
