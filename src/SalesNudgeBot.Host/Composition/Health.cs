using System.Text.Json;
using System.Text.Json.Serialization;
using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Host.Composition;

/// <summary>Alive: the process answers. Ready: the database takes a write, and the tick did its work a short while ago.</summary>
static class Health
{
    static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/healthz", () => Results.Json(new { alive = true }));
        endpoints.MapGet("/readyz", Ready);
    }

    static async Task<IResult> Ready(IDatabase database, Heartbeat heartbeat, IServiceProvider services)
    {
        var workspaces = WorkspaceReadiness.Of(services);

        // One workspace that cannot be reached is told, and is no reason to stop serving the others.
        var reason = heartbeat.Trouble() ?? await DatabaseTrouble(database) ?? (workspaces is [var first, ..] && workspaces.All(one => one.Reason is not null) ? first.Reason : null);
        return Results.Json(
            new
            {
                ready = reason is null,
                reason,
                workspaces = workspaces.Count == 0 ? null : workspaces.ToDictionary(one => one.Workspace, one => new { ready = one.Reason is null, reason = one.Reason }),
            },
            Shape,
            statusCode: reason is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

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
