using System.Collections.Concurrent;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Local;

/// <summary>
/// The built-in workspace. It stores nothing: the page shows the outbox rows that are marked sent, so handing a message over only
/// wakes the pages that are open.
/// </summary>
public sealed class LocalPlatform(WakeUps wakeUps) : IChatPlatform
{
    readonly ConcurrentDictionary<List<Arrival>, bool> watching = new();

    public string Name => "local";

    public ValueTask<SendOutcome> Send(Dispatch dispatch, CancellationToken cancellation)
    {
        if (dispatch.Operation is Operation.Publish)
        {
            // The page has all of it in its conversations.
            return ValueTask.FromResult<SendOutcome>(new SendOutcome.Sent(ReferenceOf(dispatch)));
        }

        foreach (var arrivals in watching.Keys)
        {
            lock (arrivals)
            {
                arrivals.Add(new(dispatch.OutboxId, dispatch.To, dispatch.OnlyFor, dispatch.Updates is not null));
            }
        }

        wakeUps.Wake();
        return ValueTask.FromResult<SendOutcome>(new SendOutcome.Sent(ReferenceOf(dispatch)));
    }

    /// <summary>
    /// Always found: the reference is the row's own id and nobody else holds a copy, so marking the row sent shows the message
    /// exactly once, whether or not the process that claimed it got as far as <see cref="Send"/>.
    /// </summary>
    public ValueTask<FindOutcome> FindSent(Dispatch dispatch, CancellationToken cancellation) =>
        ValueTask.FromResult<FindOutcome>(new FindOutcome.Found(ReferenceOf(dispatch)));

    /// <summary>Collects what is sent until disposed of.</summary>
    internal Watch StartWatch() => new(watching);

    static string ReferenceOf(Dispatch dispatch) => dispatch.Updates ?? dispatch.OutboxId;

    internal sealed record Arrival(string OutboxId, Destination To, PersonId? OnlyFor, bool IsUpdate);

    internal sealed class Watch : IDisposable
    {
        readonly ConcurrentDictionary<List<Arrival>, bool> watching;
        readonly List<Arrival> arrivals = [];

        public Watch(ConcurrentDictionary<List<Arrival>, bool> watching)
        {
            this.watching = watching;
            watching[arrivals] = true;
        }

        /// <summary>New messages so far; updates of older ones left out.</summary>
        public IReadOnlyList<Arrival> NewMessages()
        {
            lock (arrivals)
            {
                return [.. arrivals.Where(arrival => !arrival.IsUpdate)];
            }
        }

        public void Dispose() => watching.TryRemove(arrivals, out _);
    }
}
