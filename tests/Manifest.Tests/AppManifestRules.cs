using System.Text.RegularExpressions;
using SalesNudgeBot.Manifest.Tree;

namespace Manifest.Tests;

/// <summary>
/// The rules of github.com/slackapi/manifest-schema for the sections that an app without hosted functions has (versions 1 and 2 agree
/// on them). What is not named in a section is refused, as there.
/// </summary>
static class AppManifestRules
{
    static readonly Rule Flag = Text(0, 5, "^(true|false)$");
    static readonly Rule Number = Text(1, 9, "^[0-9]+$");

    static readonly Rule Root = Map(
        ("_metadata", Map(("major_version", Number), ("minor_version", Number))),
        ("display_information*", Map(
            ("name*", Text(1, 35)),
            ("description", Text(1, 140)),
            ("background_color", Text(4, 7, "^#")),
            ("long_description", Text(175, 4000)))),
        ("features", Map(
            ("app_home", Map(("home_tab_enabled", Flag), ("messages_tab_enabled", Flag), ("messages_tab_read_only_enabled", Flag))),
            ("bot_user", Map(("display_name*", Text(1, 80)), ("always_online", Flag))),
            ("shortcuts", List(1, 10, false, Map(
                ("name*", Text(1, 24)),
                ("type*", Text(1, 10, "^(message|global)$")),
                ("callback_id*", Text(1, 255)),
                ("description*", Text(1, 150))))),
            ("slash_commands", List(1, 50, false, Map(
                ("command*", Text(2, 32, "^/")),
                ("description*", Text(1, 2000)),
                ("url", Text(1, 3000, "^https?://")),
                ("usage_hint", Text(1, 1000)),
                ("should_escape", Flag)))),
            ("unfurl_domains", List(1, 5, false, Text(1, 255))))),
        ("oauth_config", Map(
            ("redirect_urls", List(0, 1000, true, Text(1, 2500))),
            ("scopes", Map(("bot", Scopes()), ("user", Scopes()), ("bot_optional", Scopes()), ("user_optional", Scopes()))),
            ("token_management_enabled", Flag),
            ("pkce_enabled", Flag))),
        ("settings", Map(
            ("event_subscriptions", Map(
                ("request_url", Text(1, 3500, "^https?://")),
                ("bot_events", List(0, 100, true, Text(1, 50))),
                ("user_events", List(0, 100, true, Text(1, 50))))),
            ("interactivity", Map(
                ("is_enabled*", Flag),
                ("request_url", Text(1, 3000, "^https?://")),
                ("message_menu_options_url", Text(1, 3000, "^https?://")))),
            ("socket_mode_enabled", Flag),
            ("token_rotation_enabled", Flag),
            ("org_deploy_enabled", Flag),
            ("is_hosted", Flag),
            ("incoming_webhooks", Flag),
            ("allowed_ip_address_ranges", List(1, 50, false, Text(9, 18, "^[0-9./]+$"))))));

    delegate IEnumerable<string> Rule(Node node, string path);

    /// <summary>Paths of what breaks a rule; an item of a list has the path of its list.</summary>
    public static IEnumerable<string> Broken(Node root) => Root(root, "");

    static Rule Scopes() => List(0, 255, true, Text(1, 50));

    static Rule Text(int least, int most, string pattern = "") => (node, path) =>
        node is ScalarNode { Text: var text } && text.Length >= least && text.Length <= most && Regex.IsMatch(text, pattern) ? [] : [path];

    static Rule List(int least, int most, bool unique, Rule item) => (node, path) =>
        node is not ListNode { Items: var items } || items.Count < least || items.Count > most
        || (unique && items.OfType<ScalarNode>().Select(text => text.Text).Distinct().Count() < items.Count)
            ? [path]
            : items.SelectMany(one => item(one, path));

    // A star after its name: it has to be there.
    static Rule Map(params (string Key, Rule Rule)[] keys) => (node, path) =>
    {
        if (node is not MapNode map)
        {
            return [path];
        }

        var rules = keys.ToDictionary(key => key.Key.TrimEnd('*'), key => key.Rule);
        var missing = keys.Where(key => key.Key.EndsWith('*') && map.Find(key.Key.TrimEnd('*')) is null).Select(key => Under(path, key.Key.TrimEnd('*')));
        return missing.Concat(map.Entries.Values.SelectMany(entry =>
            rules.TryGetValue(entry.Key, out var rule) ? rule(entry.Value, Under(path, entry.Key)) : [Under(path, entry.Key)]));
    };

    static string Under(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
