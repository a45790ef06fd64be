using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Slack;
using SalesNudgeBot.Slack.Answering;
using SalesNudgeBot.Slack.Inbound;
using SalesNudgeBot.Slack.Lifecycle;
using SalesNudgeBot.Slack.SocketMode;
using Stories.Harness;

namespace Stories.OnSlack;

/// <summary>One process of the bot as far as Slack can reach it: its endpoints on a port of their own, or its sockets.</summary>
sealed class ListeningBot : IAsyncDisposable
{
    readonly WebApplication application;

    ListeningBot(WebApplication application) => this.application = application;

    public Uri Url => new(application.Urls.Single() + "/");

    public SlackHealth Health => application.Services.GetRequiredService<SlackHealth>();

    public static async Task<ListeningBot> Start(Story story, Bot bot, SlackWorkspaces workspaces, IAddressBook addresses, IWorkspaceEvents talk)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<ILoggerFactory>(new StoryLogs(story.Logged));
        builder.Services
            .AddSingleton(workspaces)
            .AddSingleton<IInbound>(bot.Inbox)
            .AddSingleton(bot.Database)
            .AddSingleton<ICompanySource>(story)
            .AddSingleton<IWallClock>(story.Wall)
            .AddSingleton(addresses)
            .AddSingleton(talk)
            .AddSingleton<TimeProvider>(new SocketTime())
            .AddSlackInbound();
        var application = builder.Build();
        application.UseRouting();
        application.MapSlack();
        await application.StartAsync();
        return new(application);
    }

    /// <summary>Everything that was to be said once Slack had its acknowledgement has been said.</summary>
    public Task Quiet() => application.Services.GetRequiredService<Afterwards>().Quiet();

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
    }
}
