using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace SalesNudgeBot.Slack.Inbound;

/// <summary>A request's body as it came, in one piece with room before it for what is signed along.</summary>
readonly struct SignedBody : IDisposable
{
    public const int MostBytes = 1024 * 1024;

    const int Front = 3 + SlackSignature.LongestTimestamp + 1;
    const int Usual = 8 * 1024 - Front;

    readonly byte[] rented;
    readonly int length;

    SignedBody(byte[] rented, int length) => (this.rented, this.length) = (rented, length);

    public ReadOnlyMemory<byte> Bytes => rented.AsMemory(Front, length);

    /// <summary>Null when it is longer than <see cref="MostBytes"/>: counted while reading, as a sender may lie about the length.</summary>
    public static async ValueTask<SignedBody?> Read(HttpRequest request)
    {
        if (request.ContentLength > MostBytes)
        {
            return null;
        }

        var rented = ArrayPool<byte>.Shared.Rent(Front + (int)(request.ContentLength ?? Usual));
        var length = 0;
        try
        {
            while (true)
            {
                var read = await request.BodyReader.ReadAsync(request.HttpContext.RequestAborted);
                var more = (int)Math.Min(read.Buffer.Length, MostBytes + 1);
                if (length + more > MostBytes)
                {
                    request.BodyReader.AdvanceTo(read.Buffer.End);
                    ArrayPool<byte>.Shared.Return(rented);
                    return null;
                }

                rented = WithRoomFor(rented, length, more);
                read.Buffer.CopyTo(rented.AsSpan(Front + length));
                length += more;
                request.BodyReader.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted)
                {
                    return new(rented, length);
                }
            }
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(rented);
            throw;
        }
    }

    /// <summary>"v0:{timestamp}:{body}".</summary>
    /// <param name="timestamp">Digits, at most <see cref="SlackSignature.LongestTimestamp"/>.</param>
    public ReadOnlySpan<byte> Signed(string timestamp)
    {
        var start = Front - (3 + timestamp.Length + 1);
        "v0:"u8.CopyTo(rented.AsSpan(start));
        Encoding.ASCII.GetBytes(timestamp, rented.AsSpan(start + 3));
        rented[Front - 1] = (byte)':';
        return rented.AsSpan(start, Front - start + length);
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(rented);

    static byte[] WithRoomFor(byte[] rented, int length, int more)
    {
        if (rented.Length >= Front + length + more)
        {
            return rented;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * rented.Length, Front + length + more));
        rented.AsSpan(0, Front + length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(rented);
        return larger;
    }
}
