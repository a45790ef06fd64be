using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SalesNudgeBot.Slack;
using SalesNudgeBot.Slack.Sending;

namespace Slack.Tests.Api;

/// <summary>A server that answers each call with the next line of a script, and keeps what it was sent.</summary>
sealed class ScriptedSlack : IAsyncDisposable
{
    public static readonly SlackLimits Boundless = new(1000, NodaTime.Duration.FromSeconds(1), NodaTime.Duration.Zero, NodaTime.Duration.FromSeconds(4), AssumeSpent: false);

    readonly WebApplication application;
    readonly ConcurrentQueue<Func<HttpContext, Task>> script = new();
    readonly SlackWorkspaces workspaces;

    ScriptedSlack(WebApplication application, Uri url, SlackLimits limits)
    {
        this.application = application;
        Url = url;
        workspaces = new([new(new("main"), SlackTransport.Http, "bot-token", "app-token", null, new(url, "api/"))], Time, NullLoggerFactory.Instance, limits);
    }

    public Uri Url { get; }

    public ManualTime Time { get; } = new();

    public SlackWorkspace Workspace => workspaces.All[0];

    /// <summary>Method, token and form of every call, in the order in which they came.</summary>
    public ConcurrentQueue<(string Method, string Token, IReadOnlyDictionary<string, string> Form)> Calls { get; } = new();

    public static async Task<ScriptedSlack> Start(SlackLimits? limits = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var application = builder.Build();
        ScriptedSlack? slack = null;
        application.Run(context => slack!.Answer(context));
        await application.StartAsync(TestContext.Current.CancellationToken);
        return slack = new(application, new(application.Urls.Single() + "/"), limits ?? Boundless);
    }

    public ScriptedSlack Then(string json, int status = 200, string? retryAfter = null) =>
        Then(context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = json is ['{', ..] ? "application/json" : "text/html";
            if (retryAfter is not null)
            {
                context.Response.Headers.RetryAfter = retryAfter;
            }

            return context.Response.WriteAsync(json);
        });

    public ScriptedSlack Then(Func<HttpContext, Task> answer)
    {
        script.Enqueue(answer);
        return this;
    }

    /// <summary>The connection is reset once the call was read.</summary>
    public ScriptedSlack ThenReset() =>
        Then(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

    public async ValueTask DisposeAsync()
    {
        workspaces.Dispose();
        await application.DisposeAsync();
    }

    async Task Answer(HttpContext context)
    {
        var form = context.Request.HasFormContentType ? (await context.Request.ReadFormAsync()).ToDictionary(field => field.Key, field => field.Value.ToString()) : [];
        Calls.Enqueue((context.Request.Path.Value!.Split('/')[^1], context.Request.Headers.Authorization.ToString(), form));
        await (script.TryDequeue(out var next) ? next(context) : context.Response.WriteAsync("""{"ok":true}"""));
    }
}
