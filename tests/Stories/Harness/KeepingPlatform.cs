using NodaTime;
using SalesNudgeBot.App.Ports;

namespace Stories.Harness;

/// <summary>What a platform took. A copy is one more post of the same row.</summary>
public sealed record Delivered(string Row, string To, Instant At, string Text, string Reference, bool IsUpdate);

/// <summary>A platform of its own: it outlives the bot, keeps every copy of what it was sent, and can say what it has.</summary>
public class KeepingPlatform(Func<Instant> now) : IChatPlatform
{
    readonly Lock gate = new();
    readonly List<Delivered> delivered = [];

    public string Name => "keeping";

    public IReadOnlyList<Delivered> Delivered
    {
        get
        {
            lock (gate)
            {
                return [.. delivered];
            }
        }
    }

    public ValueTask<SendOutcome> Send(Dispatch dispatch, CancellationToken cancellation)
    {
        lock (gate)
        {
            var copies = Copies(dispatch.OutboxId).Count();
            var reference = dispatch.Updates ?? (copies == 0 ? dispatch.OutboxId : $"{dispatch.OutboxId} copy {copies}");
            var taken = new Delivered(
                dispatch.OutboxId, dispatch.To.ToString()!, now(), Plain.Text(dispatch.Message, dispatch.Texts, dispatch.Names), reference, dispatch.Updates is not null);
            Keep(taken);
            delivered.Add(taken);
            return ValueTask.FromResult<SendOutcome>(new SendOutcome.Sent(reference));
        }
    }

    public ValueTask<FindOutcome> FindSent(Dispatch dispatch, CancellationToken cancellation)
    {
        lock (gate)
        {
            return ValueTask.FromResult<FindOutcome>(Copies(dispatch.OutboxId).LastOrDefault() is { } found ? new FindOutcome.Found(found.Reference) : new FindOutcome.NotThere());
        }
    }

    protected void Remember(IEnumerable<Delivered> before) => delivered.AddRange(before);

    /// <summary>Before it answers.</summary>
    protected virtual void Keep(Delivered taken) { }

    IEnumerable<Delivered> Copies(string row) => delivered.Where(one => one.Row == row && !one.IsUpdate);
}
