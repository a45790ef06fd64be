using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SalesNudgeBot.Manifest.Files;

namespace SalesNudgeBot.Manifest;

/// <summary>A folder's files as one JSON text, by name, from which the same manifest can be read again.</summary>
public static class ManifestForm
{
    // The text goes into a database and to a file, never into a page.
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="files">Of a manifest that was read without errors: texts in UTF-8.</param>
    public static string Of(IEnumerable<ManifestFile> files) =>
        JsonSerializer.Serialize(
            files.OrderBy(file => file.Name, StringComparer.Ordinal)
                .ToDictionary(file => file.Name, file => Encoding.UTF8.GetString(ContentHash.Canonical(file.Content.Span)), StringComparer.Ordinal),
            Plain);

    /// <summary>With the hash that the files had.</summary>
    /// <exception cref="JsonException">The text is not such a form.</exception>
    public static IReadOnlyList<ManifestFile> Read(string form) =>
        [.. JsonSerializer.Deserialize<SortedDictionary<string, string>>(form)!.Select(file => ManifestFile.Of(file.Key, file.Value))];
}
