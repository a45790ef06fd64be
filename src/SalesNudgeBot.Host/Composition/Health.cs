using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Host.Composition;

/// <summary>Alive: the process answers. Ready: the database takes a write, and the tick did its work a short while ago.</summary>
static class Health
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/healthz", () => Results.Json(new { alive = true }));
        endpoints.MapGet("/readyz", Ready);
    }

    static async Task<IResult> Ready(IDatabase database, Heartbeat heartbeat) =>
        (heartbeat.Trouble() ?? await DatabaseTrouble(database)) is { } reason
            ? Results.Json(new { ready = false, reason }, statusCode: StatusCodes.Status503ServiceUnavailable)
            : Results.Json(new { ready = true });

    static async Task<string?> DatabaseTrouble(IDatabase database)
    {
        try
        {
            await database.Write(WriteSomething).WaitAsync(Patience);
            return null;
        }
        catch (DatabaseUnavailableException unavailable)
        {
            return unavailable.Message;
        }
        catch (TimeoutException)
        {
            return "The database does not answer.";
        }
    }

    static bool WriteSomething(IStores stores)
    {
        if (stores.Installation.Clock() is { } clock)
        {
            stores.Installation.SetClock(clock);
        }

        return true;
    }
}
