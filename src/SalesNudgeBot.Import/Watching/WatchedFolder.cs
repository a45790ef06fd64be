using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Import.Watching;

/// <summary>
/// Imports every .csv file that is put into a folder, and moves it to "done" or "refused" with its report beside it. A file that two looks,
/// some time apart, find the same is taken to be complete; one that still grew while it was read is left for a later look.
/// </summary>
/// <param name="request">What is the same for every file.</param>
public sealed class WatchedFolder(OpportunityImport import, string folder, ImportRequest request)
{
    const string Done = "done";
    const string Refused = "refused";

    Dictionary<string, Look> before = [];

    /// <summary>The oldest first.</summary>
    /// <returns>What was done, and what could not be, in sentences.</returns>
    /// <exception cref="IOException">The folder is not there.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read.</exception>
    /// <exception cref="UnknownMappingException">The manifest has no such mapping.</exception>
    public async Task<IReadOnlyList<string>> RunOnce(CancellationToken cancellation)
    {
        var now = new DirectoryInfo(folder).EnumerateFiles("*.csv").Where(file => file.Name[0] != '.').ToDictionary(file => file.FullName, Look.Of);
        var steady = now.Where(file => before.TryGetValue(file.Key, out var last) && last == file.Value).OrderBy(file => file.Value.Written).ThenBy(file => file.Key, StringComparer.Ordinal).ToList();
        before = now;
        var said = new List<string>();
        foreach (var (path, look) in steady)
        {
            // One that could not be moved is not read again and again: only when it has changed.
            if (!look.Tried && await Take(path, look, cancellation) is { } sentence)
            {
                said.Add(sentence);
            }
        }

        return said;
    }

    async Task<string?> Take(string path, Look look, CancellationToken cancellation)
    {
        try
        {
            var report = await import.Run(request with { File = path }, null, cancellation);
            if (Look.Of(new(path)) != look)
            {
                return null;
            }

            before[path] = look with { Tried = true };
            return await Move(path, report, cancellation);
        }
        catch (DatabaseUnavailableException unavailable)
        {
            return $"{Path.GetFileName(path)}: {unavailable.Message} It is tried again.";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            before[path] = look with { Tried = true };
            return $"{Path.GetFileName(path)}: {failure.Message} It is tried again when it changes.";
        }
    }

    async Task<string> Move(string path, ImportReport report, CancellationToken cancellation)
    {
        var text = ReportText.Of(report);
        if (request.CheckOnly)
        {
            return text;
        }

        var to = Directory.CreateDirectory(Path.Combine(folder, report.Refused ? Refused : Done)).FullName;
        var free = Free(to, Path.GetFileName(path));
        await File.WriteAllTextAsync($"{free}.report.txt", text + "\n", cancellation);
        File.Move(path, free);
        return $"{text}\nMoved to {free}.";
    }

    static string Free(string folder, string name)
    {
        var free = Path.Combine(folder, name);
        for (var number = 2; File.Exists(free); number++)
        {
            free = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(name)}-{number}{Path.GetExtension(name)}");
        }

        return free;
    }

    /// <param name="Tried">It was imported or refused, and is still here.</param>
    sealed record Look(long Length, DateTime Written, bool Tried)
    {
        public static Look Of(FileInfo file) => new(file.Exists ? file.Length : -1, file.LastWriteTimeUtc, Tried: false);
    }
}
