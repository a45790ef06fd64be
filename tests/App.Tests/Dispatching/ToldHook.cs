using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.App.Tests.Dispatching;

/// <summary>What aggregates were told, such as "sent a" or "lost a: blocked", in order.</summary>
sealed class ToldHook : ISentHook
{
    readonly Lock gate = new();
    readonly List<string> told = [];

    public IReadOnlyList<string> Told
    {
        get
        {
            lock (gate)
            {
                return [.. told];
            }
        }
    }

    public void Sent(IStores stores, Company company, TellWhenSent tell, Instant at) => Add($"{tell.What} {tell.Aggregate}");

    public void Undeliverable(IStores stores, Company company, TellWhenSent tell, string reason, Instant at) =>
        Add($"lost {tell.Aggregate}: {reason}");

    void Add(string line)
    {
        lock (gate)
        {
            told.Add(line);
        }
    }
}
