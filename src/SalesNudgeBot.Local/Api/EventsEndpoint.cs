using Microsoft.AspNetCore.Http;

namespace SalesNudgeBot.Local.Api;

/// <summary>Server-sent wake-ups; the page then asks for what its persona may see.</summary>
static class EventsEndpoint
{
    public static async Task Get(HttpContext context, WakeUps wakeUps)
    {
        context.Response.ContentType = "text/event-stream";
        // Before the greeting: whoever was greeted misses nothing.
        using var page = wakeUps.Listen();
        try
        {
            await Write(context, "retry: 1000\n\ndata: hello\n\n");
            await foreach (var _ in page.WakeUps(context.RequestAborted))
            {
                await Write(context, "data: wake\n\n");
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
    }

    static async Task Write(HttpContext context, string text)
    {
        await context.Response.WriteAsync(text, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
