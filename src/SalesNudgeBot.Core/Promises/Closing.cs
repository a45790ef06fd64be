using NodaTime;
using SalesNudgeBot.Core.Cases;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;
using static SalesNudgeBot.Core.Promises.LedgerEvent;

namespace SalesNudgeBot.Core.Promises;

/// <summary>Only the one it was promised to, or their proxy, closes a promise: a client promise is kept when the rep says that the client has it.</summary>
public static class Closing
{
    /// <param name="hadItAt">When the client got it, where the rep says so; else the day the deliverer was done, else now.</param>
    public static ChainDecision ClientHasIt(Chain chain, PersonId actor, Instant? hadItAt, Company company, Cause cause, Instant now)
    {
        var deciding = Deciding.About(chain, company, cause, now);
        if (PromiseActs.RefuseRep(chain, actor) is { } no)
        {
            return deciding.Done(no);
        }

        if (hadItAt > now)
        {
            return deciding.Done(Refusals.Field("when", Refusals.NotInTheFuture(company, actor, now)));
        }

        var delivered = hadItAt ?? chain.Delivery?.DeliveredAt ?? now;
        if (chain.Delivery is { IsOpen: true } delivery)
        {
            if (delivery.DeliveredAt is null)
            {
                deciding.Record(new Delivered(delivery.Id), actor, delivered);
            }

            deciding.Record(new Closed(delivery.Id, Verdicts.Of(delivery, null, delivered)), actor);
        }

        deciding.Record(new Delivered(chain.Head.Id), actor, delivered);
        var told = Verdicts.WasTold(deciding.Chain);
        Close(deciding, chain, actor, Verdicts.Of(chain.Head, told, delivered));
        return deciding.Done();
    }

    /// <summary>The client no longer wants it.</summary>
    public static ChainDecision Withdraw(Chain chain, PersonId actor, Company company, Cause cause, Instant now)
    {
        var deciding = Deciding.About(chain, company, cause, now);
        if (PromiseActs.RefuseRep(chain, actor) is { } no)
        {
            return deciding.Done(no);
        }

        if (chain.Delivery is { IsOpen: true } delivery)
        {
            deciding.Record(new Closed(delivery.Id, Verdict.Withdrawn), actor);
        }

        Close(deciding, chain, actor, Verdict.Withdrawn);
        return deciding.Done();
    }

    /// <summary>The deliverer said it was done and the client does not have it.</summary>
    public static ChainDecision NotThereYet(Chain chain, PersonId actor, Company company, Cause cause, Instant now)
    {
        var deciding = Deciding.About(chain, company, cause, now);
        if (PromiseActs.RefuseRep(chain, actor) is { } no)
        {
            return deciding.Done(no);
        }

        deciding.Record(new NotThere(chain.Head.Id), actor);
        if (chain.Delivery is { DeliveredAt: not null } delivery)
        {
            deciding.Record(new NotThere(delivery.Id), actor);
            Progress(deciding, delivery);
        }

        AnswerConfirm(deciding, chain, PromiseWords.NotThereNoted(deciding.Chain));
        if (deciding.Chain.Head.DuePassed && deciding.Chain.Case is null)
        {
            RiskRules.OpenCase(deciding, [new Signal.DuePassed(chain.Head.Due)]);
        }

        return deciding.Done();
    }

    public static ChainDecision PromiseAgain(Chain chain, PersonId actor, PromiseAgainAnswer answer, Company company, Cause cause, Instant now)
    {
        var deciding = Deciding.About(chain, company, cause, now);
        if (actor != chain.Rep)
        {
            return deciding.Done(Refusals.OnlyFor(chain.Rep));
        }

        if (chain.Case?.PromiseAgain != answer)
        {
            deciding.Record(new PromiseAgain(answer), actor);
            deciding.Change($"promise/{chain.Head.Id}/closing", chain.Rep, ClosingWords.PromiseAgainNoted(deciding.Chain, answer, company));
        }

        return deciding.Done();
    }

    static void Close(Deciding deciding, Chain before, PersonId actor, Verdict verdict)
    {
        foreach (var step in deciding.Chain.Links.Where(link => link.Kind is PromiseKind.Leader && link.IsOpen))
        {
            deciding.Record(new Closed(step.Id, Verdict.Withdrawn), actor);
        }

        AnswerConfirm(deciding, before, PromiseWords.ClientHasItNoted(deciding.Chain));
        deciding.Record(new Closed(deciding.Chain.Head.Id, verdict), actor);
        if (deciding.Chain.Case is { IsOpen: true })
        {
            PresenceFaces.Answered(deciding, PresenceWords.SettledNoted(deciding.Chain));
            deciding.Record(new CaseClosed(verdict), actor);
            Farewell.Thread(deciding);
        }

        Farewell.Rep(deciding);
        Farewell.Thanks(deciding);
        Farewell.NoLongerWanted(deciding);
    }

    static void AnswerConfirm(Deciding deciding, Chain asked, Message shows)
    {
        var round = (asked.Delivery?.DeliveredAt ?? asked.Head.Due).ToUnixTimeSeconds();
        for (var ask = 1; ask <= asked.Head.ConfirmAsks.Length; ask++)
        {
            deciding.Change($"promise/{asked.Head.Id}/confirm/{round}.{ask}", asked.Rep, shows);
        }
    }

    static void Progress(Deciding deciding, Promise delivery)
    {
        var message = PromiseWords.ClientDoesNotHaveIt(deciding.Chain);
        deciding.Tell(
            $"promise/{delivery.Id}/notthere/{deciding.Chain.Version}",
            delivery.By,
            MessageKind.Progress,
            message,
            WhyWords.NotThere(deciding.Chain, deciding.Now)
        );
    }
}
