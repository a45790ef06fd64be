using SalesNudgeBot.Manifest.Files;

namespace SalesNudgeBot.Manifest;

public static class ManifestFolder
{
    /// <summary>What the folder holds now, without reading it as a manifest: as <see cref="ManifestResult.Hash"/>, of the files that can be opened.</summary>
    public static string HashOf(string directory) => ContentHash.Of(Folder.Read(directory, new()));
}
