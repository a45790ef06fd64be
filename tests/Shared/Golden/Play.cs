using NodaTime;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Promises;
using static SalesNudgeBot.Tests.Shared.Golden.Town;

namespace SalesNudgeBot.Tests.Shared.Golden;

/// <summary>One promise and what becomes of it, by the rules themselves. Keeps every message that they want sent.</summary>
sealed class Play
{
    readonly string name;
    readonly List<(string Name, MessageKind Kind, Message Message)> messages = [];
    int causes;

    public Play(string name, string due = "2026-11-27 17:30", bool alone = false)
    {
        this.name = name;
        Now = At("2026-11-23 09:05");
        Chain = PromiseActs.Record(Ana, Client, What, At(due), alone ? null : Omar, Team, Company, NextCause, 0, Now) is var made ? Keep(made) : throw new InvalidOperationException();
    }

    public Chain Chain { get; private set; }

    public Instant Now { get; private set; }

    public IReadOnlyList<(string Name, MessageKind Kind, Message Message)> Messages => messages;

    Cause NextCause => new($"{name}/{++causes}");

    /// <summary>Somebody does something.</summary>
    public Play Then(string at, Func<Chain, Cause, Instant, ChainDecision> act)
    {
        Until(at);
        Now = At(at);
        var decision = act(Chain, NextCause, Now);
        if (decision.Reply is Reply.Private { Message: var said })
        {
            messages.Add(("reply", MessageKind.Answer, said));
        }

        Chain = Keep(decision);
        return this;
    }

    /// <summary>Time passes, every message counting as sent the instant it may go.</summary>
    public Play Until(string end)
    {
        for (var steps = 0; steps < 1000 && DueRules.NextAt(Chain, Company) is { } now && now <= At(end); steps++)
        {
            Now = now;
            Chain = Keep(DueRules.Advance(Chain, Company, NextCause, now));
        }

        return this;
    }

    Chain Keep(ChainDecision decision)
    {
        var after = decision.After;
        foreach (var message in decision.Messages)
        {
            messages.Add((To(message), message.Kind, message.Message));
            if (message.TellWhenSent is { } tell)
            {
                after = SalesNudgeBot.Core.Promises.Sending.Sent(after, tell.What, Company, NextCause, Instant.Max(Now, message.NotBefore)).After;
            }
        }

        return after;
    }

    static string To(Outgoing message) => (message.To is Destination.Person { Id: var person } ? person.Value : "channel") + (message.Operation is Operation.Update ? "-changed" : "");
}
