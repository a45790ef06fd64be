using NodaTime;
using SalesNudgeBot.Core.Cases;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;
using static SalesNudgeBot.Core.Promises.LedgerEvent;

namespace SalesNudgeBot.Core.Promises;

/// <summary>What people do to a promise. Each act is checked: who may, and whether it is still open.</summary>
public static class PromiseActs
{
    /// <param name="client">The client as the rep calls them; the words themselves are in the texts table under this id.</param>
    /// <param name="deliverer">Null, or the rep: nobody else has to deliver.</param>
    /// <param name="origin">Address of the message that it was tracked from, in the texts table too.</param>
    public static ChainDecision Record(
        PersonId rep,
        TextId client,
        TextId what,
        Instant due,
        PersonId? deliverer,
        Team team,
        Company company,
        Cause cause,
        int ordinal,
        Instant now,
        TextId? origin = null
    )
    {
        var id = new ChainId(cause.Id("l", ordinal));
        var head = new PromiseId(cause.Id("p", ordinal * 2));
        var delivery = deliverer is null || deliverer == rep ? (PromiseId?)null : new(cause.Id("p", ordinal * 2 + 1));
        var deciding = new Deciding(id, team.Id, null, company, new($"{cause.Key}#{ordinal}"), now);
        deciding.Record(new Made(head, PromiseKind.Client, rep, null, client, what, due, delivery, origin), rep);
        if (delivery is { } link)
        {
            deciding.Record(new Made(link, PromiseKind.Delivery, deliverer!.Value, rep, null, what, due, null), rep);
            Asking.Acceptance(deciding, deciding.Chain.Delivery!);
        }

        return deciding.Done();
    }

    public static ChainDecision Accept(Chain chain, PersonId actor, Company company, Cause cause, Instant now)
    {
        var deciding = Deciding.About(chain, company, cause, now);
        if (Refuse(chain, actor) is { } no)
        {
            return deciding.Done(no);
        }

        var delivery = chain.Delivery!;
        if (delivery.Acceptance is not Acceptance.Accepted)
        {
            deciding.Record(new Accepted(delivery.Id), actor);
            PromiseFaces.Answered(deciding, delivery, PromiseWords.Accepted(deciding.Chain, delivery, company));
            PromiseFaces.Echo(deciding);
        }

        return deciding.Done();
    }

    public static ChainDecision Decline(Chain chain, PersonId actor, TextId? reason, Company company, Cause cause, Instant now)
    {
        var deciding = Deciding.About(chain, company, cause, now);
        if (Refuse(chain, actor) is { } no)
        {
            return deciding.Done(no);
        }

        var delivery = chain.Delivery!;
        deciding.Record(new Declined(delivery.Id, reason), actor);
        PromiseFaces.Answered(deciding, delivery, PromiseWords.Declined(deciding.Chain, delivery, company));
        RiskRules.Detect(deciding, deciding.Chain.Delivery!, new Signal.Declined(actor));
        return deciding.Done();
    }

    /// <summary>"On track" also accepts, and calms a case that silence had opened.</summary>
    public static ChainDecision OnTrack(Chain chain, PersonId actor, Company company, Cause cause, Instant now)
    {
        var deciding = Deciding.About(chain, company, cause, now);
        if (Refuse(chain, actor) is { } no)
        {
            return deciding.Done(no);
        }

        var work = chain.Delivery ?? chain.Head;
        deciding.Record(new ConfirmedOnTrack(work.Id), actor);
        if (work.Id != chain.Head.Id && chain.Head.AtRisk)
        {
            deciding.Record(new ConfirmedOnTrack(chain.Head.Id), actor);
        }

        PromiseFaces.Answered(deciding, work, PromiseWords.OnTrack(deciding.Chain, work, company));
        if (chain.Case is { IsOpen: true, Climb: not CaseClimb.Held } && !chain.Head.DuePassed)
        {
            deciding.Record(new Held(chain.Head.Due, HoldReason.OnTrack));
        }

        return deciding.Done();
    }

    public static ChainDecision AtRisk(Chain chain, PersonId actor, TextId? reason, Instant? newDate, Company company, Cause cause, Instant now)
    {
        var deciding = Deciding.About(chain, company, cause, now);
        if (Refuse(chain, actor) is { } no)
        {
            return deciding.Done(no);
        }

        var work = chain.Delivery ?? chain.Head;
        deciding.Record(new RiskReported(work.Id, reason, newDate), actor);
        PromiseFaces.Answered(deciding, work, PromiseWords.AtRiskNoted(deciding.Chain, work, company));
        RiskRules.Detect(deciding, deciding.Chain.Find(work.Id)!, new Signal.SaidSo(actor));
        return deciding.Done();
    }

