using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SalesNudgeBot.Host.Commands;

/// <summary>The three files of a Teams app at the root of a zip. The same input gives the same bytes, so that two packages can be compared.</summary>
static class TeamsAppZip
{
    const int ReadableByAll = 0x81A4 << 16;

    // The earliest that a zip can say.
    static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    static readonly JsonSerializerOptions Shown = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(JsonObject manifest, byte[] color, byte[] outline)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "manifest.json", JsonSerializer.SerializeToUtf8Bytes(manifest, Shown));
            Add(zip, "color.png", color);
            Add(zip, "outline.png", outline);
        }

        return bytes.ToArray();
    }

    // Stored as they are: the pictures are packed already, and how a library packs may change with it.
    static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = Always;
        entry.ExternalAttributes = ReadableByAll;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
