using System.Text.Json;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Teams.Connector;

/// <summary>
/// The code of a refusal, in either of the forms that Teams has: <c>{"error":{"code"}}</c>, or <c>{"errorCode":209,"message":"…"}</c> with
/// JSON inside the message, whose <c>subCode</c> says more.
/// </summary>
static class ErrorCode
{
    const int Longest = 60;

    public static string? In(JsonElement? body)
    {
        if (body is not { } said)
        {
            return null;
        }

        if (said.TryGetProperty("error", out var error) && error.ValueKind is JsonValueKind.Object)
        {
            return Word(error.Text("subCode")) ?? Word(error.Text("code"));
        }

        return Inner(said.Text("message")) ?? (said.TryGetProperty("errorCode", out var number) ? Word(number.ToString()) : null);
    }

    static string? Inner(string? message)
    {
        if (message is not ['{', ..])
        {
            return null;
        }

        try
        {
            using var inner = JsonDocument.Parse(message);
            return Word(inner.RootElement.Text("subCode"));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Codes are words; anything else might be what somebody wrote.</summary>
    static string? Word(string? code) =>
        code is { Length: > 0 and <= Longest } && code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-') ? code : null;
}
