using System.Text;
using NodaTime;
using SalesNudgeBot.Storage.Json;
using Stories.Harness;

namespace Stories.Crash;

/// <summary>Keeps what it takes in a file, on the disk before it answers, so that it outlives the process that sent it.</summary>
public sealed class FiledPlatform : KeepingPlatform, IDisposable
{
    readonly FileStream file;

    public FiledPlatform(string path, Func<Instant> now)
        : base(now)
    {
        var whole = Whole(path);
        Remember(Read(whole));
        file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write);
        // A line without its end was cut by a kill: the platform never had it.
        file.SetLength(whole.Length);
        file.Seek(0, SeekOrigin.End);
    }

    public static IReadOnlyList<Delivered> ReadFrom(string path) => [.. Read(Whole(path))];

    public void Dispose() => file.Dispose();

    protected override void Keep(Delivered taken)
    {
        file.Write(Encoding.UTF8.GetBytes(StoredJson.Write(taken) + "\n"));
        file.Flush(flushToDisk: true);
    }

    static byte[] Whole(string path)
    {
        var bytes = File.Exists(path) ? File.ReadAllBytes(path) : [];
        return bytes[..(Array.LastIndexOf(bytes, (byte)'\n') + 1)];
    }

    static IEnumerable<Delivered> Read(byte[] whole) =>
        Encoding.UTF8.GetString(whole).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => StoredJson.Read<Delivered>(line, "Delivered"));
}
