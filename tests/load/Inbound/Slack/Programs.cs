using FakeSlack.Model;
using FakeSlack.Server;

namespace Load.Inbound.Slack;

/// <summary>How each program is started, as a user would.</summary>
static class Programs
{
    const int BoltPort = 5971;
    const int BotPort = 5972;

    public static Target Bolt(SlackTeam team, DirectoryInfo folder, byte[] firstRequest) =>
        Target.Start(
            "bolt",
            BoltPort,
            "node",
            [Path.Combine(AppContext.BaseDirectory, "node", "app.mjs")],
            new Dictionary<string, string>
            {
                ["SLACK_SIGNING_SECRET"] = team.SigningSecret,
                ["PORT"] = $"{BoltPort}",
                ["DATABASE"] = Path.Combine(folder.FullName, "bolt.db"),
            },
            firstRequest);

    public static Target Bot(SlackServer slack, SlackTeam team, DirectoryInfo folder, byte[] firstRequest)
    {
        var manifest = folder.CreateSubdirectory("manifest");
        File.WriteAllText(Path.Combine(manifest.FullName, "company.yaml"), Nordwind.Manifest);
        var program = Path.Combine(AppContext.BaseDirectory, "published", "SalesNudgeBot.Host.dll");
        if (!File.Exists(program))
        {
            throw new FileNotFoundException($"The bot is measured as it is run for real. Publish it first: dotnet publish src/SalesNudgeBot.Host -c Release -o {Path.GetDirectoryName(program)}", program);
        }

        return Target.Start(
            "the bot",
            BotPort,
            "dotnet",
            [
                program, "run",
                "--manifest", manifest.FullName, "--data", Path.Combine(folder.FullName, "data"), "--urls", $"http://127.0.0.1:{BotPort}",
            ],
            new Dictionary<string, string>
            {
                ["SLACK_BOT_TOKEN"] = team.BotToken,
                ["SLACK_SIGNING_SECRET"] = team.SigningSecret,
                ["SLACK_API_URL"] = slack.ApiUrl.ToString(),
            },
            firstRequest);
    }
}
