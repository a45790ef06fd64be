using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SalesNudgeBot.Local.Api;

/// <summary>Reads a small JSON body, or says in a sentence why it can not be one.</summary>
static class Body
{
    const int MostBytes = 64 * 1024;

    public static async Task<(T? Value, IResult? Refusal)> Read<T>(HttpRequest request)
        where T : class
    {
        if (!request.HasJsonContentType())
        {
            return (null, Answers.Error(StatusCodes.Status415UnsupportedMediaType, "Send this as application/json."));
        }

        if (await Bytes(request) is not { } bytes)
        {
            return (null, Answers.Error(StatusCodes.Status413PayloadTooLarge, "That is too long: at most 64 KB fit into one message."));
        }

        try
        {
            return JsonSerializer.Deserialize<T>(bytes.Span, Answers.Json) is { } value ? (value, null) : (null, NotJson());
        }
        catch (JsonException)
        {
            return (null, NotJson());
        }
    }

    static IResult NotJson() => Answers.Malformed("That could not be read: it is not the JSON that this page sends.");

    // The length is counted while reading: a sender may leave it out, or lie about it.
    static async Task<ReadOnlyMemory<byte>?> Bytes(HttpRequest request)
    {
        if (request.ContentLength > MostBytes)
        {
            return null;
        }

        var buffer = new byte[MostBytes + 1];
        var length = 0;
        while (length < buffer.Length)
        {
            var read = await request.Body.ReadAsync(buffer.AsMemory(length), request.HttpContext.RequestAborted);
            if (read == 0)
            {
                return buffer.AsMemory(0, length);
            }

            length += read;
        }

        return null;
    }
}
