using System.Collections.Concurrent;
using NodaTime;
using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.App.Dispatching;

/// <summary>Rows whose outcome the platform could not even be asked about, and when to ask again. Forgotten with the process: it then asks at once.</summary>
sealed class Doubts
{
    readonly ConcurrentDictionary<string, (int Looks, Instant Next)> byRow = new();

    public bool MayLook(OutboxRow row, Instant wallNow) => !byRow.TryGetValue(row.Id, out var doubt) || doubt.Next <= wallNow;

    /// <summary>Notes one more look in vain; true when it was the last.</summary>
    public bool GiveUp(OutboxRow row, Instant wallNow) =>
        byRow.AddOrUpdate(row.Id, _ => (1, wallNow + Backoff.After(1)), (_, doubt) => (doubt.Looks + 1, wallNow + Backoff.After(doubt.Looks + 1))).Looks
            >= Backoff.MostLooks;

    public void Settled(OutboxRow row) => byRow.TryRemove(row.Id, out _);

    public void Keep(IReadOnlyList<OutboxRow> claimed)
    {
        foreach (var id in byRow.Keys.Except(claimed.Select(row => row.Id)).ToList())
        {
            byRow.TryRemove(id, out _);
        }
    }
}
