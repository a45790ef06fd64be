using System.Text.Json;

namespace SalesNudgeBot.Teams.Inbound;

/// <summary>Looks into what was sent, where any field may be missing, null or of another kind.</summary>
static class JsonReading
{
    extension(JsonElement element)
    {
        /// <summary>Null unless every step of the path is there.</summary>
        public JsonElement? At(params ReadOnlySpan<string> path)
        {
            var found = element;
            foreach (var name in path)
            {
                if (found.ValueKind is not JsonValueKind.Object || !found.TryGetProperty(name, out found))
                {
                    return null;
                }
            }

            return found;
        }

        /// <summary>Null unless it is a text, and not an empty one.</summary>
        public string? Text(params ReadOnlySpan<string> path) =>
            element.At(path) is { ValueKind: JsonValueKind.String } found && Whole(found) is { Length: > 0 } text ? text : null;

        /// <summary>Empty unless it is an array.</summary>
        public IEnumerable<JsonElement> Items(params ReadOnlySpan<string> path) =>
            element.At(path) is { ValueKind: JsonValueKind.Array } found ? found.EnumerateArray() : [];
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
