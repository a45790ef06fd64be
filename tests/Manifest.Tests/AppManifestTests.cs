using SalesNudgeBot.Manifest;
using SalesNudgeBot.Manifest.Tree;

namespace Manifest.Tests;

/// <summary>The app manifests that an admin pastes into Slack, held to Slack's published schema.</summary>
public sealed class AppManifestTests
{
    public static TheoryData<string> Files => ["app-manifest.yaml", "app-manifest-socket.yaml"];

    [Theory]
    [MemberData(nameof(Files))]
    public void An_app_manifest_keeps_every_rule_of_slack(string file) => Assert.Empty(Broken(Read(file)));

    [Theory]
    [InlineData("name: SalesNudgeBot", "name: A name that is longer than 35 characters", "display_information.name")]
    [InlineData("description: Asks reps", "description: ''\n  desc: Asks reps", "display_information.desc")]
    [InlineData("background_color: \"#1f3a5f\"", "background_color: blue and grey", "display_information.background_color")]
    [InlineData("display_name: salesnudge", "display: salesnudge", "features.bot_user.display")]
    [InlineData("always_online: true", "always_online: maybe", "features.bot_user.always_online")]
    [InlineData("type: global", "type: everywhere", "features.shortcuts.type")]
    [InlineData("name: Record a promise", "name: Record what you promised them", "features.shortcuts.name")]
    [InlineData("callback_id: track_as_promise", "callback: track_as_promise", "features.shortcuts.callback_id")]
    [InlineData("command: /nudge", "command: nudge", "features.slash_commands.command")]
    [InlineData("- chat:write ", "- chat:write-and-much-more-than-fifty-characters-of-scope ", "oauth_config.scopes.bot")]
    [InlineData("- app_mention\n", "- app_home_opened\n", "settings.event_subscriptions.bot_events")]
    [InlineData("is_enabled: true", "enabled: true", "settings.interactivity.is_enabled")]
    [InlineData("org_deploy_enabled", "org_deployment", "settings.org_deployment")]
    [InlineData("request_url: https://bot.example.com/slack/events", "request_url: bot.example.com", "settings.event_subscriptions.request_url")]
    [InlineData("features:", "feature:", "feature")]
    [InlineData("display_information:", "settings_of_old:", "display_information")]
    public void A_broken_rule_is_found(string passage, string replacement, string path)
    {
        var text = Read("app-manifest.yaml");
        Assert.Contains(passage, text, StringComparison.Ordinal);

        Assert.Contains(path, Broken(text.Replace(passage, replacement, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_bot_may_do_what_it_does_and_hears_what_it_needs_and_no_more()
    {
        var map = (MapNode)Tree(Read("app-manifest.yaml"));

        Assert.Equal(
            ["app_mentions:read", "channels:read", "chat:write", "commands", "dnd:read", "groups:read", "im:history", "im:write", "usergroups:read", "users:read", "users:read.email"],
            Texts(map, "oauth_config", "scopes", "bot"));
        Assert.Equal(
            ["app_home_opened", "app_mention", "app_uninstalled", "dnd_updated_user", "member_joined_channel", "message.im", "team_join", "tokens_revoked", "user_change"],
            Texts(map, "settings", "event_subscriptions", "bot_events"));
        Assert.Equal("false", ((ScalarNode)Find(map, "features", "app_home", "messages_tab_read_only_enabled")).Text);
    }

    static string Read(string file) => File.ReadAllText(Path.Combine(SampleFolder.Manifests, "slack", file));

    static Node Tree(string text)
    {
        var findings = new FindingList();
        var root = TreeReader.Read("app", text, findings);
        Assert.Empty(findings.InOrder());
        return root!;
    }

    static string[] Broken(string text) => [.. AppManifestRules.Broken(Tree(text))];

    static Node Find(Node node, params string[] path) => path.Aggregate(node, (at, key) => ((MapNode)at).Find(key)!);

    static string[] Texts(Node node, params string[] path) => [.. ((ListNode)Find(node, path)).Items.Cast<ScalarNode>().Select(item => item.Text)];
}
