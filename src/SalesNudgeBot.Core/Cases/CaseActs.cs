using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Wording;
using static SalesNudgeBot.Core.Promises.LedgerEvent;

namespace SalesNudgeBot.Core.Cases;

/// <summary>What a leader does with a case. There is no take-over: only the rep can ask for that.</summary>
public static class CaseActs
{
    /// <summary>Takes the case with a next step and a time; that step is a leader promise to the rep.</summary>
    /// <param name="step">What the leader will do, in the texts table.</param>
    public static ChainDecision Acknowledge(Chain chain, PersonId actor, TextId step, Instant by, Company company, Cause cause, Instant now)
    {
        var deciding = Deciding.About(chain, company, cause, now);
        if (Refuse(chain, actor, company) is { } no)
        {
            return deciding.Done(no);
        }

        if (by <= now)
        {
            return deciding.Done(Refusals.Field("when", Refusals.NotInThePast(by, company, actor)));
        }

        var id = new PromiseId(deciding.NextId("p"));
        deciding.Record(new Made(id, PromiseKind.Leader, actor, chain.Rep, null, step, by, null), actor);
        deciding.Record(new Acknowledged(actor, id, by), actor);
        deciding.Tell($"promise/{id}/made", chain.Rep, MessageKind.Progress, PresenceWords.LeaderTookIt(deciding.Chain, actor, step, by, company), WhyWords.LeaderTook(chain, actor, now));
        return deciding.Done();
    }

    /// <summary>The leader's step is done and this came of it. The climb rests, so that what was agreed can happen.</summary>
    public static ChainDecision RecordOutcome(Chain chain, PersonId actor, TextId outcome, bool settled, Company company, Cause cause, Instant now)
    {
        var deciding = Deciding.About(chain, company, cause, now);
        var step = chain.Case?.Step is { } id ? chain.Find(id) : chain.Links.LastOrDefault(link => link.Kind is PromiseKind.Leader);
        if (step is null || (!step.IsOpen && chain.IsOpen))
        {
            return deciding.Done(Refusals.NothingToRecord(chain));
        }

        if (!chain.IsOpen)
        {
            return deciding.Done(Refusals.Settled(chain));
        }

        if (actor != step.By)
        {
            return deciding.Done(Refusals.OnlyFor(step.By));
        }

        var leader = company.WorkingTimeOf(actor);
        var holds = Instant.Max(leader.Add(now, chain.Case!.Policy.AcknowledgementHolds), chain.Head.Due);
        deciding.Record(new OutcomeRecorded(step.Id, outcome, settled, holds), actor);
        deciding.Record(new Delivered(step.Id), actor);
        deciding.Record(new Closed(step.Id, step.DuePassed ? Verdict.BrokenButTold : Verdict.Kept), actor);
        deciding.Tell($"promise/{step.Id}/outcome", chain.Rep, MessageKind.Progress, PresenceWords.LeaderDidIt(deciding.Chain, step, outcome), WhyWords.LeaderDid(chain, actor, now));
        if (!settled)
        {
            Climbing.OneStepOn(deciding);
        }

        return deciding.Done();
    }

    public static ChainDecision Wait(Chain chain, PersonId actor, Instant until, TextId? because, Company company, Cause cause, Instant now)
    {
        var deciding = Deciding.About(chain, company, cause, now);
        if (Refuse(chain, actor, company) is { } no)
        {
            return deciding.Done(no);
        }

        var latest = company.WorkingTimeOf(actor).Add(now, chain.Case!.Policy.AcknowledgementHolds);
        if (until <= now || until > latest)
        {
            return deciding.Done(Refusals.Field("when", Refusals.Between(latest, company, actor)));
        }

        deciding.Record(new Waiting(actor, until, because), actor);
        return deciding.Done();
    }

    public static ChainDecision NotUseful(Chain chain, PersonId actor, TextId because, Company company, Cause cause, Instant now)
    {
        var deciding = Deciding.About(chain, company, cause, now);
        if (Refuse(chain, actor, company) is { } no)
        {
            return deciding.Done(no);
        }

        var until = Instant.Max(chain.Head.Due, company.WorkingTimeOf(actor).Add(now, chain.Case!.Policy.AcknowledgementHolds));
        deciding.Record(new MarkedNotUseful(actor, because, until), actor);
        return deciding.Done(new Reply.Private(CaseWords.NotUsefulNoted(chain)));
    }

    /// <summary>The leader asks, and does not take over. The case goes on.</summary>
    public static ChainDecision AskRep(Chain chain, PersonId actor, TextId question, Company company, Cause cause, Instant now)
    {
        var deciding = Deciding.About(chain, company, cause, now);
        if (RefuseClosed(chain, actor, company) is { } no)
        {
            return deciding.Done(no);
        }

        deciding.Record(new RepAsked(actor, question), actor);
        deciding.Tell(
            $"case/{chain.Case!.Id}/question/{deciding.Chain.Version}",
            chain.Rep,
            MessageKind.LeaderQuestion,
            PresenceWords.LeaderAsks(chain, actor, question),
            WhyWords.LeaderAsked(chain, actor, now)
        );
        return deciding.Done(new Reply.Private(CaseWords.QuestionPassedOn(chain)));
    }

    public static ChainDecision Answer(Chain chain, PersonId actor, TextId answer, Company company, Cause cause, Instant now)
    {
        var deciding = Deciding.About(chain, company, cause, now);
        if (PromiseActs.RefuseRep(chain, actor) is { } no)
        {
            return deciding.Done(no);
        }

        if (chain.Case is null)
        {
            return deciding.Done(Refusals.NothingToTell(chain));
        }

        deciding.Record(new RepAnswered(answer), actor);
        deciding.NoteInThread(
            $"case/{chain.Case.Id}/answer/{deciding.Chain.Version}",
            CaseWords.RepAnswered(chain, answer),
            WhyWords.Answered(chain, now)
        );
        return deciding.Done(new Reply.Private(PresenceWords.AnswerPassedOn(chain)));
    }

    public static ChainDecision NameCause(Chain chain, PersonId actor, BreachCause cause, Company company, Cause why, Instant now)
    {
        var deciding = Deciding.About(chain, company, why, now);
        if (actor != chain.Rep && !Roles.MayActOn(chain, actor, company))
        {
            return deciding.Done(Refusals.OnlyLeaders(chain, company));
        }

        if (chain.Case is not null && chain.Case.Cause != cause)
        {
            deciding.Record(new CauseNamed(actor, cause), actor);
        }

        return deciding.Done();
    }

    static Reply? RefuseClosed(Chain chain, PersonId actor, Company company) =>
        !Roles.MayActOn(chain, actor, company) ? Refusals.OnlyLeaders(chain, company)
        : chain.Case is not { IsOpen: true } ? Refusals.Settled(chain)
        : null;

    /// <summary>The first to take it has it; the second reads who.</summary>
    internal static Reply? Refuse(Chain chain, PersonId actor, Company company) =>
        RefuseClosed(chain, actor, company)
        ?? (
            chain.Case is { Climb: CaseClimb.Held { Reason: HoldReason.LeaderStep or HoldReason.Wait or HoldReason.NotUseful }, HeldBy: { } holder } && holder != actor
                ? Refusals.TakenBy(holder, chain, company, actor)
            : chain.Case is { Climb: CaseClimb.Held { Reason: HoldReason.LeaderStep }, HeldBy: { } } ? Refusals.AlreadyYours
            : null
        );
}
