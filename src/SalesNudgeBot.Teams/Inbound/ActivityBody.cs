using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace SalesNudgeBot.Teams.Inbound;

/// <summary>A request's body in one piece.</summary>
readonly struct ActivityBody : IDisposable
{
    /// <summary>A card with everything typed into it has a tenth of it.</summary>
    public const int MostBytes = 256 * 1024;

    const int Usual = 4 * 1024;

    readonly byte[] rented;
    readonly int length;

    ActivityBody(byte[] rented, int length) => (this.rented, this.length) = (rented, length);

    public ReadOnlyMemory<byte> Bytes => rented.AsMemory(0, length);

    /// <summary>Null when it is longer than <see cref="MostBytes"/>: counted while reading, as a sender may lie about the length.</summary>
    public static async ValueTask<ActivityBody?> Read(HttpRequest request)
    {
        if (request.ContentLength > MostBytes)
        {
            return null;
        }

        var rented = ArrayPool<byte>.Shared.Rent((int)(request.ContentLength ?? Usual));
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
                read.Buffer.CopyTo(rented.AsSpan(length));
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

    public void Dispose() => ArrayPool<byte>.Shared.Return(rented);

    static byte[] WithRoomFor(byte[] rented, int length, int more)
    {
        if (rented.Length >= length + more)
        {
            return rented;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * rented.Length, length + more));
        rented.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(rented);
        return larger;
    }
}
