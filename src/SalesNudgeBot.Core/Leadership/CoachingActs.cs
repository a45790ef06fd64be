using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Wording;
using static SalesNudgeBot.Core.Promises.LedgerEvent;

namespace SalesNudgeBot.Core.Leadership;

/// <summary>What leader and rep do with the time that was asked for.</summary>
public static class CoachingActs
{
    /// <param name="subject">Of <see cref="Coaching.Subject"/>.</param>
    /// <param name="what">Says what is promised, in the texts table.</param>
    /// <param name="by">The end of the day on which it is to happen.</param>
    public static ChainDecision Take(string subject, PersonId rep, PersonId actor, TextId what, Instant by, Team team, Company company, Instant now)
    {
        var id = Coaching.ChainOf(subject);
        var deciding = new Deciding(id, team.Id, null, company, new(id.Aggregate), now);
        deciding.Record(new Made(new(deciding.NextId("p")), PromiseKind.Leader, actor, rep, null, what, by, null), actor);
        var chain = deciding.Chain;
        deciding.Change(Coaching.Key(subject), actor, CoachingWords.Taken(chain, company));
        deciding.Tell(Made(chain), rep, MessageKind.Progress, CoachingWords.Promised(chain, company), WhyWords.LeaderTook(chain, actor, now));
        return deciding.Done();
    }

    /// <summary>Either of the two says that it took place.</summary>
    /// <param name="at">When, where that was another day; else now.</param>
    public static ChainDecision Happened(Chain chain, PersonId actor, Instant? at, Company company, Cause cause, Instant now)
    {
        var deciding = Deciding.About(chain, company, cause, now);
        if (Refuse(chain, actor) is { } no)
        {
            return deciding.Done(no);
        }

        if (at > now)
        {
            return deciding.Done(Refusals.Field("when", Refusals.NotInTheFuture(company, actor, now)));
        }

        var delivered = at ?? now;
        deciding.Record(new Delivered(chain.Head.Id), actor, delivered);
        deciding.Record(new Closed(chain.Head.Id, Verdicts.Of(chain.Head, null, delivered)), actor);
        Shown(deciding, chain);
        deciding.Change(Made(chain), chain.Head.To!.Value, CoachingWords.Settled(deciding.Chain, chain.Head.To.Value, company));
        return deciding.Done(actor == chain.Head.To || !chain.Head.Asks.IsEmpty ? Reply.None : new Reply.Private(CoachingWords.Happened(deciding.Chain)));
    }

    /// <summary>The leader names another day, and the rep reads it.</summary>
    public static ChainDecision Move(Chain chain, PersonId actor, Instant to, Company company, Cause cause, Instant now)
    {
        var deciding = Deciding.About(chain, company, cause, now);
        if (actor != chain.Head.By)
        {
            return deciding.Done(Refusals.OnlyFor(chain.Head.By));
        }

        if (Refuse(chain, actor) is { } no)
        {
            return deciding.Done(no);
        }

        if (to <= now)
        {
            return deciding.Done(Refusals.Field("when", Refusals.NotInThePast(to, company, actor)));
        }

        deciding.Record(chain.Head.BreachedAt is null ? new Redated(chain.Head.Id, to) : new NewDateAgreed(chain.Head.Id, to), actor);
        Shown(deciding, chain);
        deciding.Tell(
            $"promise/{chain.Head.Id}/moved/{deciding.Chain.Version}",
            chain.Head.To!.Value,
            MessageKind.Progress,
            CoachingWords.Promised(deciding.Chain, company),
            WhyWords.LeaderTook(chain, actor, now));
        return deciding.Done(chain.Head.Asks.IsEmpty ? new Reply.Private(CoachingWords.Taken(deciding.Chain, company)) : Reply.None);
    }

    /// <returns>Null when the actor may; whoever it is promised to may say what came of it too.</returns>
    public static Reply? Refuse(Chain chain, PersonId actor) =>
        actor != chain.Head.By && actor != chain.Head.To ? Refusals.OnlyFor(chain.Head.By)
        : !chain.IsOpen ? Refusals.Settled(chain)
        : null;

    static string Made(Chain chain) => $"promise/{chain.Head.Id}/made";

    // A reminder that was sent loses its buttons.
    static void Shown(Deciding deciding, Chain before)
    {
        if (!before.Head.Asks.IsEmpty)
        {
            deciding.Change(Asking.ReminderKey(before.Head), before.Head.By, CoachingWords.Settled(deciding.Chain, before.Head.By, deciding.Company));
        }
    }
}
