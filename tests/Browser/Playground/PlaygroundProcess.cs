using System.Diagnostics;
using System.Globalization;
using FakeTeams.Model;
using FakeTeams.People;
using SalesNudgeBot.Tests.Shared;

namespace Browser.Playground;

/// <summary>Microsoft's test client for one person, as a process of its own: it shows one person's chat and the channels of one team.</summary>
sealed class PlaygroundProcess : IAsyncDisposable
{
    /// <summary>Of others: it takes exactly so many.</summary>
    const int Others = 5;

    readonly Process process;
    readonly DirectoryInfo folder;

    PlaygroundProcess(Process process, DirectoryInfo folder, Uri url) => (this.process, this.folder, Url) = (process, folder, url);

    public Uri Url { get; }

    /// <param name="bot">Where the bot listens.</param>
    /// <param name="channel">The one channel besides General.</param>
    public static async Task<PlaygroundProcess> Start(TeamsTenant tenant, TeamsPerson person, IEnumerable<TeamsPerson> people, TeamsConversation channel, Uri bot)
    {
        var folder = Directory.CreateTempSubdirectory("salesnudgebot-playground");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, ".m365agentsplayground.yml"), Configuration(tenant, person, people.Where(other => other.Id != person.Id).Take(Others), channel));
        var process = Node.StartScript(
            Path.Combine(Node.Folder, "playground.mjs"),
            ["start", "--app-endpoint", new Uri(bot, "api/messages").ToString(), "--channel-id", "msteams", "--port", "0", "--disable-telemetry"],
            new Dictionary<string, string> { ["PLAYGROUND"] = folder.FullName });
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        const string Listening = "Listening on ";
        Assert.True(line?.StartsWith(Listening, StringComparison.Ordinal) == true, line + (line is null ? await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken) : ""));
        return new(process, folder, new($"http://localhost:{int.Parse(line![Listening.Length..], CultureInfo.InvariantCulture)}/"));
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    static string Configuration(TeamsTenant tenant, TeamsPerson person, IEnumerable<TeamsPerson> others, TeamsConversation channel) =>
        $"""
        version: "0.1.1"
        tenantId: "{tenant.Id}"
        bot:
          id: "{tenant.BotId}"
          name: {tenant.BotName}
        currentUser:
        {User(person, "  ")}
        users:
        {string.Join("\n", others.Select(other => $"  -\n{User(other, "    ")}"))}
        personalChat:
          id: "{person.Chat.Id}"
        groupChat:
          id: "19:group@thread.v2"
          name: Group chat
        team:
          id: "{channel.Team!.Id}"
          name: {channel.Team.Name}
          aadGroupId: "{channel.Team.GroupId}"
          channels:
            - id: "{channel.Id}"
              name: {channel.Name}
        """;

    static string User(TeamsPerson person, string before)
    {
        string[] lines =
        [
            $"id: \"{person.User.Id}\"", $"name: {person.User.Name}", $"userPrincipleName: {person.User.Upn}", $"aadObjectId: \"{person.Id}\"",
            $"givenName: {person.User.Name.Split(' ')[0]}", $"surname: {person.User.Name.Split(' ')[^1]}", $"email: {person.User.Upn}",
        ];
        return string.Join("\n", lines.Select(line => before + line));
    }
}
