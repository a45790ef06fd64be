using SalesNudgeBot.Host.Commands;
using SalesNudgeBot.Storage;

namespace SalesNudgeBot.Host.Composition;

/// <summary>The folder that keeps one installation, ours alone until disposed of.</summary>
sealed class DataFolder : IDisposable
{
    public const string DatabaseName = "salesnudgebot.db";

    readonly DataFolderLock taken;

    DataFolder(string path, DataFolderLock taken) => (Path, this.taken) = (path, taken);

    public static string Default =>
        System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "SalesNudgeBot");

    public string Path { get; }

    public string DatabaseFile => System.IO.Path.Combine(Path, DatabaseName);

    /// <summary>Of a folder that may be another bot's just now; null where there is none.</summary>
    public static string? DatabaseIn(string folder) => System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, DatabaseName)) is var file && File.Exists(file) ? file : null;

    /// <summary>Makes the folder where there is none.</summary>
    /// <exception cref="CannotStartException">It cannot be written, or another bot runs on it.</exception>
    public static DataFolder Take(string folder)
    {
        var path = System.IO.Path.GetFullPath(folder);
        try
        {
            Directory.CreateDirectory(path);
            TryWriting(path);
            return DataFolderLock.TryTake(path) is { } taken ? new(path, taken) : throw new CannotStartException(
                ExitCode.CouldNotRun,
                $"SalesNudgeBot is already running on the data folder {path}. Use that one, stop it first, or give this one another folder with --data.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CannotBeWritten(path, failure);
        }
    }

    /// <summary>A database that is not there yet will be readable by this user alone, as will the files that SQLite puts beside it.</summary>
    /// <exception cref="CannotStartException">It cannot be written.</exception>
    public void KeepToOurselves()
    {
        try
        {
            if (!File.Exists(DatabaseFile))
            {
                OwnFile.Make(DatabaseFile).Dispose();
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CannotBeWritten(Path, failure);
        }
    }

    /// <summary>Deletes what this program has written, and nothing else.</summary>
    public void Clear()
    {
        foreach (var file in new[] { DatabaseFile, DatabaseFile + "-wal", DatabaseFile + "-shm" })
        {
            File.Delete(file);
        }
    }

    public void Dispose() => taken.Dispose();

    // A folder on a read-only or full disk says so here, and is not taken for one that another bot has locked.
    static void TryWriting(string path)
    {
        var probe = System.IO.Path.Combine(path, $"writable-{Environment.ProcessId}.tmp");
        File.WriteAllText(probe, "This file may be deleted.");
        File.Delete(probe);
    }

    static CannotStartException CannotBeWritten(string path, Exception failure) =>
        new(ExitCode.CouldNotRun, $"The data folder {path} cannot be written: {OneLine(failure)} Please give a folder that this user may write to with --data.", failure);

    static string OneLine(Exception failure) => failure.Message.ReplaceLineEndings(" ").TrimEnd('.') + ".";
}
