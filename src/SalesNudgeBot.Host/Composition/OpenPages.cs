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
                await next(context);
            }
            else
            {
                await next(context);
            }
        });
    }
}
