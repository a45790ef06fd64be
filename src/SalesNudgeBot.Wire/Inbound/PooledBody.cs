using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace SalesNudgeBot.Wire.Inbound;

/// <summary>A request's body in one piece, in memory that is given back when it is disposed of.</summary>
public readonly struct PooledBody : IDisposable
{
    readonly byte[] rented;
    readonly int front;
    readonly int length;

    PooledBody(byte[] rented, int front, int length) => (this.rented, this.front, this.length) = (rented, front, length);

    public ReadOnlyMemory<byte> Bytes => rented.AsMemory(front, length);

    /// <summary>The last of the room in front, and the body behind it.</summary>
    /// <param name="room">At most what was asked for when it was read.</param>
    public Span<byte> With(int room) => rented.AsSpan(front - room, room + length);

    /// <summary>Null when it is longer than <paramref name="most"/>: counted while reading, as a sender may lie about the length.</summary>
    /// <param name="usual">Bytes to begin with where the sender does not say how long it is.</param>
    /// <param name="front">Bytes of room to keep in front of it.</param>
    public static async ValueTask<PooledBody?> Read(HttpRequest request, int most, int usual, int front = 0)
    {
        if (request.ContentLength > most)
        {
            return null;
        }

        var rented = ArrayPool<byte>.Shared.Rent(front + (int)(request.ContentLength ?? usual));
        var length = 0;
        try
        {
            while (true)
            {
                var read = await request.BodyReader.ReadAsync(request.HttpContext.RequestAborted);
                var more = (int)Math.Min(read.Buffer.Length, most + 1);
                if (length + more > most)
                {
                    request.BodyReader.AdvanceTo(read.Buffer.End);
                    ArrayPool<byte>.Shared.Return(rented);
                    return null;
                }

                rented = WithRoomFor(rented, front + length, more);
                read.Buffer.CopyTo(rented.AsSpan(front + length));
                length += more;
                request.BodyReader.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted)
                {
                    return new(rented, front, length);
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

    static byte[] WithRoomFor(byte[] rented, int used, int more)
    {
        if (rented.Length >= used + more)
        {
            return rented;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * rented.Length, used + more));
        rented.AsSpan(0, used).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(rented);
        return larger;
    }
}
