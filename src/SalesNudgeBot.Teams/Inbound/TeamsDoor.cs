using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Teams.Inbound.Tokens;
using SalesNudgeBot.Wire.Inbound;

namespace SalesNudgeBot.Teams.Inbound;

/// <summary>
/// What the Connector brings over HTTP. First the token, then the size, and of the body nothing but channel and service before it is
/// known that the token is for them (protocol section 1).
/// </summary>
sealed class TeamsDoor(TokenCheck tokens, Senders senders, UnlockedDoor unlocked, ActivityIntake intake, IWallClock wall, ILogger<TeamsDoor> log)
{
    const string Json = "application/json";

    /// <summary>A card with everything typed into it has a tenth of it.</summary>
    const int MostBytes = 256 * 1024;

    const int UsualBytes = 4 * 1024;

    readonly Refusals refused = new(wall);

    public async Task Activities(HttpContext context)
    {
        var response = context.Response;
        if (!ContentType.Is(context.Request.ContentType, Json))
        {
            response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        CheckedToken? token;
        try
        {
            var authorization = context.Request.Headers.Authorization;
            token = authorization is [{ } only] ? await tokens.Check(only) : null;
            if (token is null && !(authorization.Count == 0 && unlocked.Lets(context)))
            {
                Refused("without a good token");
                response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }
        }
        catch (KeysUnavailableException)
        {
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        if (await PooledBody.Read(context.Request, MostBytes, UsualBytes) is not { } body)
        {
            response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        using (body)
        {
            await Write(response, await Take(body.Bytes, token));
        }
    }

    async ValueTask<Acknowledgement> Take(ReadOnlyMemory<byte> body, CheckedToken? token)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (Activity.Read(document.RootElement) is not { } activity)
            {
                return Acknowledgement.Unreadable;
            }

            var standing = senders.Of(activity, token);
            if (standing.Refusal is { } why)
            {
                Refused(why);
                return Acknowledgement.NotTheirs;
            }

            return standing.Workspace is { } workspace ? await intake.Take(activity, workspace) : Acknowledgement.Done;
        }
        catch (JsonException)
        {
            return Acknowledgement.Unreadable;
        }
    }

    /// <param name="why">In our own words: nothing of what was sent.</param>
    void Refused(string why)
    {
        if (refused.Add() is { } count)
        {
            Log.Refused(log, count, why);
        }
    }

    static async Task Write(HttpResponse response, Acknowledgement acknowledgement)
    {
        response.StatusCode = acknowledgement.Taking switch
        {
            Taking.NotStored => StatusCodes.Status503ServiceUnavailable,
            Taking.Unreadable => StatusCodes.Status400BadRequest,
            Taking.NotTheirs => StatusCodes.Status403Forbidden,
            Taking.NotOffered => StatusCodes.Status501NotImplemented,
            _ => StatusCodes.Status200OK,
        };
        response.ContentLength = acknowledgement.Body?.Length ?? 0;
        if (acknowledgement.Body is { } body)
        {
            response.ContentType = "application/json; charset=utf-8";
            await response.Body.WriteAsync(body);
        }
    }
}
