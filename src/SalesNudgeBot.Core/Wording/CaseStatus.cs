using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Cases;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.Core.Wording;

/// <summary>How it stands, in one line.</summary>
static class CaseStatus
{
    public static Line Line(Chain chain, Company company, PersonId reader)
    {
        var head = chain.Head;
        var due = Times.Day(head.Due, reader, company);
        if (head.Verdict is { } verdict)
        {
            return Core.Delivery.Line.Of($"{ClosingWords.Verdict(verdict):strong}.");
        }

        var moved = head.BreachedAt is { } passed && !head.DuePassed
            ? Core.Delivery.Line.Of($"{"new date " + due:strong}, agreed with {Titles.Client(chain)} after {Times.Day(passed, reader, company)} passed")
            : head.DuePassed ? Core.Delivery.Line.Of($"{"was due " + due + ", not there yet":strong}")
            : head.Redatings > 0 ? Core.Delivery.Line.Of($"{"re-dated to " + due:strong} with {Titles.Client(chain)}")
            : Core.Delivery.Line.Of($"{"by " + due:strong}");
        var risk = head.AtRisk && !head.DuePassed ? " · at risk" : "";
        var delivered = chain.Delivery?.DeliveredAt is not null ? " · done, waiting for the client's word" : "";
        return Core.Delivery.Line.Of($"{moved}{risk}{delivered}");
    }

    /// <summary>Null while nobody has it.</summary>
    public static Line? Held(Chain chain, Company company, PersonId reader, Instant now)
    {
        var @case = chain.Case!;
        if (@case.Climb is not CaseClimb.Held held)
        {
            return @case.Climb is CaseClimb.Exhausted ? Core.Delivery.Line.Words("Everyone on the list has been told, and nobody has it yet. The ask stands.") : null;
        }

        var until = Times.Near(held.Until, reader, company, now);
        var step = @case.Step is { } id ? chain.Find(id) : null;
        return held.Reason switch
        {
            HoldReason.LeaderStep when step is not null => Core.Delivery.Line.Of($"{@case.HeldBy!.Value} has it: {step.What} by {until}."),
            HoldReason.Outcome when @case.Outcome is { } outcome => Core.Delivery.Line.Of($"{@case.HeldBy!.Value}: {outcome}"),
            HoldReason.Wait => Core.Delivery.Line.Of($"{@case.HeldBy!.Value} waits until {until}."),
            HoldReason.AgreedDate => Core.Delivery.Line.Of($"Resting until the agreed date, {until}."),
            HoldReason.OnTrack => Core.Delivery.Line.Of($"{chain.Deliverer} says it is on track."),
            _ => Core.Delivery.Line.Of($"Resting until {until}."),
        };
    }

    /// <summary>Who was passed over, and why: said so rather than left to be wondered about.</summary>
    public static Line? Skipped(Chain chain, Company company, PersonId reader, Instant now)
    {
        // A later round that finds the same is no news.
        var skipped = chain.Case!.Path.Select(entry => entry.Event).OfType<LedgerEvent.StepSkipped>().Where(skip => skip.Reason is not SkipReason.AlreadyTold).DistinctBy(skip => (skip.Reason, skip.Away)).ToImmutableArray();
        var said = skipped.Select(skip => Skip(skip, company, reader, now));
        var team = company.Teams[chain.Team];
        if (Roles.InCharge(team, company, now) is var standIn && standIn != team.Leader)
        {
            var back = Times.Day(Roles.BackAt(team.Leader, company, now), reader, company);
            said = said.Prepend(Core.Delivery.Line.Of($"{team.Leader} is away until {back}; {standIn} stands in."));
        }

        return said.Any() ? Core.Delivery.Line.Join(" ", said) : null;
    }

    static Line Skip(LedgerEvent.StepSkipped skip, Company company, PersonId reader, Instant now) =>
        skip switch
        {
            { Reason: SkipReason.Away, Away: { } away } => Core.Delivery.Line.Of(
                $"{away} is away until {Times.Day(Roles.BackAt(away, company, now), reader, company)}, so it went one step on."
            ),
            { Reason: SkipReason.Unreachable } => Core.Delivery.Line.Words("One person could not be reached here, so it went one step on."),
            _ => Core.Delivery.Line.Words("One step has nobody in its role, so it went one step on."),
        };
}
