using System.Text.RegularExpressions;
using FakeSlack.Model;
using FakeSlack.People;
using FakeSlack.Server;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Tests.Slack;

/// <summary>The sample company's workspace in the fake Slack, set up as the guide says, and a copy of its manifest.</summary>
sealed partial class Nordwind : IAsyncDisposable
{
    readonly TemporaryFolder folder = new();

    Nordwind(SlackServer server, SlackTeam team) => (Server, Team) = (server, team);

    public SlackServer Server { get; }

    public SlackTeam Team { get; }

    public Dictionary<string, SlackPerson> People { get; } = [];

    public Dictionary<string, SlackChannel> Channels { get; } = [];

    /// <summary>What an admin exports before starting the bot.</summary>
    public Dictionary<string, string?> Environment { get; } = [];

    public string Manifest => folder["manifest"];

    public string Data => folder["data"];

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<Nordwind> Open(bool socket = true)
    {
        var server = await SlackServer.Start();
        var nordwind = new Nordwind(server, server.NewTeam(new() { SocketMode = socket, AckWithin = TimeSpan.FromMinutes(2) }));
        nordwind.Copy(socket);
        var company = ManifestReader.Read(nordwind.Manifest).Company!;
        foreach (var person in company.People.Values)
        {
            nordwind.People[person.Id.Value] = nordwind.Team.AddPerson(person.Name, email: person.Email, zone: person.Id.Value is "grace" ? "America/New_York" : "Europe/Berlin");
        }

        foreach (var team in company.Teams.Values)
        {
            nordwind.Channels[team.Id.Value] = nordwind.Team.AddChannel(team.Channel, ChannelKind.Private, withBot: true, nordwind.Leaders(team));
        }

        nordwind.Environment["SLACK_API_URL"] = server.ApiUrl.ToString();
        nordwind.Environment["SLACK_BOT_TOKEN"] = nordwind.Team.BotToken;
        nordwind.Environment["SLACK_APP_TOKEN"] = socket ? nordwind.Team.AppToken : null;
        nordwind.Environment["SLACK_SIGNING_SECRET"] = socket ? null : nordwind.Team.SigningSecret;
        return nordwind;
    }

    public async Task<Ended> Doctor(params string[] arguments)
    {
        using var program = TheProgram.Start(folder.Path, Environment, ["doctor", "--manifest", Manifest, .. arguments]);
        return await program.End();
    }

    public TheProgram Run(params string[] arguments) =>
        TheProgram.Start(folder.Path, Environment, ["--manifest", Manifest, "--data", Data, "--urls", "http://127.0.0.1:0", .. arguments]);

    public async Task<Ended> RunUntilItEnds(params string[] arguments)
    {
        using var program = Run(arguments);
        return await program.End();
    }

    /// <summary>Until Slack and the bot hear each other, and the bot knows who is who.</summary>
    public async Task Reach(Uri bot)
    {
        if (Team.Options.SocketMode)
        {
            await Team.Sockets.Connected(2, Cancellation);
        }

        Team.Http.PointAt(bot);
        using var http = new HttpClient { BaseAddress = bot };
        await Patiently.Until(() => IsReady(http));
    }

    /// <summary>Changes one passage of the manifest.</summary>
    public void Edit(string file, string passage, string replacement)
    {
        var path = Path.Combine(Manifest, file);
        var text = File.ReadAllText(path);
        Assert.Contains(passage, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(passage, replacement, StringComparison.Ordinal));
    }

    /// <summary>By address a deactivated account is not found.</summary>
    public void Deactivate(string person) => ByAccount(person).User.Deleted = true;

    /// <summary>Has the manifest name their account instead of their address.</summary>
    public SlackPerson ByAccount(string person)
    {
        Edit("people.yaml", $"email: {person}@nordwind.example", $"accounts: {{ main: {People[person].Id} }}");
        return People[person];
    }

    /// <summary>Has the manifest name the channel by its id.</summary>
    public SlackChannel ById(string team)
    {
        Edit("teams.yaml", $"channel: leaders-{team}", $"channel: {Channels[team].Id}");
        return Channels[team];
    }

    /// <summary>Puts a public channel in the place of the private one.</summary>
    public void PublicById(string team, bool withBot, bool open = false)
    {
        var channel = Team.AddChannel($"open-{team}", ChannelKind.Public, withBot, Channels[team].Members.Where(member => member != Team.Bot.Id).Select(Team.Person));
        Edit("teams.yaml", $"channel: leaders-{team}", $"channel: {channel.Id}{(open ? "\n    open: true" : "")}");
        Channels[team] = channel;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        folder.Dispose();
    }

    static async Task<bool> IsReady(HttpClient http)
    {
        using var answer = await http.GetAsync("/readyz", Cancellation);
        return answer.IsSuccessStatusCode;
    }

    IEnumerable<SlackPerson> Leaders(Team team) => new[] { team.Leader, team.Deputy, team.LeadersLeader }.OfType<Core.People.PersonId>().Select(person => People[person.Value]);

    void Copy(bool socket)
    {
        Directory.CreateDirectory(Manifest);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "manifests", "slack", "nordwind")))
        {
            File.Copy(file, Path.Combine(Manifest, Path.GetFileName(file)));
        }

        if (!socket)
        {
            var path = Path.Combine(Manifest, "company.yaml");
            File.WriteAllText(path, Transport().Replace(File.ReadAllText(path), "    transport: http\n    signing_secret: env:SLACK_SIGNING_SECRET\n"));
        }
    }

    [GeneratedRegex("    transport: socket\n.*\n")]
    private static partial Regex Transport();
}
