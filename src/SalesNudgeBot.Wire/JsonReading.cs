using System.Text.Json;

namespace SalesNudgeBot.Wire;

/// <summary>Looks into what a platform sent, where any field may be missing, null or of another kind.</summary>
public static class JsonReading
{
    extension(JsonElement element)
    {
        /// <summary>Null unless every step of the path is there.</summary>
        public JsonElement? At(params ReadOnlySpan<string> path)
        {
            var found = element;
            foreach (var name in path)
            {
                if (Field(found, name) is not { } next)
                {
                    return null;
                }

                found = next;
            }

            return found;
        }

        /// <summary>Null unless it is a text, and not an empty one.</summary>
        public string? Text(params ReadOnlySpan<string> path) =>
            element.At(path) is { ValueKind: JsonValueKind.String } found && Whole(found) is { Length: > 0 } text ? text : null;

        public bool IsTrue(params ReadOnlySpan<string> path) => element.At(path)?.ValueKind is JsonValueKind.True;

        /// <summary>Empty unless it is an array.</summary>
        public IEnumerable<JsonElement> Items(params ReadOnlySpan<string> path) =>
            element.At(path) is { ValueKind: JsonValueKind.Array } found ? found.EnumerateArray() : [];

        /// <summary>Empty unless it is an object; without those whose name is not whole.</summary>
        public IEnumerable<(string Name, JsonElement Value)> Fields() =>
            element.ValueKind is JsonValueKind.Object ? element.EnumerateObject().Select(field => (Name: Name(field)!, field.Value)).Where(field => field.Name is not null) : [];
    }

    static JsonElement? Field(JsonElement element, string name)
    {
        try
        {
            return element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var found) ? found : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a pair is escaped in a name that begins like this one.
            return null;
        }
    }

    static string? Name(JsonProperty field)
    {
        try
        {
            return field.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Null where half of a surrogate pair is escaped in it, which JSON can write and nothing can store.</summary>
    static string? Whole(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
