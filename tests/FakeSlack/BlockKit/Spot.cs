using System.Text.Json;

namespace FakeSlack.BlockKit;

/// <summary>One object of a payload, where it stands in it, and what was found wrong there.</summary>
readonly record struct Spot(JsonElement Value, string Pointer, List<string> Wrong)
{
    public bool IsObject => Value.ValueKind is JsonValueKind.Object;

    public string Type => Value.ValueKind is JsonValueKind.Object && Value.TryGetProperty("type", out var type) && type.ValueKind is JsonValueKind.String ? type.GetString()! : "";

    public void Fail(string what) => Wrong.Add($"[ERROR] {what} [json-pointer:{(Pointer.Length == 0 ? "/" : Pointer)}]");

    public bool Has(string name) => IsObject && Value.TryGetProperty(name, out _);

    public Spot At(string name) => new(Value.GetProperty(name), $"{Pointer}/{name}", Wrong);

    /// <summary>Slack refuses a property that it does not know.</summary>
    public void Only(params ReadOnlySpan<string> names)
    {
        if (!IsObject)
        {
            Fail("must be an object");
            return;
        }

        foreach (var property in Value.EnumerateObject())
        {
            if (!names.Contains(property.Name))
            {
                Fail($"invalid additional property: {property.Name}");
            }
        }
    }

    public bool Needs(string name)
    {
        if (Has(name))
        {
            return true;
        }

        Fail($"missing required field: {name}");
        return false;
    }

    public void String(string name, int most, int least = 1, bool required = false)
    {
        if (required ? Needs(name) : Has(name))
        {
            At(name).IsString(most, least);
        }
    }

    public void IsString(int most, int least = 1)
    {
        if (Value.ValueKind is not JsonValueKind.String)
        {
            Fail("must be a string");
            return;
        }

        // Slack's unit is undocumented: UTF-16 units are never fewer than what it could count.
        var length = Value.GetString()!.Length;
        if (length > most)
        {
            Fail($"must be less than {most + 1} characters");
        }
        else if (length < least)
        {
            Fail($"must be more than {least - 1} characters");
        }
    }

    public void Flag(string name, bool required = false)
    {
        if ((required ? Needs(name) : Has(name)) && At(name) is { Value.ValueKind: not (JsonValueKind.True or JsonValueKind.False) } spot)
        {
            spot.Fail("must be a boolean");
        }
    }

    public void OneOf(string name, params ReadOnlySpan<string> values)
    {
        if (Has(name) && (Value.GetProperty(name).ValueKind is not JsonValueKind.String || !values.Contains(Value.GetProperty(name).GetString()!)))
        {
            At(name).Fail($"must be one of {string.Join(", ", values.ToArray())}");
        }
    }

    public int? Integer(string name, int least, int most)
    {
        if (!Has(name))
        {
            return null;
        }

        if (Value.GetProperty(name).ValueKind is JsonValueKind.Number && Value.GetProperty(name).TryGetInt32(out var number) && number >= least && number <= most)
        {
            return number;
        }

        At(name).Fail($"must be a number of {least} to {most}");
        return null;
    }

    /// <summary>The items of an array of so many, or none when it is not one.</summary>
    public IReadOnlyList<Spot> Items(string name, int most, int least = 1)
    {
        var spot = At(name);
        if (spot.Value.ValueKind is not JsonValueKind.Array)
        {
            spot.Fail("must be an array");
            return [];
        }

        var count = spot.Value.GetArrayLength();
        if (count > most)
        {
            spot.Fail($"no more than {most} items allowed");
        }
        else if (count < least)
        {
            spot.Fail($"no fewer than {least} items allowed");
        }

        return [.. spot.Value.EnumerateArray().Select((item, i) => new Spot(item, $"{spot.Pointer}/{i}", spot.Wrong))];
    }
}
