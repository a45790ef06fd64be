using System.Text.Json;
using Microsoft.Playwright;

namespace Browser.Harness;

/// <summary>What a screen reader is given of one element, as the browser itself computes it.</summary>
sealed record AccessibleNode(string Role, string Name, int? Level, string? Live)
{
    public static async Task<IReadOnlyList<AccessibleNode>> All(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var tree = await session.SendAsync("Accessibility.getFullAXTree");
        var nodes = tree!.Value.GetProperty("nodes").EnumerateArray().Where(node => !node.GetProperty("ignored").GetBoolean()).Select(Read).ToArray();
        await session.DetachAsync();
        return nodes;
    }

    static AccessibleNode Read(JsonElement node) =>
        new(Text(node, "role"), Text(node, "name"), Property(node, "level")?.GetInt32(), Property(node, "live")?.GetString());

    static string Text(JsonElement node, string name) => node.TryGetProperty(name, out var value) && value.TryGetProperty("value", out var text) ? text.ToString() : "";

    static JsonElement? Property(JsonElement node, string name) =>
        node.TryGetProperty("properties", out var properties)
            ? properties.EnumerateArray().Where(property => property.GetProperty("name").GetString() == name).Select(property => (JsonElement?)property.GetProperty("value").GetProperty("value")).FirstOrDefault()
            : null;
}
