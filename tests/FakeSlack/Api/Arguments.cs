using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FakeSlack.Model;
using Microsoft.AspNetCore.WebUtilities;

namespace FakeSlack.Api;

/// <summary>What a call was given, however it was encoded.</summary>
sealed class Arguments
{
    readonly Dictionary<string, JsonNode?> values = [];

    public bool IsJson { get; private init; }

    public IEnumerable<string> Names => values.Keys;

    public static Arguments Read(string? contentType, string body, string query)
    {
        if (contentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true)
        {
            return FromJson(body);
        }

        var arguments = new Arguments();
        if (body.Length > 0 && contentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
        {
            throw new RefusedException(contentType is null ? "missing_post_type" : "invalid_post_type");
        }

        foreach (var (name, all) in QueryHelpers.ParseQuery(query).Concat(QueryHelpers.ParseQuery(body)))
        {
            arguments.values[name] = all.ToString();
        }

        return arguments;
    }

    public string? Text(string name) => values.GetValueOrDefault(name) switch
    {
        null => null,
        JsonValue value when value.GetValueKind() is JsonValueKind.String => value.GetValue<string>(),
        var other => other.ToJsonString(),
    };

    public string Needed(string name) => Text(name) is { Length: > 0 } text ? text : throw Invalid($"missing required field: {name}", name);

    public bool Flag(string name) => Text(name) is "true" or "1" or "True";

    public int Number(string name, int usual) =>
        Text(name) is not { Length: > 0 } text ? usual
        : int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number
        : throw Invalid($"must be an integer: {name}", name);

    /// <summary>In a form it is a string of JSON.</summary>
    /// <param name="refusal">What Slack says to a string that is none.</param>
    public JsonNode? Json(string name, string refusal)
    {
        if (values.GetValueOrDefault(name) is not { } value)
        {
            return null;
        }

        if (value is not JsonValue text || text.GetValueKind() is not JsonValueKind.String)
        {
            return value.DeepClone();
        }

        if (text.GetValue<string>().Length == 0)
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(text.GetValue<string>()) ?? throw new RefusedException(refusal);
        }
        catch (JsonException)
        {
            throw new RefusedException(refusal);
        }
    }

    public IReadOnlyDictionary<string, string> AsText() => values.Keys.ToDictionary(name => name, name => Text(name) ?? "");

    static Arguments FromJson(string body)
    {
        try
        {
            var arguments = new Arguments { IsJson = true };
            foreach (var (name, value) in body.Length == 0 ? [] : JsonNode.Parse(body)!.AsObject())
            {
                arguments.values[name] = value?.DeepClone();
            }

            return arguments;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new RefusedException("invalid_json");
        }
    }

    static RefusedException Invalid(string message, string name) =>
        new("invalid_arguments", new() { ["response_metadata"] = new JsonObject { ["messages"] = new JsonArray($"[ERROR] {message} [json-pointer:/{name}]") } });
}
