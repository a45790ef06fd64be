using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Cases;
using SalesNudgeBot.Core.Configuration;

namespace SalesNudgeBot.Core.Promises;

/// <summary>When the next thing falls due for a chain, and what it is. The same answer plans the row and decides it.</summary>
static class Timetable
{
    /// <summary>Never more than this before the due date does watch start.</summary>
    static readonly Wait LongestWatch = Wait.WorkingDays(10);

    static readonly Wait ConfirmWait = Wait.WorkingDays(1);

    public static Instant? NextAt(Chain chain, Company company) => Next(chain, company)?.At;

    /// <summary>The earliest; of two at one instant the one listed first.</summary>
    public static DueThing? Next(Chain chain, Company company) => Things(chain, company).MinBy(thing => thing.At);

    static IEnumerable<DueThing> Things(Chain chain, Company company)
    {
        if (!chain.IsOpen)
        {
            return [];
        }

        var policy = chain.Case?.Policy ?? company.PolicyOf(company.Teams[chain.Team]);
        if (!chain.IsForClient)
        {
            return OfLeader(chain, company, policy);
        }

        return [.. OfDate(chain, company, policy), .. OfWork(chain, company, policy), .. OfLeader(chain, company, policy), .. OfCase(chain, company)];
    }

    static IEnumerable<DueThing> OfDate(Chain chain, Company company, EscalationPolicy policy)
    {
        var (head, delivered) = (chain.Head, chain.Delivery?.DeliveredAt is not null);
        if (!head.DuePassed && !delivered)
        {
            yield return new DueThing.PromiseDue(head.Due);
        }

        var rep = company.WorkingTimeOf(chain.Rep);
        if (delivered && !head.ConfirmUnderway)
        {
            if (head.ConfirmAsks is [.., var last] && !head.LeftUnconfirmed)
            {
                var over = rep.Add(last, ConfirmWait);
                yield return head.ConfirmAsks.Length == 1 ? new DueThing.ConfirmAsk(over) : new DueThing.Unconfirmed(over);
            }
        }
        else if (head.DuePassed && chain.Case is null && head.ConfirmAsks is [.., var asked] && !head.ConfirmUnderway)
        {
            yield return new DueThing.UnmetWithoutWord(rep.Add(asked, policy.AskWait));
        }
    }

    /// <summary>The deliverer's promise, or the rep's own where nobody else delivers: watched, asked, and silence taken for risk.</summary>
    static IEnumerable<DueThing> OfWork(Chain chain, Company company, EscalationPolicy policy)
    {
        var work = chain.Delivery ?? chain.Head;
        if (work.DeliveredAt is not null || work.AtRisk || work.DuePassed || work.AskUnderway || work.Acceptance is Acceptance.Declined)
        {
            yield break;
        }

        var time = company.WorkingTimeOf(work.By);
        var watch = WatchAt(work, time);
        if (watch is null)
        {
            yield break;
        }

        if (!work.Watched)
        {
            yield return new DueThing.Watch(watch.Value, work.Id);
        }
        else if (work.Asks.Length < AsksBeforeSilence(work, policy))
        {
            yield return new DueThing.Ask(AskAt(work, time, policy, watch.Value), work.Id);
        }
        else
        {
            yield return new DueThing.Silence(time.Add(work.Asks[^1], policy.AskWait), work.Id);
        }
    }

    /// <summary>
    /// Half of the deliverer's working time from the anchor to the due date, floored to the minute. After "on track" not within a
    /// working day, so that halving does not become a drum; null where nothing is left to watch.
    /// </summary>
    static Instant? WatchAt(Promise work, WorkingTime time)
    {
        var half = time.Between(work.Anchor, work.Due).TotalMinutes / 2;
        var watch = Instant.Max(time.Add(work.Anchor, new(0, Duration.FromMinutes(Math.Floor(half)))), time.Back(work.Due, LongestWatch));
        if (work.ConfirmedAt is { } confirmed && confirmed >= work.Anchor)
        {
            watch = Instant.Max(watch, time.Add(confirmed, Wait.WorkingDays(1)));
        }

        return watch < work.Due ? watch : null;
    }

    static Instant AskAt(Promise work, WorkingTime time, EscalationPolicy policy, Instant watch)
    {
        if (work.Asks is [.., var last])
        {
            return time.Add(last, policy.AskWait);
        }

        return work.AcceptedAt is { } accepted && work.Kind is PromiseKind.Delivery
            ? Instant.Max(watch, time.Add(accepted, policy.FirstAskAfterAcceptance))
            : watch;
    }

    /// <summary>One that slipped before is asked once.</summary>
    public static int AsksBeforeSilence(Promise work, EscalationPolicy policy) => work.Redatings > 0 ? 1 : policy.Asks;

    static IEnumerable<DueThing> OfLeader(Chain chain, Company company, EscalationPolicy policy)
    {
        foreach (var step in chain.Links.Prepend(chain.Head))
        {
            if (step.Kind is not PromiseKind.Leader || !step.IsOpen || step.DuePassed)
            {
                continue;
            }

            yield return new DueThing.LeaderStepDue(step.Due, step.Id);
            if (step.Asks.IsEmpty && !step.AskUnderway)
            {
                var reminder = company.WorkingTimeOf(step.By).Back(step.Due, policy.AskWait);
                if (reminder > step.MadeAt)
                {
                    yield return new DueThing.LeaderReminder(reminder, step.Id);
                }
            }
        }
    }

    static IEnumerable<DueThing> OfCase(Chain chain, Company company)
    {
        if (chain.Case is not { IsOpen: true } @case)
        {
            yield break;
        }

        var presence = @case.Presence;
        if (presence.RunsOutAt is { } over && presence.LeaderToldAt is null)
        {
            yield return new DueThing.PresenceOver(over);
        }

        if (presence.AskAt is { } ask && !presence.AskUnderway)
        {
            yield return new DueThing.PresenceAsk(ask);
        }

        switch (@case.Climb)
        {
            case CaseClimb.Due:
                yield return new DueThing.StepNow(@case.OpenedAt);
                break;
            case CaseClimb.Told told when @case.Policy.Steps.Length > told.Step:
                var receiver = Roles.Receiver(chain, @case.Policy.Steps[told.Step], company, told.At).Person;
                yield return new DueThing.StepOver(company.WorkingTimeOf(receiver ?? chain.Rep).Add(told.At, @case.Policy.Steps[told.Step].Wait));
                break;
            case CaseClimb.Held held:
                yield return new DueThing.HoldOver(held.Until);
                break;
        }
    }
}
