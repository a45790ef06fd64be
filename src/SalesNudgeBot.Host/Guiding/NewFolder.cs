using System.Collections.Immutable;
using SalesNudgeBot.Host.Commands;
using SalesNudgeBot.Host.Composition;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Guiding;

/// <summary>Puts a manifest where none is yet: wholly, or not at all.</summary>
static class NewFolder
{
    /// <summary>The file that stands in the way; null where a manifest may be written.</summary>
    public static string? InTheWay(string folder) =>
        !Directory.Exists(folder) ? (File.Exists(folder) ? folder : null)
        : Directory.EnumerateFiles(folder).Where(path => Path.GetExtension(path) is ".yaml" or ".yml" || Path.GetFileName(path) == EditorSchema.FileName).Order(StringComparer.Ordinal).FirstOrDefault();

    /// <exception cref="CannotStartException">The disk refused.</exception>
    public static void Write(string folder, ImmutableArray<ManifestFile> files)
    {
        var written = new List<string>();
        var made = !Directory.Exists(folder);
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var file in files)
            {
                var path = Path.Combine(folder, file.Name);
                using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
                written.Add(path);
                stream.Write(file.Content.Span);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            written.ForEach(File.Delete);
            if (made && Directory.Exists(folder))
            {
                Directory.Delete(folder);
            }

            throw new CannotStartException(ExitCode.CouldNotRun, $"{folder} cannot be written: {failure.Message} Nothing was left there.", failure);
        }
    }
}
