using System.Collections.Concurrent;
using NodaTime;

namespace SalesNudgeBot.Teams.Inbound.Tokens;

/// <summary>
/// Tokens that were found right, by what was sent: the Connector uses one for an hour, so its signature is checked once. Only good ones
/// are kept, so nobody else can fill it.
/// </summary>
sealed class TokenCache
{
    const int Most = 1000;

    readonly ConcurrentDictionary<string, CheckedToken> known = new(StringComparer.Ordinal);

    public CheckedToken? Find(string header) => known.GetValueOrDefault(header);

    public void Add(string header, CheckedToken token, Instant now)
    {
        if (known.Count >= Most)
        {
            foreach (var (old, _) in known.Where(entry => !entry.Value.IsInTime(now)))
            {
                known.TryRemove(old, out _);
            }
        }

        if (known.Count < Most)
        {
            known[header] = token;
        }
    }

    public void Drop(string header) => known.TryRemove(header, out _);
}
