namespace SalesNudgeBot.Storage;

/// <summary>One running bot per data folder. The operating system lets go of it when the process ends, however it ends.</summary>
public sealed class DataFolderLock : IDisposable
{
    readonly FileStream file;

    DataFolderLock(FileStream file) => this.file = file;

    /// <summary>Null when another process holds it.</summary>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static DataFolderLock? TryTake(string folder)
    {
        try
        {
            return new(new FileStream(Path.Combine(folder, "running.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException held) when (held.GetType() == typeof(IOException) && Directory.Exists(folder))
        {
            return null;
        }
    }

    public void Dispose() => file.Dispose();
}
