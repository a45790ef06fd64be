using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Slack.Answering;
using SalesNudgeBot.Wire;
using SalesNudgeBot.Wire.Inbound;

namespace SalesNudgeBot.Slack.Inbound;

/// <summary>
/// Slack's requests over HTTP. First the size, then the signature, then everything else: nothing of a body is looked at before it
/// is known to be Slack's, but for the one question whether it is the empty check that Slack does not sign.
/// </summary>
sealed class SlackDoor(
    SigningSecrets secrets, EventIntake events, InteractionIntake interactions, CommandIntake commands, IWallClock wall, ILogger<SlackDoor> log)
{
    const string Json = "application/json";
    const string Form = "application/x-www-form-urlencoded";

    readonly Refusals refused = new(wall);

    public Task Events(HttpContext context) => Answer(context, Json, Event);

    public Task Interactivity(HttpContext context) => Answer(context, Form, Interaction);

    public Task Commands(HttpContext context) => Answer(context, Form, Command);

    async Task Answer(HttpContext context, string expected, Func<ReadOnlyMemory<byte>, Senders, ValueTask<Acknowledgement>> take)
    {
        if (await SignedBody.Read(context.Request) is not { } body)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        using (body)
        {
            if (ContentType.Is(context.Request.ContentType, Form) && IsSslCheck(body.Bytes.Span))
            {
                // It may come unsigned, so whatever else is in it was not said by anyone.
                context.Response.ContentLength = 0;
                return;
            }

            if (secrets.Verify(context.Request.Headers, body, wall.Now) is not { } senders)
            {
                if (refused.Add() is { } count)
                {
                    Log.SignatureRefused(log, count);
                }

                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }

            if (!ContentType.Is(context.Request.ContentType, expected))
            {
                context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
                return;
            }

            await Write(context.Response, await take(body.Bytes, senders));
        }
    }

    async ValueTask<Acknowledgement> Event(ReadOnlyMemory<byte> body, Senders senders)
    {
        try
        {
            using var envelope = JsonDocument.Parse(body);
            return envelope.RootElement.Text("type") is "url_verification"
                ? Challenge(envelope.RootElement)
                : await events.Take(envelope.RootElement, senders);
        }
        catch (JsonException)
        {
            return Acknowledgement.Unreadable;
        }
    }

    async ValueTask<Acknowledgement> Interaction(ReadOnlyMemory<byte> body, Senders senders)
    {
        var decoded = ArrayPool<byte>.Shared.Rent(body.Length);
        try
        {
            if (!OnlyPayload(body.Span, decoded, out var length))
            {
                return Acknowledgement.Unreadable;
            }

            using var payload = JsonDocument.Parse(decoded.AsMemory(0, length));
            return await interactions.Take(payload.RootElement, senders);
        }
        catch (JsonException)
        {
            return Acknowledgement.Unreadable;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(decoded);
        }
    }

    ValueTask<Acknowledgement> Command(ReadOnlyMemory<byte> body, Senders senders) =>
        SlashCommand.Read(body.Span) is { } command ? commands.Take(command, senders) : ValueTask.FromResult(Acknowledgement.Unreadable);

    /// <summary>One field and no other: of two payloads, another program may have checked the other one.</summary>
    static bool OnlyPayload(ReadOnlySpan<byte> body, byte[] decoded, out int length)
    {
        var fields = new FormFields(body);
        if (fields.Next() && fields.Name.SequenceEqual("payload"u8) && FormFields.TryDecode(fields.Value, decoded, out length))
        {
            return !fields.Next();
        }

        length = 0;
        return false;
    }

    static bool IsSslCheck(ReadOnlySpan<byte> body)
    {
        if (body.IndexOf("ssl_check"u8) < 0)
        {
            return false;
        }

        var fields = new FormFields(body);
        while (fields.Next())
        {
            if (fields.Name.SequenceEqual("ssl_check"u8) && fields.Value.SequenceEqual("1"u8))
            {
                return true;
            }
        }

        return false;
    }

    static Acknowledgement Challenge(JsonElement envelope) =>
        envelope.Text("challenge") is { } challenge ? new(Taking.Done, Face.Bytes(new JsonObject { ["challenge"] = challenge })) : Acknowledgement.Unreadable;

    static async Task Write(HttpResponse response, Acknowledgement acknowledgement)
    {
        switch (acknowledgement.Taking)
        {
            case Taking.NotStored:
                response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                break;
            case Taking.NotTheirs:
                response.StatusCode = StatusCodes.Status401Unauthorized;
                break;
            case Taking.Unreadable:
                response.StatusCode = StatusCodes.Status400BadRequest;
                response.Headers["X-Slack-No-Retry"] = "1";
                break;
        }

        response.ContentLength = acknowledgement.Body?.Length ?? 0;
        if (acknowledgement.Body is { } body)
        {
            response.ContentType = Json;
            await response.Body.WriteAsync(body);
        }
    }
}
