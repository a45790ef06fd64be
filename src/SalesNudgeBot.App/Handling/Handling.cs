using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Conversation.Reading;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Handling;

/// <summary>One act of one person being handled: what it may look at, and where it saves, inside one transaction.</summary>
/// <param name="privately">What is said stays between the bot and the one who gave a command.</param>
sealed class Handling(IStores stores, Company company, PersonId actor, Cause cause, Instant now, bool privately = false)
{
    readonly ImmutableArray<Message>.Builder said = ImmutableArray.CreateBuilder<Message>();
    int texts;
    bool posted;

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

    /// <summary>What was said privately, in order.</summary>
    public ImmutableArray<Message> Said => said.ToImmutable();

    /// <summary>Whether the conversation shows something new.</summary>
    public bool Posted => posted;

    /// <summary>Answers in words: in the conversation, or, after a command, where it was given.</summary>
    public void Say(string what, Message message)
    {
        if (privately)
        {
            said.Add(message);
            return;
        }

        Answer($"{cause.Id("a")}/{what}", message, WhyWords.YouWrote(now));
    }

    /// <summary>An answer to what the actor just did, that stays in the conversation: at any hour, outside every budget.</summary>
    public void Answer(string key, Message message, Why why)
    {
        posted = true;
        Outbound.Add(stores, company, new(key, new Destination.Person(actor), Operation.Post, MessageKind.Answer, message, now, why), now);
    }
}
