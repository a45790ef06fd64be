using System.Text.Json.Nodes;

namespace FakeTeams.Cards;

/// <summary>What is in a card, from top to bottom.</summary>
public static class CardWalk
{
    /// <summary>Every object of it, whatever it is for.</summary>
    public static IEnumerable<JsonObject> Objects(JsonNode? node) =>
        node switch
        {
            JsonObject whole => whole.Where(property => property.Key is not ("data" or "fallback")).SelectMany(property => Objects(property.Value)).Prepend(whole),
            JsonArray all => all.SelectMany(Objects),
            _ => [],
        };

    public static bool IsInput(JsonObject one) => Type(one).StartsWith("Input.", StringComparison.Ordinal);

    /// <summary>The fields that somebody can fill in.</summary>
    public static IEnumerable<JsonObject> Inputs(JsonObject card) => Objects(Without(card)).Where(IsInput);

    /// <summary>The buttons that somebody can press: those in the card's elements, then those below it.</summary>
    public static IEnumerable<JsonObject> Buttons(JsonObject card) =>
        Objects(card["body"]).Concat(Objects(card["actions"])).SelectMany(one => one["actions"] as JsonArray ?? []).Concat(card["actions"] as JsonArray ?? []).OfType<JsonObject>();

    internal static string Type(JsonObject one) => one["type"] is JsonValue type ? type.ToString() : "";

    // A refresh is nobody's to press.
    static JsonArray Without(JsonObject card) => new(card["body"]?.DeepClone(), card["actions"]?.DeepClone());
}
