using FakeSlack.Model;
using FakeSlack.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Slack;
using SalesNudgeBot.Slack.Inbound;
using SalesNudgeBot.Slack.Lifecycle;
using SalesNudgeBot.Slack.SocketMode;
using Slack.Tests.Honesty;

namespace Slack.Tests.Bot;

/// <summary>The bot's ears and its answers, in a process of their own as far as Slack can tell; what is decided is up to the test.</summary>
sealed class ListeningBot : IAsyncDisposable
{
    readonly WebApplication application;

    ListeningBot(WebApplication application, SlackWorkspaces workspaces, Accounts accounts, HeardEvents events, SlackWallClock wall, Uri url) =>
        (this.application, Workspaces, Accounts, Events, Wall, Url) = (application, workspaces, accounts, events, wall, url);

    public SlackWorkspaces Workspaces { get; }
    public Accounts Accounts { get; }
    public HeardEvents Events { get; }
    public SlackWallClock Wall { get; }
    public Uri Url { get; }
    public SlackHealth Health => application.Services.GetRequiredService<SlackHealth>();

    /// <param name="signedIn">False: as in the moment after a start, before Slack has said who the bot is.</param>
    public static async Task<ListeningBot> Start(
        OneSlack slack, IInbound inbound, SlackTeam[] teams, IDatabase? database = null, TimeProvider? time = null, bool signedIn = true, ILoggerProvider? logs = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        if (logs is not null)
        {
            builder.Logging.AddProvider(logs);
        }

        var (accounts, events, wall) = (new Accounts(), new HeardEvents(), new SlackWallClock(teams[0].Options.Clock));
        var workspaces = new SlackWorkspaces(teams.Select((team, i) => OptionsOf(slack, team, i)), TimeProvider.System, LoggerFactory.Create(logging => { }), SalesNudgeBot.Slack.Sending.SlackLimits.Default with { AssumeSpent = false });
        builder.Services
            .AddRouting()
            .AddSingleton(inbound)
            .AddSingleton(workspaces)
            .AddSingleton<IAddressBook>(accounts)
            .AddSingleton<IWorkspaceEvents>(events)
            .AddSingleton(database ?? new NoDatabase())
            .AddSingleton<ICompanySource>(new TheCompany())
            .AddSingleton<IWallClock>(wall)
            .AddSingleton(time ?? TimeProvider.System)
            .AddSlackInbound();
        var application = builder.Build();
        application.UseRouting();
        application.MapSlack();
        if (signedIn)
        {
            foreach (var workspace in workspaces.All)
            {
                await workspace.SignIn(TestContext.Current.CancellationToken);
            }
        }

        await application.StartAsync(TestContext.Current.CancellationToken);
        var url = new Uri(application.Urls.Single() + "/");
        foreach (var team in teams)
        {
            team.Http.PointAt(url);
        }

        return new(application, workspaces, accounts, events, wall, url);
    }

    public static WorkspaceId IdOf(int index) => new($"w{index + 1}");

    /// <summary>Makes a person of the workspace one of the company's.</summary>
    public void Knows(SlackPerson account, PersonId person, int workspace = 0) => Accounts.Add(IdOf(workspace), account.Id, person);

    public Task Stop() => application.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await application.DisposeAsync();
        Workspaces.Dispose();
    }

    static SlackWorkspaceOptions OptionsOf(OneSlack slack, SlackTeam team, int index) =>
        team.Options.SocketMode
            ? new(IdOf(index), SlackTransport.Socket, team.BotToken, team.AppToken, null, slack.Server.ApiUrl)
            : new(IdOf(index), SlackTransport.Http, team.BotToken, null, team.SigningSecret, slack.Server.ApiUrl);
}
