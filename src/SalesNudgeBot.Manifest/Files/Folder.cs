using SalesNudgeBot.Manifest.Tree;

namespace SalesNudgeBot.Manifest.Files;

/// <summary>The .yaml and .yml files directly in one folder.</summary>
static class Folder
{
    public static List<ManifestFile> Read(string directory, FindingList findings)
    {
        var files = new List<ManifestFile>();
        foreach (var path in Paths(directory, findings))
        {
            var name = Path.GetFileName(path);
            try
            {
                files.Add(new ManifestFile(name, Start(path)));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                findings.Add(Codes.Unreadable, new Place(name, 0, 0), "the file cannot be opened", "a file that this user may read");
            }
        }

        return files;
    }

    static string[] Paths(string directory, FindingList findings)
    {
        try
        {
            return [.. Directory.EnumerateFiles(directory).Where(path => Path.GetExtension(path) is ".yaml" or ".yml")];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var (says, right) =
                File.Exists(directory) ? ("this is a file", "the folder that it is in")
                : Directory.Exists(directory) ? ("the folder cannot be opened", "a folder that this user may read")
                : ("there is no such folder", "a folder with .yaml files");
            findings.Add(Codes.NoFiles, new Place(directory, 0, 0), says, right);
            return [];
        }
    }

    // One byte more than allowed is enough to know that a file is too big. To open a pipe would be to wait for its writer: it has no length either.
    static byte[] Start(string path)
    {
        if (new FileInfo(path) is { Exists: true, LinkTarget: null, Length: 0 })
        {
            return [];
        }

        using var stream = File.OpenRead(path);
        var buffer = new byte[Math.Min(stream.Length, SourceText.MostBytes + 1)];
        return buffer[..stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
    }
}
