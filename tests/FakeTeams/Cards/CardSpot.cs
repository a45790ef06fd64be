using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FakeTeams.Cards;

/// <summary>One place in a card, and what is wrong there.</summary>
sealed record CardSpot(JsonObject Node, string Path, List<string> Wrong)
{
    public string Type => Text("type") ?? "";

    public bool Has(string name) => Node[name] is not null;

    public void Fail(string what) => Wrong.Add($"{what} [{(Path.Length == 0 ? "/" : Path)}]");

    /// <summary>Null when it is not there or no string.</summary>
    public string? Text(string name) => Node[name] is JsonValue value && value.GetValueKind() is JsonValueKind.String ? value.GetValue<string>() : null;

    public void Needs(string name)
    {
        if (string.IsNullOrWhiteSpace(Text(name)))
        {
            Fail($"needs {name}");
        }
    }

    public void OneOf(string name, params string[] choices)
    {
        if (Has(name) && !choices.Contains(Text(name), StringComparer.OrdinalIgnoreCase))
        {
            Fail($"{name} must be one of {string.Join(", ", choices)}");
        }
    }

    public void Flag(string name)
    {
        if (Has(name) && Node[name]!.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False))
        {
            Fail($"{name} must be true or false");
        }
    }

    public void Only(IEnumerable<string> names)
    {
        foreach (var (name, _) in Node.Where(property => !names.Contains(property.Key)))
        {
            Fail($"{(Type.Length == 0 ? "this" : Type)} has no {name}");
        }
    }

    public IEnumerable<CardSpot> Items(string name, int least = 0)
    {
        if (Node[name] is not JsonArray items)
        {
            if (least > 0 || Has(name))
            {
                Fail($"{name} must be an array");
            }

            return [];
        }

        if (items.Count < least)
        {
            Fail($"{name} is empty");
        }

        return items.Select((item, i) => (Item: item as JsonObject, Spot: string.Create(CultureInfo.InvariantCulture, $"{Path}/{name}/{i}")))
            .Where(one => one.Item is not null)
            .Select(one => this with { Node = one.Item!, Path = one.Spot });
    }

    public CardSpot? Part(string name) => Node[name] is JsonObject part ? this with { Node = part, Path = $"{Path}/{name}" } : null;
}
