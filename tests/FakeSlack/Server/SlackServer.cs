using System.Collections.Concurrent;
using FakeSlack.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace FakeSlack.Server;

/// <summary>Slack's machines: one server on this machine, for as many workspaces as a test wants.</summary>
public sealed class SlackServer : IAsyncDisposable
{
    readonly ConcurrentDictionary<string, SlackTeam> byToken = new();
    readonly ConcurrentDictionary<string, SlackTeam> byId = new();
    readonly WebApplication application;
    int teams;

    SlackServer(WebApplication application, Uri url) => (this.application, Url) = (application, url);

    public Uri Url { get; }

    /// <summary>What stands in for https://slack.com/api/.</summary>
    public Uri ApiUrl => new(Url, "api/");

    internal HttpClient Client { get; } = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(10), UseProxy = false, AllowAutoRedirect = true, MaxAutomaticRedirections = 2 })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <param name="port">0: any that is free.</param>
    public static async Task<SlackServer> Start(int port = 0)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        builder.WebHost.ConfigureKestrel(options => options.Limits.MinRequestBodyDataRate = null);
        builder.Logging.ClearProviders();
        var application = builder.Build();
        SlackServer? server = null;
        application.UseWebSockets(new() { KeepAliveInterval = TimeSpan.FromSeconds(10), KeepAliveTimeout = TimeSpan.FromSeconds(20) });
        application.Run(context => server!.Handle(context));
        await application.StartAsync();
        return server = new(application, new(application.Urls.Single() + "/"));
    }

    public SlackTeam NewTeam(TeamOptions options)
    {
        var team = new SlackTeam(this, Interlocked.Increment(ref teams), options);
        (byToken[team.BotToken], byToken[team.AppToken], byId[team.Id]) = (team, team, team);
        return team;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var team in byId.Values)
        {
            team.Sockets.CutAll();
        }

        Client.Dispose();
        await application.DisposeAsync();
    }

    internal SlackTeam? OfToken(string token) => byToken.GetValueOrDefault(token);

    Task Handle(HttpContext context)
    {
        var path = context.Request.Path;
        if (path.StartsWithSegments("/api", out var method))
        {
            return new WebApi(this).Answer(context, method.Value!.TrimStart('/'));
        }

        if (path.StartsWithSegments("/response", out var rest) && byId.GetValueOrDefault(rest.Value!.Split('/')[1]) is { } team)
        {
            return ResponseUrlAnswer.Write(context, team);
        }

        if (path.StartsWithSegments("/link") && byId.GetValueOrDefault(context.Request.Query["team"].ToString()) is { } linked)
        {
            return linked.Sockets.Accept(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
