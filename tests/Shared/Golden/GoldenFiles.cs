using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SalesNudgeBot.Tests.Shared.Golden;

/// <summary>What is drawn, file by file. With SALESNUDGE_WRITE_GOLDEN=1 the files are written instead, to be read in the difference.</summary>
static class GoldenFiles
{
    static readonly JsonSerializerOptions Shown = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Compare(string folder, IReadOnlyDictionary<string, JsonObject> drawn)
    {
        var now = drawn.ToDictionary(one => one.Key, one => one.Value.ToJsonString(Shown) + "\n");
        if (Environment.GetEnvironmentVariable("SALESNUDGE_WRITE_GOLDEN") == "1")
        {
            Write(folder, now);
        }

        var before = Directory.GetFiles(folder, "*.json").ToDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), now.Keys.Order(StringComparer.Ordinal));
        Assert.All(now, one => Assert.Equal(before[one.Key], one.Value));
    }

    static void Write(string folder, Dictionary<string, string> now)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(folder, "*.json"))
        {
            File.Delete(file);
        }

        foreach (var (name, json) in now)
        {
            File.WriteAllText(Path.Combine(folder, $"{name}.json"), json);
        }
    }
}
