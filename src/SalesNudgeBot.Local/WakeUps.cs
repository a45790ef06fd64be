using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace SalesNudgeBot.Local;

/// <summary>Tells every open page that there may be something new. It carries no content: the page asks again as its persona.</summary>
public sealed class WakeUps
{
    readonly ConcurrentDictionary<Channel<bool>, bool> pages = new();

    public void Wake()
    {
        foreach (var page in pages.Keys)
        {
            page.Writer.TryWrite(true);
        }
    }

    /// <summary>Wake-ups that pile up while the page is busy arrive as one.</summary>
    public async IAsyncEnumerable<bool> Listen([EnumeratorCancellation] CancellationToken cancellation)
    {
        var page = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        pages[page] = true;
        try
        {
            await foreach (var wake in page.Reader.ReadAllAsync(cancellation))
            {
                yield return wake;
            }
        }
        finally
        {
            pages.TryRemove(page, out _);
        }
    }
}
