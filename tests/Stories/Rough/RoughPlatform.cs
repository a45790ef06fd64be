using System.Collections.Concurrent;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;

namespace Stories.Rough;

/// <summary>The connection to the platform broke.</summary>
public sealed class BrokenConnectionException(string when) : Exception(when);

public enum Trouble
{
    None,
    RateLimited,
    TryLater,

    /// <summary>It was taken, and the answer was lost.</summary>
    AnswerLost,

    /// <summary>It was not taken, and nobody can tell.</summary>
    CallLost,
    BreaksBefore,
    BreaksAfter,

    /// <summary>Answers after another conversation's call has come and gone.</summary>
    Slow,
}

/// <summary>
/// Puts a platform's bad days between the bot and a good one. What happens to a call follows from the seed, the row and how often it
/// was tried, whatever order the calls come in; the fourth call of a row gets through, before its conversation goes on without it.
/// </summary>
public sealed class RoughPlatform(IChatPlatform inner, int seed, Func<string, Task<MessageKind>> kindOf) : IChatPlatform
{
    const int Tries = 3;
    const int Looks = 2;

    readonly ConcurrentDictionary<string, int> tries = new();
    readonly ConcurrentDictionary<string, int> looks = new();
    readonly ConcurrentDictionary<Trouble, int> met = new();
    readonly ConcurrentQueue<TaskCompletionSource> slow = new();

    public string Name => inner.Name;

    public IReadOnlyDictionary<Trouble, int> Met => met;

    public async ValueTask<SendOutcome> Send(Dispatch dispatch, CancellationToken cancellation)
    {
        var attempt = tries.AddOrUpdate(dispatch.OutboxId, 1, (_, before) => before + 1);
        var trouble = attempt > Tries ? Trouble.None : Pick($"send {dispatch.OutboxId} {attempt}", Enum.GetValues<Trouble>());
        met.AddOrUpdate(trouble, 1, (_, before) => before + 1);
        var outcome = await Send(dispatch, trouble, cancellation);
        LetOneGo();
        return outcome;
    }

    async Task<SendOutcome> Send(Dispatch dispatch, Trouble trouble, CancellationToken cancellation)
    {
        switch (trouble)
        {
            case Trouble.RateLimited:
                return new SendOutcome.RateLimited(Duration.FromSeconds(40));
            case Trouble.TryLater:
                return new SendOutcome.TryLater("busy");
            case Trouble.CallLost:
                return new SendOutcome.Unknown("no answer");
            case Trouble.BreaksBefore:
                throw new BrokenConnectionException("before the call");
            case Trouble.Slow:
                await AnotherCall();
                break;
        }

        var outcome = await inner.Send(dispatch, cancellation);
        return trouble switch
        {
            Trouble.AnswerLost => new SendOutcome.Unknown("no answer"),
            Trouble.BreaksAfter => throw new BrokenConnectionException("after the call"),
            _ => outcome,
        };
    }

    public async ValueTask<FindOutcome> FindSent(Dispatch dispatch, CancellationToken cancellation)
    {
        var found = await inner.FindSent(dispatch, cancellation);
        var look = looks.AddOrUpdate(dispatch.OutboxId, 1, (_, before) => before + 1);
        return Pick($"find {dispatch.OutboxId} {look}", [0, 1, 2]) switch
        {
            1 when look <= Looks => throw new BrokenConnectionException("while looking"),
            2 when await MayNotTell(dispatch.OutboxId, found) => new FindOutcome.CannotTell(),
            _ => found,
        };
    }

    /// <summary>
    /// What may not come twice is lost where a platform that did not take it cannot tell, and an answer that nobody can tell about
    /// can no longer be changed when its button is pressed: neither is the main story any more.
    /// </summary>
    async Task<bool> MayNotTell(string row, FindOutcome found)
    {
        var kind = await kindOf(row);
        return Treatments.Of(kind).RepeatWhenUnknown || (found is FindOutcome.Found && kind is not MessageKind.Answer);
    }

    /// <summary>Waits for another call to finish; alone, it gives the others that are under way a few turns and goes on.</summary>
    async Task AnotherCall()
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        slow.Enqueue(turn);
        for (var i = 0; i < 100 && !turn.Task.IsCompleted; i++)
        {
            await Task.Yield();
        }

        turn.TrySetResult();
    }

    void LetOneGo()
    {
        while (slow.TryDequeue(out var turn) && !turn.TrySetResult()) { }
    }

    T Pick<T>(string what, T[] choices)
    {
        var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{seed} {what}"));
        return choices[BitConverter.ToUInt32(hash) % choices.Length];
    }
}
