using System.Collections.Immutable;
using SalesNudgeBot.Manifest;
using SalesNudgeBot.Manifest.Schema;

namespace SalesNudgeBot.Host.Guiding;

/// <summary>What lets an editor complete and check a new manifest while somebody types.</summary>
static class EditorSchema
{
    public const string FileName = "manifest.schema.json";

    const string FirstLine = $"# yaml-language-server: $schema={FileName}\n\n";

    public static ImmutableArray<ManifestFile> With(IEnumerable<(string Name, string Text)> drafted) =>
        [.. drafted.Select(file => ManifestFile.Of(file.Name, FirstLine + file.Text)), ManifestFile.Of(FileName, JsonSchema.Text())];
}
