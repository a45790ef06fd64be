using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using SalesNudgeBot.Host.Composition;

namespace SalesNudgeBot.Host.Tests;

public sealed class OpenPagesTests : IDisposable
{
    readonly ApplicationLifetime lifetime = new(NullLogger<ApplicationLifetime>.Instance);
    readonly ServiceProvider services;
    readonly RequestDelegate pipeline;

    public OpenPagesTests()
    {
        services = new ServiceCollection().AddSingleton<IHostApplicationLifetime>(lifetime).BuildServiceProvider();
        var app = new ApplicationBuilder(services);
        app.UseOpenPages();
        app.Run(context => new TaskCompletionSource().Task.WaitAsync(context.RequestAborted));
        pipeline = app.Build();
    }

    public void Dispose() => services.Dispose();

    [Fact]
    public async Task What_a_page_was_reading_when_the_bot_stopped_is_broken_off_without_an_error()
    {
        var context = new DefaultHttpContext { Request = { Method = "GET" } };
        var reading = pipeline(context);

        lifetime.StopApplication();
        await reading.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.Equal(StatusCodes.Status503ServiceUnavailable, context.Response.StatusCode);
    }

    [Fact]
    public void What_changes_something_is_not_broken_off()
    {
        var context = new DefaultHttpContext { Request = { Method = "POST" } };
        var changing = pipeline(context);

        lifetime.StopApplication();

        Assert.False(changing.IsCompleted || context.RequestAborted.IsCancellationRequested);
    }
}
