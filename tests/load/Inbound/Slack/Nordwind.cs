using System.Globalization;

namespace Load.Inbound.Slack;

/// <summary>A company of two hundred people in one Slack workspace.</summary>
static class Nordwind
{
    public const int People = 200;

    public static string Account(int number) => string.Create(CultureInfo.InvariantCulture, $"U{number:D8}");

    public static string Manifest =>
        $$"""
        version: 1
        company: { name: Load }
        workspaces:
          main: { platform: slack, transport: http, bot_token: env:SLACK_BOT_TOKEN, signing_secret: env:SLACK_SIGNING_SECRET }
        people:
        {{Lines(People, i => $"  p{i}: {{ name: Person {i}, zone: Europe/Berlin, accounts: {{ main: {Account(i)} }} }}")}}
        teams:
          one:
            name: One
            leader: p0
            channel: leaders
            reps:
        {{Lines(People - 1, i => $"      p{i + 1}:")}}
        """;

    static string Lines(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(0, count).Select(line));
}
