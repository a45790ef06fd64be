using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using FakeSlack.Faults;
using FakeSlack.Model;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Host.Composition;

namespace SalesNudgeBot.Host.Tests.Slack;

public sealed class HostInSlackTests : IDisposable
{
    static readonly WorkspaceId Main = new("main");

    readonly Warnings warnings = new();

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => warnings.Dispose();

    [Fact]
    public async Task People_channels_and_zones_come_from_slack_and_hold_while_it_is_away()
    {
        await using var nordwind = await Nordwind.Open();
        await using (var host = await Start(nordwind))
        {
            await Patiently.Until(() => Book(host).AccountOf(Main, new("ana")) is not null);
            Assert.Equal("America/New_York", host.Company.Person(new("grace")).Zone.Id);
            Assert.Equal("Asia/Kolkata", host.Company.Person(new("arjun")).Zone.Id);
            Assert.Equal(nordwind.Channels["berlin"].Id, Book(host).ChannelOf(Main, new("berlin")));
            await host.Stop(Cancellation);
        }

        nordwind.Team.Faults.Always("auth.test", new Fault.Page(503));
        nordwind.Team.Faults.Always("apps.connections.open", new Fault.Page(503));
        await using var again = await Start(nordwind);

        Assert.Equal((nordwind.People["ana"].Id, "America/New_York"), (Book(again).AccountOf(Main, new("ana")), again.Company.Person(new("grace")).Zone.Id));
        var away = await Readiness(again);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, false), (away.Status, away.Ready));
        nordwind.Team.Faults.Clear();
        await Patiently.Until(async () => (await Readiness(again)).Ready);
        await again.Stop(Cancellation);
    }

    [Fact]
    public async Task Somebody_who_moves_leaves_or_asks_for_quiet_in_slack_is_followed_at_once()
    {
        await using var nordwind = await Nordwind.Open();
        await using var host = await Start(nordwind);
        await nordwind.Team.Sockets.Connected(2, Cancellation);
        await Patiently.Until(() => Book(host).AccountOf(Main, new("omar")) is not null);

        await nordwind.Team.ChangeUser(nordwind.People["ana"].Id, user => user.Zone = "Asia/Tokyo");
        await nordwind.People["omar"].Leaves();

        await Patiently.Until(() => host.Company.Person(new("ana")).Zone.Id == "Asia/Tokyo" && Book(host).AccountOf(Main, new("omar")) is null);
        Assert.Equal([new PersonId("omar")], await host.Services.GetRequiredService<IDatabase>().Read(stores => stores.People.Unreachable(), Cancellation));
        await host.Stop(Cancellation);
    }

    [Fact]
    public async Task A_channel_is_found_once_the_bot_is_invited_and_quiet_hours_are_kept_as_slack_tells_them()
    {
        await using var nordwind = await Nordwind.Open();
        nordwind.Channels["berlin"].Members.Remove(nordwind.Team.Bot.Id);
        nordwind.People["sam"].User.Dnd = new(true, 1_795_377_600, 1_795_410_000);
        await using var host = await Start(nordwind);
        await nordwind.Team.Sockets.Connected(2, Cancellation);
        await Patiently.Until(async () => (await Quiet(host)).ContainsKey(new("sam")));
        Assert.Null(Book(host).ChannelOf(Main, new("berlin")));

        await nordwind.Team.InviteBot(nordwind.Channels["berlin"], nordwind.People["lena"].Id);
        await nordwind.Team.ChangeDnd(nordwind.People["ana"].Id, new(true, 1_795_377_600, 1_795_406_400));
        await nordwind.Team.ChangeDnd(nordwind.People["sam"].Id, Dnd.Off);

        await Patiently.Until(async () => Book(host).ChannelOf(Main, new("berlin")) == nordwind.Channels["berlin"].Id
            && await Quiet(host) is { Count: 1 } quiet
            && quiet.GetValueOrDefault(new("ana")) == new Interval(Instant.FromUnixTimeSeconds(1_795_377_600), Instant.FromUnixTimeSeconds(1_795_406_400)));
        await host.Stop(Cancellation);
    }

    [Fact]
    public async Task Members_of_a_user_group_are_reps_whether_the_manifest_names_them_or_not()
    {
        await using var nordwind = await Nordwind.Open();
        var noor = nordwind.Team.AddPerson("Noor Ali", zone: "Asia/Kolkata");
        var group = nordwind.Team.AddGroup("sales-berlin", noor, nordwind.People["omar"], nordwind.People["lena"]);
        nordwind.Edit("teams.yaml", "    channel: leaders-berlin", $"    channel: leaders-berlin\n    reps_from: {{ user_group: {group.Id} }}");
        await using var host = await Start(nordwind);

        await Patiently.Until(() => host.Company.Teams[new("berlin")].Reps.Length > 3);

        var person = Book(host).PersonOf(Main, noor.Id)!.Value;
        Assert.Equal(new[] { "ana", "jonas", "omar", "sam", person.Value }.Order(StringComparer.Ordinal), host.Company.Teams[new("berlin")].Reps.Select(rep => rep.Id.Value).Order(StringComparer.Ordinal));
        Assert.Equal(("Noor Ali", "Asia/Kolkata", "berlin"), (host.Company.Person(person).Name, host.Company.Person(person).Zone.Id, host.Company.Person(person).Calendar));
        await host.Stop(Cancellation);
    }

    [Fact]
    public async Task A_token_that_slack_refuses_pauses_that_workspace_is_logged_once_and_turns_readiness_red()
    {
        await using var nordwind = await Nordwind.Open(socket: false);
        nordwind.Team.Gone = "token_revoked";
        await using var host = await Start(nordwind);

        // Health knows of it before the log does.
        await Patiently.Until(async () => (await Readiness(host)).Text.Contains("token_revoked", StringComparison.Ordinal) && !warnings.All.IsEmpty);

        var readiness = await Readiness(host);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, false), (readiness.Status, readiness.Ready));
        Assert.Contains("doctor", readiness.Text, StringComparison.Ordinal);
        var warning = Assert.Single(warnings.All);
        Assert.Contains("token_revoked", warning, StringComparison.Ordinal);
        await host.Stop(Cancellation);
    }

    [Fact]
    public async Task Of_two_workspaces_one_that_is_paused_leaves_the_other_ready()
    {
        await using var nordwind = await Nordwind.Open();
        var other = nordwind.Server.NewTeam(new());
        other.Gone = "account_inactive";
        nordwind.Environment["OTHER_BOT"] = other.BotToken;
        nordwind.Environment["OTHER_SECRET"] = other.SigningSecret;
        nordwind.Edit("company.yaml", "    bot_token: env:SLACK_BOT_TOKEN\n", "    bot_token: env:SLACK_BOT_TOKEN\n  second: { platform: slack, transport: http, bot_token: env:OTHER_BOT, signing_secret: env:OTHER_SECRET }\n");
        await using var host = await Start(nordwind);

        await Patiently.Until(async () => await Readiness(host) is { Ready: true, Text: var text } && text.Contains("account_inactive", StringComparison.Ordinal));

        using var shown = JsonDocument.Parse((await Readiness(host)).Text);
        var workspaces = shown.RootElement.GetProperty("workspaces");
        Assert.True(workspaces.GetProperty("main").GetProperty("ready").GetBoolean());
        Assert.False(workspaces.GetProperty("second").GetProperty("ready").GetBoolean());
        await host.Stop(Cancellation);
    }

    async Task<BotHost> Start(Nordwind nordwind)
    {
        var parts = new HostParts { Variable = nordwind.Environment.GetValueOrDefault, Logger = warnings };
        var host = await HostBuilding.Build(new(nordwind.Data, "http://127.0.0.1:0", nordwind.Manifest), parts, Cancellation);
        await host.Start(Cancellation);
        return host;
    }

    static Task<ImmutableDictionary<PersonId, Interval>> Quiet(BotHost host) =>
        host.Services.GetRequiredService<IDatabase>().Read(stores => stores.People.DoNotDisturb(), Cancellation);

    static IAddressBook Book(BotHost host) => host.Services.GetRequiredService<IAddressBook>();

    static async Task<(HttpStatusCode Status, bool Ready, string Text)> Readiness(BotHost host)
    {
        using var http = new HttpClient { BaseAddress = new(host.Urls.Single()) };
        using var answer = await http.GetAsync("/readyz", Cancellation);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        using var json = JsonDocument.Parse(text);
        return (answer.StatusCode, json.RootElement.GetProperty("ready").GetBoolean(), text);
    }

    sealed class Warnings : ILoggerProvider, ILogger
    {
        readonly ConcurrentQueue<string> entries = new();

        public ConcurrentQueue<string> All => entries;

        // What the server says of a machine that is slow is not the bot's.
        public ILogger CreateLogger(string categoryName) => categoryName.StartsWith("SalesNudgeBot", StringComparison.Ordinal) ? this : NullLogger.Instance;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            entries.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
