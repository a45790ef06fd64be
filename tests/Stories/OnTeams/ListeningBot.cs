using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Teams;
using SalesNudgeBot.Teams.Answering;
using SalesNudgeBot.Teams.Inbound;
using SalesNudgeBot.Teams.Inbound.Tokens;
using SalesNudgeBot.Teams.Lifecycle;
using SalesNudgeBot.Teams.Sending;
using Stories.Harness;

namespace Stories.OnTeams;

/// <summary>One process of the bot as far as Teams can reach it: its endpoint on a port of its own.</summary>
sealed class ListeningBot : IAsyncDisposable
{
    readonly WebApplication application;
    TaskCompletionSource answer = NewAnswer();

    ListeningBot(WebApplication application) => this.application = application;

    public Uri Url => new(application.Urls.Single() + "/");

    /// <summary>Completes with the next request that it answers.</summary>
    public Task NextAnswer => answer.Task;

    public static async Task<ListeningBot> Start(Story story, Bot bot, TeamsWorkspaces workspaces, IAddressBook addresses, IWorkspaceEvents talk)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { EnvironmentName = Environments.Development });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<ILoggerFactory>(new StoryLogs(story.Logged));
        builder.Services
            .AddSingleton(workspaces)
            .AddSingleton<IInbound>(bot.Inbox)
            .AddSingleton(bot.Database)
            .AddSingleton<ICompanySource>(story)
            .AddSingleton<IWallClock>(story.Wall)
            .AddSingleton<IProductClock>(bot.Clock)
            .AddSingleton(addresses)
            .AddSingleton(talk)
            .AddSingleton<CommitSignal>()
            .AddTeamsInbound()
            // A machine that stands still is no key list that is slow.
            .AddSingleton(_ => new KeysHttp(TimeSpan.FromMinutes(1)))
            .AddTeamsSending();
        var application = builder.Build();
        var listening = new ListeningBot(application);
        application.Use(async (context, next) =>
        {
            await next(context);
            Interlocked.Exchange(ref listening.answer, NewAnswer()).SetResult();
        });
        application.UseRouting();
        application.MapTeams();
        await application.StartAsync();
        return listening;
    }

    /// <summary>Everything that was to be said once Teams had its answer has been said.</summary>
    public Task Quiet() => application.Services.GetRequiredService<Afterwards>().Quiet();

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
    }

    static TaskCompletionSource NewAnswer() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
