using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Conversation.Reading;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.App.Handling;

/// <summary>One act of one person being handled: what it may look at, and where it saves, inside one transaction.</summary>
sealed class Handling(IStores stores, Company company, PersonId actor, Cause cause, Instant now)
{
    int texts;

    public IStores Stores => stores;
    public Company Company => company;
    public PersonId Actor => actor;
    public Cause Cause => cause;
    public Instant Now => now;
    public Speaker Speaker => new(actor, company.WorkingTimeOf(actor), now);

    /// <summary>Keeps what the actor wrote under an id of this act.</summary>
    public TextId Keep(string said)
    {
        var id = cause.Text(texts++);
        stores.Texts.Add(id, actor, said, now + Duration.FromDays(company.Retention.TextDays));
        return id;
    }

    /// <summary>Keeps the one text of its kind that the act brought in; the kind is how its id begins.</summary>
    public TextId KeepOnly(string kind, string said)
    {
        var id = new TextId(cause.Id(kind));
        stores.Texts.Add(id, actor, said, now + Duration.FromDays(company.Retention.TextDays));
        return id;
    }

    public TextId? KeepIfAny(string? said) => string.IsNullOrWhiteSpace(said) ? null : Keep(said.Trim());

    public Reply Save(Chain? before, ChainDecision decision)
    {
        ChainSaving.Save(stores, company, before, decision, now);
        return decision.Reply;
    }

    /// <summary>An answer to what the actor just did: at any hour, outside every budget.</summary>
    public void Answer(string key, Message message, Why why) =>
        Outbound.Add(stores, company, new(key, new Destination.Person(actor), Operation.Post, MessageKind.Answer, message, now, why), now);
}
