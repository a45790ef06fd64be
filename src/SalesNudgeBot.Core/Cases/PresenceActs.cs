using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Wording;
using static SalesNudgeBot.Core.Promises.LedgerEvent;

namespace SalesNudgeBot.Core.Cases;

/// <summary>What the rep says about the client while a case is open.</summary>
public static class PresenceActs
{
    /// <summary>Longer than this nobody lets a client wait for the next word. Calendar days.</summary>
    static readonly Duration LongestSilence = Duration.FromDays(14);

    /// <param name="hearsNext">When the client hears from the rep again.</param>
    public static ChainDecision Told(
        Chain chain,
        PersonId actor,
        TouchKind how,
        TextId? what,
        TextId? insideTried,
        Instant hearsNext,
        Company company,
        Cause cause,
        Instant now
    )
    {
        var deciding = Deciding.About(chain, company, cause, now);
        if (RefuseWithoutCase(chain, actor) is { } no)
        {
            return deciding.Done(no);
        }

        if (hearsNext <= now)
        {
            return deciding.Done(Refusals.Field("next", Refusals.NotInThePast(hearsNext, company, actor)));
        }

        if (hearsNext > now + LongestSilence)
        {
            return deciding.Done(Refusals.Field("next", Refusals.SoonerThan(now + LongestSilence, company, actor)));
        }

        deciding.Record(new ClientTold(how, what, hearsNext), actor);
        if (insideTried is { } tried)
        {
            deciding.Record(new InsideTried(tried), actor);
        }

        var time = company.WorkingTimeOf(chain.Rep);
        deciding.Record(new PresenceSet(hearsNext, time.Add(hearsNext, chain.Case!.Policy.ClientPresence)), actor);
        PresenceFaces.Answered(deciding, PresenceWords.ToldNoted(deciding.Chain, company));
        return deciding.Done();
    }

    /// <summary>"Not yet" is safe: nobody hears of it unless the clock runs out.</summary>
    public static ChainDecision NotYet(Chain chain, PersonId actor, Instant callBy, Company company, Cause cause, Instant now)
    {
        var deciding = Deciding.About(chain, company, cause, now);
        if (RefuseWithoutCase(chain, actor) is { } no)
        {
            return deciding.Done(no);
        }

        if (callBy <= now)
        {
            return deciding.Done(Refusals.Field("when", Refusals.NotInThePast(callBy, company, actor)));
        }

        if (chain.Case!.Presence.RunsOutAt is { } over && callBy > over && over > now)
        {
            return deciding.Done(Refusals.Field("when", Refusals.BeforeTheClock(over, company, actor)));
        }

        deciding.Record(new NotToldYet(callBy), actor);
        PresenceFaces.Answered(deciding, PresenceWords.NotYetNoted(deciding.Chain, callBy, company));
        return deciding.Done(new Reply.Private(PresenceWords.NotYetNoted(deciding.Chain, callBy, company)));
    }

    public static ChainDecision ToldNoOne(Chain chain, PersonId actor, TextId because, Company company, Cause cause, Instant now)
    {
        var deciding = Deciding.About(chain, company, cause, now);
        if (RefuseWithoutCase(chain, actor) is { } no)
        {
            return deciding.Done(no);
        }

        deciding.Record(new ClientNotTold(because), actor);
        PresenceFaces.Answered(deciding, PresenceWords.ToldNoOneNoted(deciding.Chain));
        return deciding.Done();
    }

    /// <summary>Words to start from, seen by the rep alone; nothing is recorded.</summary>
    public static Reply HelpMeWordIt(Chain chain, PersonId actor, Company company) =>
        PromiseActs.RefuseRep(chain, actor) ?? new Reply.Private(PresenceWords.Suggestion(chain, company));

    static Reply? RefuseWithoutCase(Chain chain, PersonId actor) =>
        PromiseActs.RefuseRep(chain, actor)
        ?? (chain.Case is { IsOpen: true } ? null : Refusals.NothingToTell(chain));
}
