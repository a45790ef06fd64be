using System.Globalization;

namespace SalesNudgeBot.Import.Reading;

/// <summary>A file that must not change while it is read: a CRM that is still writing it would be believed about half of what it has.</summary>
sealed class SteadyFile : IDisposable
{
    readonly FileStream stream;
    readonly long length;
    readonly DateTime written;

    SteadyFile(FileStream stream)
    {
        this.stream = stream;
        (length, written) = (stream.Length, File.GetLastWriteTimeUtc(stream.Name));
    }

    public string Name => Path.GetFileName(stream.Name);

    public long Length => length;

    public Stream Content => stream;

    /// <exception cref="IOException">It is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not read it.</exception>
    public static SteadyFile Open(string path)
    {
        // Whoever writes it is let: it is for us to notice, not to be in their way.
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
        if (stream.CanSeek)
        {
            return new(stream);
        }

        stream.Dispose();
        throw new IOException($"{path} is a pipe, and only a file can be seen not to change; right would be a file.");
    }

    /// <summary>Null while it is as it was when it was opened.</summary>
    public string? Change()
    {
        var now = new FileInfo(stream.Name);
        return !now.Exists ? "it was taken away while it was read"
            : now.Length != length ? string.Create(CultureInfo.InvariantCulture, $"it changed while it was read: it had {length:N0} bytes at first, and {now.Length:N0} now")
            : now.LastWriteTimeUtc != written ? "it was written to while it was read"
            : null;
    }

    public void Dispose() => stream.Dispose();
}
