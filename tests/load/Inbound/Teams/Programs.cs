using FakeTeams.Model;
using FakeTeams.People;
using FakeTeams.Server;

namespace Load.Inbound.Teams;

/// <summary>How each program is started.</summary>
static class Programs
{
    const int BotBuilderPort = 5973;
    const int BotPort = 5974;

    public static Target BotBuilder(byte[] firstRequest) =>
        Target.Start(
            "botbuilder",
            BotBuilderPort,
            "node",
            [Path.Combine(AppContext.BaseDirectory, "node", "teams.mjs")],
            new Dictionary<string, string> { ["PORT"] = $"{BotBuilderPort}" },
            firstRequest);

    /// <summary>The bot as <c>run</c> starts it, but that it believes the fake's keys: no setting of the bot itself makes it believe others than Microsoft's.</summary>
    public static Target Bot(TeamsServer teams, TeamsTenant tenant, IReadOnlyList<TeamsPerson> people, TeamsTeam leaders, DirectoryInfo folder, byte[] firstRequest)
    {
        var manifest = folder.CreateSubdirectory("manifest");
        File.WriteAllText(Path.Combine(manifest.FullName, "company.yaml"), Manifest(tenant, people));
        var target = Target.Start(
            "the bot",
            BotPort,
            "dotnet",
            [
                "exec", "--runtimeconfig", Path.Combine(AppContext.BaseDirectory, "SalesNudgeBot.Host.runtimeconfig.json"),
                Path.Combine(AppContext.BaseDirectory, "Load.dll"), TrustingBot.Word, manifest.FullName, Path.Combine(folder.FullName, "data"), $"http://127.0.0.1:{BotPort}", teams.Url.ToString(), teams.Authority.ToString(),
            ],
            new Dictionary<string, string> { ["TEAMS_APP_SECRET"] = tenant.AppSecret },
            firstRequest);
        try
        {
            tenant.Bot.PointAt(new($"http://127.0.0.1:{BotPort}/"));
            tenant.Install(leaders, people[0].User).GetAwaiter().GetResult();
            WaitUntilReady();
            return target;
        }
        catch
        {
            target.Dispose();
            throw;
        }
    }

    static void WaitUntilReady()
    {
        using var http = new HttpClient();
        for (var tries = 0; tries < 200; tries++)
        {
            using var answer = http.Send(new(HttpMethod.Get, $"http://127.0.0.1:{BotPort}/readyz"));
            if (answer.IsSuccessStatusCode)
            {
                return;
            }

            Thread.Sleep(50);
        }

        using var last = http.Send(new(HttpMethod.Get, $"http://127.0.0.1:{BotPort}/readyz"));
        using var reason = new StreamReader(last.Content.ReadAsStream());
        throw new InvalidOperationException($"The bot is not ready: {reason.ReadToEnd()}");
    }

    static string Manifest(TeamsTenant tenant, IReadOnlyList<TeamsPerson> people) =>
        $$"""
        version: 1
        company: { name: Load }
        workspaces:
          main: { platform: teams, app_id: {{tenant.AppId}}, tenant: {{tenant.Id}}, app_secret: env:TEAMS_APP_SECRET }
        people:
        {{Lines(people.Count, i => $"  p{i}: {{ name: Person {i}, zone: Europe/Berlin, accounts: {{ main: {people[i].User.ObjectId} }} }}")}}
        teams:
          one:
            name: One
            leader: p0
            channel: leaders
            reps:
        {{Lines(people.Count - 1, i => $"      p{i + 1}:")}}
        """;

    static string Lines(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(0, count).Select(line));
}
