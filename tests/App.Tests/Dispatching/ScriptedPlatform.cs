using System.Collections.Concurrent;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.App.Tests.Dispatching;

/// <summary>Takes every message, except where a script says otherwise. It cannot be asked what arrived, except where a script can.</summary>
sealed class ScriptedPlatform : IChatPlatform
{
    readonly ConcurrentDictionary<string, Queue<Func<CancellationToken, Task<SendOutcome>>>> sends = new();
    readonly ConcurrentDictionary<string, Queue<Func<FindOutcome>>> finds = new();
    readonly Lock gate = new();
    readonly List<Dispatch> calls = [];

    public string Name => "scripted";

    public int Looks { get; private set; }

    /// <summary>Every call of <see cref="Send"/>, whatever it answered.</summary>
    public IReadOnlyList<Dispatch> Calls
    {
        get
        {
            lock (gate)
            {
                return [.. calls];
            }
        }
    }

    /// <summary>Every call as its words, parted by " / ".</summary>
    public IEnumerable<string> Said => Calls.Select(Words);

    public static string Words(Dispatch dispatch) => string.Join(" / ", dispatch.Message.Blocks.Select(Words));

    public void Answers(Outgoing to, params SendOutcome[] outcomes)
    {
        foreach (var outcome in outcomes)
        {
            Does(to, _ => Task.FromResult(outcome));
        }
    }

    public void Does(Outgoing to, Func<CancellationToken, Task<SendOutcome>> call) => sends.GetOrAdd(OutboxRow.IdOf(to), _ => new()).Enqueue(call);

    public void Finds(Outgoing what, params FindOutcome[] outcomes)
    {
        foreach (var outcome in outcomes)
        {
            Looking(what, () => outcome);
        }
    }

    public void Looking(Outgoing what, Func<FindOutcome> look) => finds.GetOrAdd(OutboxRow.IdOf(what), _ => new()).Enqueue(look);

    public async ValueTask<SendOutcome> Send(Dispatch dispatch, CancellationToken cancellation)
    {
        int number;
        lock (gate)
        {
            calls.Add(dispatch);
            number = calls.Count;
        }

        return sends.TryGetValue(dispatch.OutboxId, out var script) && script.TryDequeue(out var call)
            ? await call(cancellation)
            : new SendOutcome.Sent(dispatch.Updates ?? $"ref-{number}");
    }

    public ValueTask<FindOutcome> FindSent(Dispatch dispatch, CancellationToken cancellation)
    {
        Looks++;
        return new(finds.TryGetValue(dispatch.OutboxId, out var script) && script.TryDequeue(out var look) ? look() : new FindOutcome.CannotTell());
    }

    static string Words(Block block) =>
        block switch
        {
            Block.Paragraph paragraph => Words(paragraph.Line),
            Block.Note note => $"({Words(note.Line)})",
            Block.Rule => "-",
            _ => block.ToString(),
        };

    static string Words(Line line) => string.Concat(line.Spans.OfType<Span.Words>().Select(words => words.Text));
}
