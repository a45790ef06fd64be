using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;

namespace Stories.Harness;

/// <summary>Writes down what reaches people, and leaves everything else to the platform behind it.</summary>
/// <param name="text">How a message reads to whoever got it.</param>
public sealed class RecordingPlatform(IChatPlatform inner, Func<NodaTime.Instant> now, Func<Dispatch, string, string> text) : IChatPlatform
{
    readonly Lock gate = new();
    readonly List<Arrival> arrivals = [];
    readonly List<Arrival> pages = [];

    public string Name => inner.Name;

    public IReadOnlyList<Arrival> Arrivals
    {
        get
        {
            lock (gate)
            {
                return [.. arrivals];
            }
        }
    }

    /// <summary>People's own pages as they were shown anew: nobody was written to.</summary>
    public IReadOnlyList<Arrival> Pages
    {
        get
        {
            lock (gate)
            {
                return [.. pages];
            }
        }
    }

    /// <summary>People remember what they read before the bot was started again.</summary>
    public void Remember(IEnumerable<Arrival> before)
    {
        lock (gate)
        {
            arrivals.InsertRange(0, before);
        }
    }

    public async ValueTask<SendOutcome> Send(Dispatch dispatch, CancellationToken cancellation)
    {
        var outcome = await inner.Send(dispatch, cancellation);
        if (outcome is SendOutcome.Sent(var reference))
        {
            Note(dispatch, reference);
        }

        return outcome;
    }

    public async ValueTask<FindOutcome> FindSent(Dispatch dispatch, CancellationToken cancellation)
    {
        var outcome = await inner.FindSent(dispatch, cancellation);
        if (outcome is FindOutcome.Found(var reference))
        {
            Note(dispatch, reference);
        }

        return outcome;
    }

    void Note(Dispatch dispatch, string reference)
    {
        lock (gate)
        {
            var to = dispatch.Operation is Operation.Publish ? pages : arrivals;
            if (to.Any(arrival => arrival.Row == dispatch.OutboxId))
            {
                return;
            }

            var words = to == pages ? Plain.Text(dispatch.Message, dispatch.Texts, dispatch.Names) : text(dispatch, reference);
            to.Add(
                new(dispatch.OutboxId, dispatch.To, now(), words, dispatch.Message, dispatch.Updates is not null, reference, dispatch.Thread)
            );
        }
    }
}
