using System.Text.Json;
using System.Text.Json.Nodes;
using FakeTeams.Cards;
using FakeTeams.Model;
using FakeTeams.People;

namespace FakeTeams.Delivery;

/// <summary>What a press is answered with: always HTTP 200, and a status of its own inside (protocol section 8).</summary>
/// <param name="Card">Shown in the message's place to the one who pressed.</param>
/// <param name="Words">Said to them.</param>
public sealed record InvokeAnswer(int StatusCode, JsonObject? Card, string? Words)
{
    const string CardType = "application/vnd.microsoft.card.adaptive";
    const string WordsType = "application/vnd.microsoft.activity.message";
    const string ErrorType = "application/vnd.microsoft.error";

    /// <summary>Null when the bot did not run. What it did wrong is complained of.</summary>
    internal static InvokeAnswer? Read(TeamsTenant tenant, Answer answer)
    {
        if (answer.Status is 0 or 501 or 503)
        {
            return null;
        }

        if (answer.Status != 200 || answer.ContentType != "application/json")
        {
            tenant.Complain($"an invoke was answered with {answer.Status} {answer.ContentType}, not with 200 and application/json");
            return null;
        }

        try
        {
            return JsonNode.Parse(answer.Body) is JsonObject body ? Read(tenant, body) : throw new JsonException();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            tenant.Complain($"an invoke was answered with what cannot be read: {answer.Body}");
            return null;
        }
    }

    /// <summary>Microsoft's test client shows every sign of it; what others do nobody has written down.</summary>
    static void Readable(TeamsTenant tenant, string words)
    {
        if (words.Contains('\\', StringComparison.Ordinal))
        {
            tenant.Complain($"an invoke's words have escapes that people read: {words}");
        }

        foreach (var link in ReadAloud.Links(words))
        {
            tenant.Complain($"an invoke's words lead to {link}");
        }
    }

    static InvokeAnswer? Read(TeamsTenant tenant, JsonObject body)
    {
        var (status, type) = ((int)body["statusCode"]!, (string?)body["type"]);
        foreach (var (name, _) in body.Where(one => one.Key is not ("statusCode" or "type" or "value")))
        {
            tenant.Complain($"an invoke's answer has no {name}");
        }

        switch (status, type, body["value"])
        {
            case (200, CardType, JsonObject card):
                foreach (var wrong in CardCheck.Check(tenant, card))
                {
                    tenant.Complain($"an invoke's card: {wrong}");
                }

                return new(status, (JsonObject)card.DeepClone(), null);
            case (200, WordsType, JsonValue words) when words.ToString().Length > 0:
                Readable(tenant, words.ToString());
                return new(status, null, words.ToString());
            case (400 or 403 or 404 or 500 or 501, ErrorType, JsonObject error) when error["code"] is not null && error["message"] is not null:
                return new(status, null, (string?)error["message"]);
            default:
                tenant.Complain($"an invoke was answered with statusCode {status} and type {type}, which Teams does not know together");
                return null;
        }
    }
}