    /// <summary>The deliverer says it is done; the one it was promised to is asked whether the client has it.</summary>
    public static ChainDecision Done(Chain chain, PersonId actor, Company company, Cause cause, Instant now)
    {
        if (chain.Delivery is null)
        {
            return Closing.ClientHasIt(chain, actor, null, company, cause, now);
        }

        var deciding = Deciding.About(chain, company, cause, now);
        if (Refuse(chain, actor) is { } no)
        {
            return deciding.Done(no);
        }

        var delivery = chain.Delivery;
        if (delivery.DeliveredAt is null)
        {
            deciding.Record(new Delivered(delivery.Id), actor);
            PromiseFaces.Answered(deciding, delivery, PromiseWords.DoneNoted(deciding.Chain));
            Asking.Confirm(deciding, now);
        }

        return deciding.Done();
    }

    /// <summary>
    /// The client agreed to another date. Before the old one passed that is a re-dating, which counts as kept; after it, a new due date.
    /// Either way the client has heard from us, the deliverer is asked anew, and the climb rests until the new date.
    /// </summary>
    public static ChainDecision NewDate(Chain chain, PersonId actor, Instant due, Company company, Cause cause, Instant now)
    {
        var deciding = Deciding.About(chain, company, cause, now);
        if (RefuseRep(chain, actor) is { } no)
        {
            return deciding.Done(no);
        }

        if (due <= now)
        {
            return deciding.Done(Refusals.Field("when", Refusals.NotInThePast(due, company, actor)));
        }

        var late = chain.Head.BreachedAt is not null;
        deciding.Record(late ? new NewDateAgreed(chain.Head.Id, due) : new Redated(chain.Head.Id, due), actor);
        if (chain.Delivery is { IsOpen: true, DeliveredAt: null } delivery)
        {
            deciding.Record(late ? new NewDateAgreed(delivery.Id, due) : new Redated(delivery.Id, due), actor);
            if (deciding.Chain.Delivery!.Acceptance is Acceptance.Unbacked)
            {
                Asking.Acceptance(deciding, deciding.Chain.Delivery);
            }
        }

        if (deciding.Chain.Case is { IsOpen: true } @case)
        {
            deciding.Record(new ClientTold(TouchKind.Other, null, due), actor);
            deciding.Record(new PresenceSet(null, null), actor);
            PresenceFaces.Answered(deciding, PresenceWords.NewDateNoted(deciding.Chain, company));
            var until = @case.Climb is CaseClimb.Held held ? Instant.Max(held.Until, due) : due;
            if (@case.Climb is not CaseClimb.Held { Reason: HoldReason.LeaderStep })
            {
                deciding.Record(new Held(until, HoldReason.AgreedDate), actor);
            }
        }

        return deciding.Done(new Reply.Private(PresenceWords.NewDateNoted(deciding.Chain, company)));
    }

    /// <summary>A date read wrongly, put right at once; not once the deliverer was asked whether it is on track.</summary>
    public static ChainDecision Correct(Chain chain, PersonId actor, Instant due, Company company, Cause cause, Instant now)
    {
        var deciding = Deciding.About(chain, company, cause, now);
        if (RefuseRep(chain, actor) is { } no)
        {
            return deciding.Done(no);
        }

        var work = chain.Delivery ?? chain.Head;
        if (work.Watched || chain.Case is not null || chain.Head.DuePassed)
        {
            return NewDate(chain, actor, due, company, cause, now);
        }

        if (due <= now)
        {
            return deciding.Done(Refusals.Field("when", Refusals.NotInThePast(due, company, actor)));
        }

        deciding.Record(new Corrected(chain.Head.Id, due), actor);
        if (chain.Delivery is { } delivery)
        {
            deciding.Record(new Corrected(delivery.Id, due), actor);
            if (deciding.Chain.Delivery!.Acceptance is Acceptance.Unbacked)
            {
                Asking.Acceptance(deciding, deciding.Chain.Delivery);
            }
        }

        PromiseFaces.Echo(deciding);
        return deciding.Done();
    }

    static Reply? Refuse(Chain chain, PersonId actor)
    {
        var work = chain.Delivery ?? chain.Head;
        return actor != work.By ? Refusals.OnlyFor(work.By)
            : !chain.IsOpen || !work.IsOpen ? Refusals.Settled(chain)
            : null;
    }

    internal static Reply? RefuseRep(Chain chain, PersonId actor) =>
        actor != chain.Rep ? Refusals.OnlyFor(chain.Rep)
        : !chain.IsOpen ? Refusals.Settled(chain)
        : null;
}
