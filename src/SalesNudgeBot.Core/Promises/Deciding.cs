using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.Promises;

/// <summary>What a rule decided about a chain: stored, with its messages and its reply, in one transaction.</summary>
public sealed record ChainDecision(Chain After, ImmutableArray<LedgerEntry> Entries, ImmutableArray<Outgoing> Messages, Reply Reply);

/// <summary>
/// One decision in the making: each event is folded as it is recorded, so that the next line of a rule sees what the last one did.
/// Lives inside one call of a rule and is never shared.
/// </summary>
sealed class Deciding(ChainId id, TeamId team, Chain? before, Company company, Cause cause, Instant now)
{
    readonly ImmutableArray<LedgerEntry>.Builder entries = ImmutableArray.CreateBuilder<LedgerEntry>();
    readonly ImmutableArray<Outgoing>.Builder messages = ImmutableArray.CreateBuilder<Outgoing>();
    Chain? chain = before;
    int ordinal;

    public Company Company => company;
    public Instant Now => now;
    public Chain? Before { get; } = before;
    public Chain Chain => chain ?? throw new InvalidOperationException($"Chain {id} has no promise yet.");
    public Team Team => company.Teams[team];
    public bool HasChanged => entries.Count > 0;

    public static Deciding About(Chain chain, Company company, Cause cause, Instant now) =>
        new(chain.Id, chain.Team, chain, company, cause, now);

    public void Record(LedgerEvent what, PersonId? actor = null, Instant? happenedAt = null)
    {
        var entry = new LedgerEntry((chain?.Version ?? 0) + 1, what, actor, happenedAt ?? now, now);
        chain = ChainFold.Apply(id, team, chain, entry);
        entries.Add(entry);
    }

    public void Say(Outgoing message) => messages.Add(message);

    /// <summary>To one person, inside their working time; what falls together with another message is folded into it. Whoever left is told nothing.</summary>
    public void Tell(string key, PersonId to, MessageKind kind, Message message, Why why)
    {
        if (company.People.ContainsKey(to))
        {
            Say(Letter(key, to, kind, message, why));
        }
    }

    public Outgoing Letter(string key, PersonId to, MessageKind kind, Message message, Why why) =>
        new(key, new Destination.Person(to), Operation.Post, kind, message, company.WorkingTimeOf(to).NextStart(now), why) { Folded = message };

    /// <summary>A question that was answered shows the answer in place of its buttons.</summary>
    public void Change(string key, PersonId of, Message shows) =>
        Say(new(key, new Destination.Person(of), Operation.Update, MessageKind.Answer, shows, now, WhyWords.Answered(Chain, now)) { Revision = Chain.Version });

    /// <summary>Under the brief, in the leader's channel.</summary>
    public void NoteInThread(string key, Message message, Why why) =>
        Say(
            new(key, new Destination.LeadersChannel(team), Operation.Post, MessageKind.ThreadNote, message, now, why)
            {
                Thread = Cases.CaseKeys.Brief(Chain.Case!.Id),
            }
        );

    /// <summary>The next id of this decision: the same again when the same cause is decided again.</summary>
    public string NextId(string kind) => cause.Id(kind, ordinal++);

    public ChainDecision Done(Reply? reply = null)
    {
        if (HasChanged && chain!.Case is not null)
        {
            Cases.Faces.Update(this);
        }

        return new(Chain, entries.ToImmutable(), messages.ToImmutable(), reply ?? Reply.None);
    }
}
