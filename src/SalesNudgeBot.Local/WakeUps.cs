using System.Collections.Concurrent;
using System.Threading.Channels;

namespace SalesNudgeBot.Local;

/// <summary>Tells every open page that there may be something new. It carries no content: the page asks again as its persona.</summary>
public sealed class WakeUps
{
    readonly ConcurrentDictionary<Page, bool> pages = new();

    public void Wake()
    {
        foreach (var page in pages.Keys)
        {
            page.Wake();
        }
    }

    /// <summary>Hears of everything from now on, until it is disposed of.</summary>
    public Page Listen() => new(pages);

    /// <summary>One open page. Wake-ups that pile up while it is busy arrive as one.</summary>
    public sealed class Page : IDisposable
    {
        readonly Channel<bool> channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        readonly ConcurrentDictionary<Page, bool> pages;

        internal Page(ConcurrentDictionary<Page, bool> pages)
        {
            this.pages = pages;
            pages[this] = true;
        }

        public IAsyncEnumerable<bool> WakeUps(CancellationToken cancellation) => channel.Reader.ReadAllAsync(cancellation);

        public void Dispose() => pages.TryRemove(this, out _);

        internal void Wake() => channel.Writer.TryWrite(true);
    }
}
