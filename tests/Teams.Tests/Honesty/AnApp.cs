using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Teams.Tests.Honesty;

/// <summary>An app that takes whatever it is sent, and answers as a test says.</summary>
sealed class AnApp : IAsyncDisposable
{
    readonly WebApplication application;

    AnApp(WebApplication application) => this.application = application;

    public Uri Url { get; private set; } = null!;

    public ConcurrentQueue<(string Path, IHeaderDictionary Headers, string Body)> Got { get; } = new();

    /// <summary>Status and body of the next answers, a body as JSON; 200 and nothing when there are no more.</summary>
    public ConcurrentQueue<(int Status, string Body)> Answers { get; } = new();

    public static async Task<AnApp> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var app = new AnApp(application);
        application.Run(app.Take);
        await application.StartAsync(TestContext.Current.CancellationToken);
        app.Url = new(application.Urls.Single() + "/");
        return app;
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    async Task Take(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        Got.Enqueue((context.Request.Path, new HeaderDictionary(context.Request.Headers.ToDictionary()), await reader.ReadToEndAsync(context.RequestAborted)));
        var (status, body) = Answers.TryDequeue(out var answer) ? answer : (200, "");
        if (status == 0)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = body.StartsWith('{') ? "application/json" : null;
        await context.Response.WriteAsync(body);
    }
}
