namespace SalesNudgeBot.Host.Composition;

/// <summary>A page that is open listens for as long as it is open; a stop must not wait for it.</summary>
static class OpenPages
{
    public static void UseOpenPages(this IApplicationBuilder app)
    {
        var stopping = app.ApplicationServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        app.Use(async (context, next) =>
        {
            // What changes something is finished; only reading is broken off.
            if (HttpMethods.IsGet(context.Request.Method))
            {
                using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
                context.RequestAborted = either.Token;
                await Answer(context, next, stopping);
            }
            else
            {
                await next(context);
            }
        });
    }

    static async Task Answer(HttpContext context, RequestDelegate next, CancellationToken stopping)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Broken off by us: no error, and nothing for the server's log.
            if (!context.Response.HasStarted)
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            }
        }
    }
}
