using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Slack;
using SalesNudgeBot.Slack.Inbound;
using SalesNudgeBot.Slack.Lifecycle;
using SalesNudgeBot.Slack.SocketMode;
using Slack.Tests.Bot;

namespace Slack.Tests.SocketMode;

/// <summary>Socket Mode alone, against a Slack that a test plays frame by frame, in time that it moves.</summary>
sealed class ListeningEars : IAsyncDisposable
{
    readonly IHost host;

    ListeningEars(IHost host, SlackWorkspaces workspaces) => (this.host, Workspaces) = (host, workspaces);

    public SlackWorkspaces Workspaces { get; }
    public ManualTime Time { get; } = new();
    public WallOf Wall { get; } = new();
    public ScriptedInbound Inbound { get; } = new();
    public SlackHealth Health => host.Services.GetRequiredService<SlackHealth>();

    public static async Task<ListeningEars> Start(BareSlack slack)
    {
        var workspaces = new SlackWorkspaces(
            [new(new("w1"), SlackTransport.Socket, "xoxb-1", "xapp-1", null, slack.Url)], TimeProvider.System, LoggerFactory.Create(logging => { }));
        await workspaces.All[0].SignIn(TestContext.Current.CancellationToken);
        var accounts = new Accounts();
        accounts.Add(new("w1"), "U1", TheCompany.Ana);
        ListeningEars? ears = null;
        var host = new HostBuilder().ConfigureServices(services => services
            .AddSingleton<IInbound>(_ => ears!.Inbound)
            .AddSingleton<TimeProvider>(_ => ears!.Time)
            .AddSingleton<IWallClock>(_ => ears!.Wall)
            .AddSingleton(workspaces)
            .AddSingleton<IAddressBook>(accounts)
            .AddSingleton<IWorkspaceEvents>(new HeardEvents())
            .AddSingleton<IDatabase>(new NoDatabase())
            .AddSingleton<ICompanySource>(new TheCompany())
            .AddSlackInbound()).Build();
        ears = new(host, workspaces);
        await host.StartAsync(TestContext.Current.CancellationToken);
        return ears;
    }

    public Task Stop() => host.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        // Whoever does not say goodbye is not waited for, once time has passed.
        var stopping = host.StopAsync(TestContext.Current.CancellationToken);
        while (!stopping.IsCompleted)
        {
            Time.Forward(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await stopping;
        host.Dispose();
        Workspaces.Dispose();
    }

    public sealed class WallOf : IWallClock
    {
        public Instant Now { get; set; } = Instant.FromUtc(2026, 11, 23, 8, 0);
    }
}
