using System.Collections.Concurrent;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace Slack.Tests.Bot;

/// <summary>Stores nothing: remembers what it was handed, and answers as a test says.</summary>
sealed class ScriptedInbound : IInbound
{
    readonly ConcurrentDictionary<string, Reply> known = new();

    public ConcurrentQueue<(string Key, PersonId Actor, Act Act)> Got { get; } = new();

    public Func<Act, Reply> Answer { get; set; } = _ => Reply.None;

    public bool IsDown { get; set; }

    /// <summary>Decisions wait for this.</summary>
    public Task Until { get; set; } = Task.CompletedTask;

    public Act Act => Got.Single().Act;

    public async Task<Reply> Receive(string key, PersonId actor, Act act, CancellationToken cancellation)
    {
        await Until;
        ThrowIfDown();
        if (known.TryGetValue(key, out var reply))
        {
            return reply;
        }

        Got.Enqueue((key, actor, act));
        return known[key] = Answer(act);
    }

    public async Task<bool> Keep(string key, PersonId actor, Act act, CancellationToken cancellation)
    {
        await Until;
        ThrowIfDown();
        if (!known.TryAdd(key, Reply.None))
        {
            return false;
        }

        Got.Enqueue((key, actor, act));
        return true;
    }

    void ThrowIfDown()
    {
        if (IsDown)
        {
            throw new DatabaseUnavailableException("The disk is full.", new IOException());
        }
    }
}
